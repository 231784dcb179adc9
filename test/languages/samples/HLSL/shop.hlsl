// is-comment
float4 main() : SV_Target { return 1 / 2; } /* is-comment */
