// @customer-impact via ../syntaxes.ts: tells a quoted character from an attribute in Ada and VHDL

import type { Syntax } from "../syntax.ts";
import {
  alike,
  block,
  dashes,
  doubleQuoted,
  line,
  longVerbatim,
  nested,
  nestedParenStars,
  parenStars,
  rules,
  singleQuoted,
  skip,
  slashes,
  stars,
  type SyntaxRows,
  verbatim,
} from "./rules.ts";

// Pascal and its family, Ada, VHDL, Eiffel and other languages with -- comments.

const pascal = rules(
  longVerbatim("\\{\\$", "\\}"),
  block("\\{", "\\}"),
  parenStars,
  slashes,
  longVerbatim("'''(?=[ \\t]*\\r?$)", "^[ \\t]*'''"),
  verbatim("'"),
);
const modula = rules(nestedParenStars, verbatim('"'), verbatim("'"));

/** One character in quotes; behind a name or a bracket the quote starts an attribute. */
const adaCharacter = skip("(?<![\\w)])'[^\\r\\n]'");
const ada = rules(dashes, verbatim('"'), adaCharacter);
const vhdl = rules(dashes, stars, verbatim('"'), adaCharacter, skip("\\\\[^\\\\\\r\\n]{1,80}\\\\"));

const appleScript: Syntax = rules(nestedParenStars, dashes, line("#"), doubleQuoted);

export const pascalFamily: SyntaxRows = {
  ...alike(pascal, "Oxygene, Pascal"),
  ...alike(modula, "Component Pascal, Modula-2, Modula-3, Oberon, Charity, EBNF"),
  "Inno Setup": rules(
    line("^[ \\t]*;"),
    slashes,
    block("^[ \\t]*\\{(?![#\\w])", "\\}"),
    parenStars,
    verbatim('"'),
    verbatim("'"),
  ),
  Ada: ada,
  VHDL: vhdl,
  ...alike(rules(dashes, verbatim('"'), skip("'(?:%[^\\r\\n]|[^\\r\\n])'")), "Eiffel"),
  AppleScript: appleScript,
  ...alike(rules(dashes, stars, doubleQuoted), "MAXScript, PigLatin"),
  "Genero 4gl": rules(dashes, line("#"), block("\\{", "\\}"), doubleQuoted, singleQuoted),
  "Genero per": rules(dashes, line("#"), doubleQuoted),
  Macaulay2: rules(block("-\\*", "\\*-"), dashes, longVerbatim("///"), doubleQuoted),
  Cool: rules(dashes, nestedParenStars, doubleQuoted),
  ...alike(rules(dashes, doubleQuoted, singleQuoted), "MoonScript, Untyped Plutus Core"),
  TLA: rules(line("\\\\\\*"), nested("\\(\\*", "\\*\\)"), doubleQuoted),
};
