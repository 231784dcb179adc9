// @customer-impact #no-false-alarm: says what a comment is in YAML, TOML and the like, so that these can speak for a package

import {
  alike,
  block,
  doubleQuoted,
  hash,
  line,
  longVerbatim,
  rules,
  singleQuoted,
  slashes,
  stars,
  type SyntaxRows,
  text,
  tripleDoubleQuoted,
  verbatim,
} from "./rules.ts";

// Data and configuration.

/** A quote opens a string only where a value starts: `don't` is text. */
const valueStart = "(?<=(?:^|[:,\\[{?-][ \\t]|\\[|\\{)[ \\t]{0,80})";
const yaml = rules(
  line("(?<![^\\s])#"),
  // A block of text: what is indented more than the line that starts it.
  {
    kind: "heredoc",
    open: "^([ \\t]*)(?![ \\t])[^#\\r\\n]*?[:?-][ \\t]+(?:[&!][^\\s]+[ \\t]+){0,3}[|>][-+\\d]{0,2}(?=[ \\t]*(?:[ \\t]#[^\\r\\n]*)?$)",
    close: "^(?!$1[ \\t])(?=[ \\t]*[^\\s])|$(?![^])",
  },
  text(`(?=")${valueStart}"`, '"'),
  text(`(?=')${valueStart}'`, "'", { escape: "''" }),
);
const toml = rules(hash, tripleDoubleQuoted, longVerbatim("'''"), doubleQuoted, verbatim("'"));
const withComments = rules(slashes, stars, doubleQuoted);
const ini = rules(line("(?<![^\\s])[;#]"));

export const dataFamily: SyntaxRows = {
  ...alike(yaml, "YAML, MiniYAML, Salt, Kaitai Struct, RAML, OASv2-yaml, OASv3-yaml, Common Workflow Language"),
  TOML: toml,
  ...alike(withComments, "JSON with Comments"),
  JSON5: rules(slashes, stars, doubleQuoted, singleQuoted),
  ...alike(ini, "INI, Cylc, Quartus Simulation IP, TextMate Properties, Windows Registry Entries"),
  "Java Properties": rules(line("^[ \\t]*[#!]")),
  ...alike(rules(line("^[ \\t]*[;!]")), "Adblock Filter List"),
  ...alike(rules(line(";"), doubleQuoted), "DNS Zone, ABNF, CIL"),
  ...alike(rules(line("--"), doubleQuoted), "ASN.1"),
  "Godot Resource": rules(line(";"), doubleQuoted),
  TMDL: rules(line("///"), doubleQuoted),
  "Go Module": rules(slashes),
  "Go Workspace": rules(slashes),
  NEON: rules(line("(?<![^\\s])#"), doubleQuoted, singleQuoted),
  "OpenStep Property List": rules(slashes, stars, doubleQuoted, singleQuoted),
  "Protocol Buffer Text Format": rules(hash, doubleQuoted, singleQuoted),
  "Valve Data Format": rules(slashes, doubleQuoted),
  ...alike(rules(line("^[ \\t]*#")), "Wavefront Object, Wavefront Material, XCompose, TextGrid, Proguard"),
  Lark: rules(slashes, doubleQuoted),
  BibTeX: rules(line("^[ \\t]*%"), block("@comment\\{", "\\}")),
  "Vim Snippet": rules(line("^#")),
  YASnippet: rules(line("^#")),
};
