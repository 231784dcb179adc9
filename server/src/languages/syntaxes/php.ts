// @customer-impact via ../syntaxes.ts: tells the page from the code in it

import {
  alike,
  backquoted,
  code,
  htmlComment,
  line,
  longSingleQuoted,
  longVerbatim,
  rules,
  shebang,
  stars,
  type SyntaxRows,
  text,
} from "./rules.ts";

// PHP: code stands between <?php and ?>, everything else is HTML.

const inBraces = code("\\{(?=\\$)");
const phpCode = rules(
  line("//", { close: "\\?>" }),
  line("#(?!\\[)", { close: "\\?>" }),
  stars,
  longVerbatim("<<<[ \\t]*'([A-Za-z_]\\w*)'[ \\t]*\\r?\\n", "^[ \\t]*$1\\b"),
  text('<<<[ \\t]*"?([A-Za-z_]\\w*)"?[ \\t]*\\r?\\n', "^[ \\t]*$1\\b", {
    escape: "\\\\[^\\r\\n]",
    interpolations: inBraces,
  }),
  text('"', '"', { interpolations: inBraces }),
  longSingleQuoted,
  backquoted,
);

const php = rules(shebang, htmlComment, {
  kind: "embedded",
  open: "<\\?(?:php\\b|=)",
  language: phpCode,
  close: "\\?>",
  end: "code",
});

/** Hack needs no tag, and has no HTML around it. */
const hack = rules(shebang, ...phpCode.rules);

export const phpFamily: SyntaxRows = { ...alike(php, "HTML+PHP, PHP"), Hack: hack };
