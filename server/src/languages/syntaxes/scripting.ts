import {
  backslash,
  block,
  code,
  dashes,
  doubleQuoted,
  hash,
  line,
  longDoubleQuoted,
  longSingleQuoted,
  rules,
  singleQuoted,
  skip,
  string,
  type SyntaxRows,
  words,
} from "./rules.ts";

// Ruby, Perl, Lua and the like.

/** What stands behind `__END__` is no code. */
const nothing = rules();

const hashBraces = code("#\\{");
const rubyKeywords = words(
  "and begin case do else elsif if in not or puts rescue return then unless until when while yield",
);
/** Where a literal with a percent sign may start without being a division. */
const percentMayStart = "(?<![\\w)\\]}$@][ \\t]?)";
const ruby = rules(
  block("^=begin\\b", "^=end\\b[^\\r\\n]*"),
  { kind: "embedded", open: "^__END__[ \\t]*$", language: nothing, close: "(?!)", end: "raw" },
  hash,
  skip("\\$[^\\w\\s]"),
  skip("(?<![\\w)\\]}])\\?(?:\\\\[^]|[^\\s\\w])(?!\\w)"),
  skip("(?<![:\\w]):[/%`](?=[\\s),\\]])"),
  {
    kind: "heredoc",
    open: "<<[~-](?:([A-Za-z_]\\w*)|\"([^\"\\r\\n]+)\"|'([^'\\r\\n]+)'|`([^`\\r\\n]+)`)",
    close: "^[ \\t]*$1$2$3$4$",
  },
  { kind: "heredoc", open: "<<(?:([A-Z_][A-Z\\d_]*)\\b|\"([A-Z_]\\w*)\"|'([A-Z_]\\w*)')", close: "^$1$2$3$" },
  { kind: "delimited", open: "%[qwis]([^\\w\\s=])" },
  { kind: "delimited", open: "%[QWIxr]([^\\w\\s=])", interpolations: hashBraces },
  { kind: "delimited", open: `${percentMayStart}%([({\\[<|!])`, interpolations: hashBraces },
  string('"', '"', { escape: backslash, multiline: true, interpolations: hashBraces }),
  longSingleQuoted,
  string("`", "`", { escape: backslash, multiline: true, interpolations: hashBraces }),
  { kind: "regexp", keywords: rubyKeywords, commands: true },
);

/** Documentation of Perl: from a line that starts with =word to the one that starts with =cut. */
export const pod = block("^=[A-Za-z]\\w*", "^=cut\\b[^\\r\\n]*");
const perlKeywords = words(
  "and cmp eq ge grep gt if join le lt map ne not or push return split unless until when while x",
);
/** Between a quote operator and its delimiter: `q#…#`, `q {…}`, but not `q =>` nor `q # comment`. */
const perlDelimiter = "(?:(?=#)|\\s{0,9}(?!#))([^\\w\\s=,;)}\\]>])";
const perlOperator = "(?<![\\w$@%&:>-])(?<!\\bsub\\s{1,9})";
const perl = rules(
  pod,
  { kind: "embedded", open: "^__(?:END|DATA)__[ \\t]*$", language: rules(pod), close: "(?!)", end: "raw" },
  skip("\\$(?:#|[^\\w\\s{(\\[$])"),
  hash,
  {
    kind: "heredoc",
    open: "<<~[ \\t]{0,9}(?:([A-Za-z_]\\w*)|\"([^\"\\r\\n]+)\"|'([^'\\r\\n]+)')",
    close: "^[ \\t]*$1$2$3$",
  },
  {
    kind: "heredoc",
    open: "<<(?:([A-Za-z_]\\w*)|[ \\t]{0,9}\"([^\"\\r\\n]*)\"|[ \\t]{0,9}'([^'\\r\\n]*)')",
    close: "^$1$2$3$",
  },
  { kind: "delimited", open: `${perlOperator}(?:q[qwxr]?|m)${perlDelimiter}` },
  { kind: "delimited", open: `${perlOperator}(?:tr|[sy])${perlDelimiter}`, bodies: 2 },
  longDoubleQuoted,
  string("(?<![\\w])'", "'", { escape: backslash, multiline: true }),
  string("`", "`", { escape: backslash, multiline: true }),
  { kind: "regexp", keywords: perlKeywords },
);

const lua = rules(
  block("--\\[(=*)\\[", "\\]$1\\]"),
  dashes,
  string("\\[(=*)\\[", "\\]$1\\]", { multiline: true }),
  doubleQuoted,
  singleQuoted,
  line("(?<![^])#!"),
);

const elixirDoc = [{ before: "@(?:module|type|short)?doc[ \\t]{1,9}" }];
const elixir = rules(
  hash,
  skip("(?<!\\w)\\?(?:\\\\[^]|\\S)"),
  string('~S"""', '"""', { multiline: true, docstrings: elixirDoc }),
  string('(?:~s)?"""', '"""', {
    escape: backslash,
    multiline: true,
    interpolations: hashBraces,
    docstrings: elixirDoc,
  }),
  string("~[A-Z]+(\"\"\"|''')", "$1", { multiline: true }),
  string("~[a-z](\"\"\"|''')", "$1", { escape: backslash, multiline: true, interpolations: hashBraces }),
  string("'''", "'''", { escape: backslash, multiline: true, interpolations: hashBraces }),
  string('~S"', '"', { escape: '\\\\"', multiline: true, docstrings: elixirDoc }),
  { kind: "delimited", open: "~[A-Z]+([({\\[<|/\"'])" },
  { kind: "delimited", open: "~[a-z]([({\\[<|/\"'])", interpolations: hashBraces },
  string('"', '"', { escape: backslash, multiline: true, interpolations: hashBraces, docstrings: elixirDoc }),
  string("'", "'", { escape: backslash, multiline: true, interpolations: hashBraces }),
);

const juliaDocs = [
  {
    before: "^[ \\t]*(?:@doc[ \\t]{1,9}(?:raw|md|doc)?)?",
    after: '[ \\t]*(?:#[^\\r\\n]*)?(?:\\r\\n?|\\n)[ \\t]*(?!end\\b|else|catch\\b|finally\\b)[\\w@"(:\\\\\\x80-\\xff]',
  },
  { before: "@doc[ \\t]{1,9}(?:raw|md|doc)?" },
];
const juliaText = { escape: backslash, multiline: true, interpolations: code("\\$\\(") };
const julia = {
  ...rules(
    block("#=", "=#", { nested: "#=" }),
    hash,
    string('(?<=\\w)"""', '"""', { escape: '\\\\"', multiline: true, docstrings: juliaDocs }),
    string('"""', '"""', { ...juliaText, docstrings: juliaDocs }),
    string('(?<=\\w)"', '"', { escape: '\\\\["\\\\]', multiline: true, docstrings: juliaDocs }),
    string('"', '"', { ...juliaText, docstrings: juliaDocs }),
    string("```", "```", juliaText),
    string("`", "`", juliaText),
    skip("(?<![\\w)\\]}'.\"\\x80-\\xff])'(?:\\\\[^'\\r\\n]{1,12}|\\\\'|[^'\\\\\\r\\n]{1,4})'"),
  ),
  brackets: true,
};

export const scripting: SyntaxRows = {
  Ruby: ruby,
  Perl: perl,
  Pod: rules(pod),
  Lua: lua,
  Elixir: elixir,
  Julia: julia,
};
