#version 330 // is-comment
/* is-comment */
void main() { gl_Position = vec4(1.0 / 2.0); } // is-comment
