//! is-comment: crate docs
#![allow(dead_code)] // is-comment

/* is-comment /* is-comment nested */ is-comment */
/// is-comment
pub fn price<'a>(name: &'a str) -> &'a str { // is-comment
    let raw = r#"// is-code " /* is-code */"#; // is-comment
    let bytes = br##"// is-code "# "##; /* is-comment */
    let text = "// is-code \" \
        // is-code"; // is-comment
    let quote = '"'; // is-comment
    let escaped = '\''; // is-comment
    let unicode = '\u{1F600}'; // is-comment
    let accent = 'é'; // is-comment
    let byte = b'"'; // is-comment
    let c = c"// is-code"; // is-comment
    'outer: loop { break 'outer; } // is-comment
    let ratio = 4 / 2; // is-comment
    r#match(raw) // is-comment
}
