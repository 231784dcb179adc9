// @customer-impact via ../syntaxes.ts: looks past heredocs, percent literals and sigils

import {
  alike,
  block,
  character,
  code,
  dashes,
  doubleQuoted,
  hash,
  longSingleQuoted,
  longVerbatim,
  rules,
  shebang,
  singleQuoted,
  skip,
  type SyntaxRows,
  text,
  words,
} from "./rules.ts";

// Ruby, Perl, Lua, Elixir, Julia.

/** What stands behind `__END__` is no code. */
const nothing = rules();

const hashBraces = code("#\\{");
const rubyKeywords = words(
  "and begin case do else elsif if in not or puts rescue return then unless until when while yield",
);
/** A percent sign that does not divide. */
const percent = "%(?<![\\w)\\]}$@][ \\t]?%)";
const rubyLiterals = [
  { kind: "delimited", open: "%[qwi]([^\\w\\s=])" },
  { kind: "delimited", open: "%[QWIxrs]([^\\w\\s=])", interpolations: hashBraces },
  { kind: "delimited", open: `${percent}([({\\[<|!])`, interpolations: hashBraces },
  text('"', '"', { interpolations: hashBraces }),
  text("`", "`", { interpolations: hashBraces }),
  { kind: "regexp", keywords: rubyKeywords, commands: true },
] as const;
const ruby = rules(
  block("^=begin\\b", "^=end\\b[^\\r\\n]*"),
  { kind: "embedded", open: "^__END__[ \\t]*$", language: nothing, end: "raw" },
  hash,
  skip("\\$[^\\w\\s]"),
  skip("(?<![\\w)\\]}])\\?(?:\\\\[^]|[^\\s\\w])(?!\\w)"),
  skip("(?<![:\\w]):[/%`](?=[\\s),\\]])"),
  {
    kind: "heredoc",
    open: "<<[~-](?:([A-Za-z_]\\w*)|\"([^\"\\r\\n]{1,80})\"|'([^'\\r\\n]{1,80})'|`([^`\\r\\n]{1,80})`)",
    close: "^[ \\t]*$1$2$3$4$",
  },
  { kind: "heredoc", open: "<<(?:([A-Z_][A-Z\\d_]*)\\b|\"([A-Z_]\\w*)\"|'([A-Z_]\\w*)')", close: "^$1$2$3$" },
  longSingleQuoted,
  ...rubyLiterals,
);
const crystal = rules(
  hash,
  skip("(?<![:\\w]):[/%`](?=[\\s),\\]])"),
  { kind: "heredoc", open: "<<-(?:([A-Za-z_]\\w*)|'([A-Za-z_]\\w*)')", close: "^[ \\t]*$1$2$" },
  character,
  ...rubyLiterals,
);

/** Documentation of Perl: from a line that starts with =word to the one that starts with =cut. */
const pod = block("^=[A-Za-z]\\w*", "^=cut\\b[^\\r\\n]*");
const perlKeywords = words(
  "and cmp eq ge grep gt if join le lt map ne not or push return split unless until when while x",
);
/** Between a quote operator and its delimiter: `q#…#`, `q {…}`, but not `q =>` nor `q # comment`. */
const perlDelimiter = "(?:(?=[#,])|\\s{0,9}(?![#,]))([^\\w\\s=;)}\\]>])";
const perlOperator = "(?=[mqsty])(?<![\\w$@%&:>-])(?<!\\bsub\\s{1,9})";
const perl = rules(
  pod,
  { kind: "embedded", open: "^__(?:END|DATA)__[ \\t]*$", language: rules(pod), end: "raw" },
  skip("\\$(?:#|[^\\w\\s{(\\[$])"),
  hash,
  {
    kind: "heredoc",
    open: "<<~[ \\t]{0,9}(?:([A-Za-z_]\\w*)|\"([^\"\\r\\n]{1,80})\"|'([^'\\r\\n]{1,80})')",
    close: "^[ \\t]*$1$2$3$",
  },
  {
    kind: "heredoc",
    open: "<<(?:([A-Za-z_]\\w*)|[ \\t]{0,9}\"([^\"\\r\\n]{0,80})\"|[ \\t]{0,9}'([^'\\r\\n]{0,80})')",
    close: "^$1$2$3$",
  },
  { kind: "delimited", open: `${perlOperator}(?:q[qwxr]?|m)${perlDelimiter}` },
  { kind: "delimited", open: `${perlOperator}(?:tr|[sy])${perlDelimiter}`, bodies: 2 },
  text('"', '"'),
  text("'(?<![$@%&]\\w{1,40}'|\\bisn')", "'"),
  text("`", "`"),
  { kind: "regexp", keywords: perlKeywords, multiline: true },
);

const lua = rules(
  shebang,
  block("--\\[(=*)\\[", "\\]$1\\]"),
  dashes,
  longVerbatim("\\[(=*)\\[", "\\]$1\\]"),
  doubleQuoted,
  singleQuoted,
);
const luau = rules(...lua.rules, text("`", "`", { interpolations: code("\\{") }));

const elixirDocs = [{ before: "@(?:module|type|short)?doc[ \\t]{1,9}" }];
const interpolated = { interpolations: hashBraces };
const elixir = rules(
  hash,
  skip("(?<!\\w)\\?(?:\\\\[^]|\\S)"),
  longVerbatim('~S"""', '"""', { docstrings: elixirDocs }),
  text('(?:~s)?"""', '"""', { ...interpolated, docstrings: elixirDocs }),
  longVerbatim("~[A-Z]+(\"\"\"|''')", "$1"),
  text("~[a-z](\"\"\"|''')", "$1", interpolated),
  text("'''", "'''", interpolated),
  text('~S"', '"', { escape: '\\\\"', docstrings: elixirDocs }),
  { kind: "delimited", open: "~[A-Z]+([({\\[<|/\"'])" },
  { kind: "delimited", open: "~[a-z]([({\\[<|/\"'])", interpolations: hashBraces },
  text('"', '"', { ...interpolated, docstrings: elixirDocs }),
  text("'", "'", interpolated),
);

/** A string documents what stands on the next line. */
const juliaDocs = [
  {
    before: "^[ \\t]*(?:@doc[ \\t]{1,9}(?:raw|md|doc)?)?",
    after:
      '[ \\t]*(?:#[^\\r\\n]*)?(?:(?:\\r\\n?|\\n)[ \\t]*){1,3}(?!end\\b|else|catch\\b|finally\\b)[\\w@"(:\\\\\\x80-\\xff]',
  },
  { before: "@doc[ \\t]{1,9}(?:raw|md|doc)?" },
];
const juliaText = { interpolations: code("\\$\\(") };
const julia = {
  ...rules(
    block("#=", "=#", { nested: "#=" }),
    hash,
    text('(?<=\\w)"""', '"""', { escape: '\\\\"', docstrings: juliaDocs }),
    text('"""', '"""', { ...juliaText, docstrings: juliaDocs }),
    text('(?<=\\w)"', '"', { escape: '\\\\["\\\\]', docstrings: juliaDocs }),
    text('"', '"', { ...juliaText, docstrings: juliaDocs }),
    text("```", "```", juliaText),
    text("`", "`", juliaText),
    skip("(?<![\\w)\\]}'.\"\\x80-\\xff])'(?:\\\\'|\\\\[^'\\r\\n]{1,12}|[^'\\\\\\r\\n]{1,4})'"),
  ),
  brackets: true,
};

export const scripting: SyntaxRows = {
  ...alike(ruby, "Ruby"),
  Crystal: crystal,
  ...alike(perl, "Perl"),
  ...alike(rules(pod), "Pod, Pod 6"),
  ...alike(lua, "Lua, Teal, Terra, Xmake"),
  Luau: luau,
  Elixir: elixir,
  Julia: julia,
};
