import type { RegExpLiteral, SyntaxRule } from "../syntax.ts";
import {
  alike,
  backslash,
  code,
  doubleQuoted,
  line,
  rules,
  singleQuoted,
  slashes,
  stars,
  string,
  type SyntaxRows,
  words,
} from "./rules.ts";

// JavaScript, TypeScript and what is written nearly like them.

const keywords = words("return typeof case in of do else delete void throw new instanceof yield await extends default");

const template = string("`", "`", { escape: backslash, multiline: true, interpolations: code("\\$\\{") });
const regexp: RegExpLiteral = { kind: "regexp", keywords, afterBrace: true, classes: true };
const jsx: SyntaxRule = { kind: "jsx", keywords, afterBrace: true };

const literals = [doubleQuoted, singleQuoted, template];
const shebang = line("(?<![^])#!");

const typeScript = rules(slashes, stars, ...literals, regexp, shebang);
const withElements = rules(slashes, stars, ...literals, regexp, jsx, shebang);

export const ecmascript: SyntaxRows = {
  ...alike(typeScript, "TypeScript", "Qt Script", "QML"),
  ...alike(withElements, "JavaScript", "TSX"),
};
