// @customer-impact #no-false-alarm: says what a comment is for a dozen assemblers

import {
  alike,
  doubleQuoted,
  line,
  rules,
  semicolon,
  singleQuoted,
  skip,
  slashes,
  stars,
  type SyntaxRows,
} from "./rules.ts";

// Assembly: the marks differ from assembler to assembler, so that all are known and each where it cannot be an operand.

/** # with a space or another mark behind it: `#1` is a number. */
const hash = line("(?<![^\\s])#(?=[\\s#!*=-]|$)");
/** @ starts a comment of ARM, in front of a space: `@function` is a type. */
const at = line("(?<![^\\s])@(?=\\s)");
/** The preprocessor of C. */
const directive = skip("^[ \\t]*#[ \\t]*(?:include|define|undef|if|ifdef|ifndef|elif|else|endif|error|pragma|line)\\b");
const gas = rules(
  directive,
  slashes,
  stars,
  semicolon,
  hash,
  at,
  line("^[ \\t]*\\|"),
  doubleQuoted,
  skip("'(?:\\\\[^]|[^\\r\\n])'?"),
);

const semicolons = rules(semicolon, doubleQuoted, singleQuoted);
const nasm = rules(directive, semicolon, slashes, stars, hash, at, doubleQuoted, singleQuoted);

export const assembly: SyntaxRows = {
  Assembly: nasm,
  "Unix Assembly": gas,
  "Motorola 68K Assembly": rules(line("^\\*"), semicolon, hash, doubleQuoted, singleQuoted),
  ...alike(semicolons, "Jasmin, LLVM, ZAP, Pep8"),
  ...alike(rules(semicolon, stars, doubleQuoted), "Csound, Csound Document, Csound Score"),
};
