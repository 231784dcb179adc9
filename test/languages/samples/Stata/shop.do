* is-comment
// is-comment
/* is-comment */
display "is-code // text" // is-comment
local half = 4 / 2 // is-comment
