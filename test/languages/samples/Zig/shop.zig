//! is-comment
const std = @import("std"); // is-comment
const text = "is-code // \" "; // is-comment
const long =
    \\// is-code "unclosed
    \\is-code
; // is-comment
const char = '"'; // is-comment
