/* is-comment /* is-comment */ is-comment */
let text = "is-code /* \" */"; // is-comment
let quoted = {|is-code // "|}; // is-comment
let char = '"'; // is-comment
