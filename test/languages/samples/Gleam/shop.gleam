//// is-comment
import gleam/io // is-comment
/// is-comment
pub fn half(a) { a / 2 } // is-comment
const text = "is-code // \" " // is-comment
