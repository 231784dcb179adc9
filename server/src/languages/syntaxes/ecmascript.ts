// @customer-impact via ../syntaxes.ts: tells a regular expression from a division and text from code in JSX

import type { RegExpLiteral, SyntaxRule } from "../syntax.ts";
import {
  alike,
  block,
  code,
  doubleQuoted,
  hash,
  line,
  longDoubleQuoted,
  longSingleQuoted,
  rules,
  shebang,
  singleQuoted,
  skip,
  slashes,
  stars,
  string,
  type SyntaxRows,
  text,
  tripleSingleQuoted,
  words,
} from "./rules.ts";

// JavaScript, TypeScript and what is written nearly like them or becomes them.

const keywords = words("return typeof case in of do else delete void throw new instanceof yield await extends default");

const dollarBraces = code("\\$\\{");
const template = text("`", "`", { interpolations: dollarBraces });
const regexp: RegExpLiteral = { kind: "regexp", keywords, afterBrace: true, classes: true };
const jsx: SyntaxRule = { kind: "jsx", keywords, afterBrace: true };

const literals = [doubleQuoted, singleQuoted, template] as const;
const typeScript = rules(shebang, slashes, stars, ...literals, regexp);
const withElements = rules(shebang, slashes, stars, ...literals, regexp, jsx);

/** Templates of Glimmer stand between tags; comments in them are those of Handlebars. */
const glimmer = rules(
  shebang,
  slashes,
  stars,
  ...literals,
  {
    kind: "embedded",
    open: "<template(?:\\s[^<>]{0,200})?>",
    language: "Handlebars",
    close: "</template>",
    end: "raw",
  },
  regexp,
);

const hashBraces = code("#\\{");
const coffeeScript = rules(
  block("###(?!#)", "###"),
  hash,
  text('"""', '"""', { interpolations: hashBraces }),
  tripleSingleQuoted,
  text("///", "///", { interpolations: hashBraces }),
  text('"', '"', { interpolations: hashBraces }),
  longSingleQuoted,
  string("`", "`", { multiline: true }),
  {
    kind: "regexp",
    keywords: words(
      "return typeof in of and or not is isnt if unless when then else while until yield new delete throw do",
    ),
    commands: true,
    classes: true,
  },
);

const liveScript = rules(
  stars,
  hash,
  text('"""', '"""', { interpolations: hashBraces }),
  tripleSingleQuoted,
  text("//(?!/)", "//"),
  skip("(?<![\\w\\\\])\\\\[^\\s,;)\\]}]+"),
  text('"', '"', { interpolations: hashBraces }),
  longSingleQuoted,
);

export const ecmascript: SyntaxRows = {
  ...alike(typeScript, "TypeScript, Qt Script, QML, ucode, Cycript"),
  ...alike(withElements, "JavaScript, TSX, JavaScript+ERB"),
  ...alike(glimmer, "Glimmer JS, Glimmer TS"),
  ...alike(coffeeScript, "CoffeeScript, CSON, EmberScript"),
  LiveScript: liveScript,
  Imba: rules(block("###(?!#)", "###"), line("#(?=\\s|$|#)"), text('"', '"'), text("'", "'"), text("`", "`")),
  PogoScript: rules(slashes, stars, longDoubleQuoted, text("'", "'")),
  Dogescript: rules(line("^[ \\t]*shh\\b"), block("^[ \\t]*quiet\\b", "\\bloud\\b"), singleQuoted, doubleQuoted),
};
