// is-comment
/* is-comment /* is-comment */ is-comment */
fn half(a: f32) -> f32 { return a / 2.0; } // is-comment
