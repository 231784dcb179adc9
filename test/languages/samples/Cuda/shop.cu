// is-comment
__global__ void half(float *a) { a[0] /= 2; } /* is-comment */
const char *text = "is-code // "; // is-comment
