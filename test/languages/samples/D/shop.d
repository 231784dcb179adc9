/+ is-comment /+ is-comment +/ is-comment +/
module shop; // is-comment
/* is-comment */
string text = "is-code // \" /* is-code */"; // is-comment
string raw = r"is-code \"; // is-comment
string wysiwyg = `is-code // \`; // is-comment
string delimited = q"(is-code // ")"; // is-comment
string here = q"END
// is-code
END"; // is-comment
char quote = '"'; // is-comment
