import {
  alike,
  backquoted,
  backslash,
  htmlComment,
  line,
  longSingleQuoted,
  rules,
  stars,
  string,
  type SyntaxRows,
} from "./rules.ts";

// PHP: code stands between <?php and ?>, everything else is HTML.

const variable = [{ open: "\\{(?=\\$)" }, { open: "\\$\\{" }];
const phpCode = rules(
  line("//", { close: "\\?>" }),
  line("#(?!\\[)", { close: "\\?>" }),
  stars,
  string("<<<[ \\t]*'([A-Za-z_]\\w*)'[ \\t]*\\r?\\n", "^[ \\t]*$1\\b", { multiline: true }),
  string('<<<[ \\t]*"?([A-Za-z_]\\w*)"?[ \\t]*\\r?\\n', "^[ \\t]*$1\\b", {
    escape: "\\\\[^\\r\\n]",
    multiline: true,
    interpolations: variable,
  }),
  string('"', '"', { escape: backslash, multiline: true, interpolations: variable }),
  longSingleQuoted,
  backquoted,
);

const php = rules(htmlComment, {
  kind: "embedded",
  open: "<\\?(?:php\\b|=)",
  language: phpCode,
  close: "\\?>",
  end: "code",
});

export const phpFamily: SyntaxRows = { ...alike(php, "PHP", "Hack", "HTML+PHP") };
