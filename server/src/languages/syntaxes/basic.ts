// @customer-impact via ../syntaxes.ts: tells REM and an apostrophe that open a comment from those that do not

import { alike, block, line, nested, rules, skip, type SyntaxRows, verbatim } from "./rules.ts";
import type { Syntax } from "../syntax.ts";

// BASIC in all its dialects, and Batch, which shares the word REM.

const apostrophe = line("'");
/** REM is a statement: it stands where one may start. */
const rem = line("(?=rem\\b)(?<=(?:^|:)[ \\t]{0,80}(?:\\d{1,6}[ \\t]{1,9})?)rem");
const words: Pick<Syntax, "ignoreCase"> = { ignoreCase: true };

const basic: Syntax = { ...rules(verbatim('"'), apostrophe, rem), ...words };
const visualBasic: Syntax = { ...rules(verbatim('["\\u201c\\u201d]', '["\\u201c\\u201d]'), apostrophe, rem), ...words };
const freeBasic: Syntax = { ...rules(nested("/'", "'/"), verbatim('"'), apostrophe, rem), ...words };
const blitzMax: Syntax = {
  ...rules(block("^[ \\t]*rem\\b", "^[ \\t]*end[ \\t]?rem\\b"), verbatim('"'), apostrophe),
  ...words,
};
const monkey: Syntax = {
  ...rules(block("^[ \\t]*#rem\\b", "^[ \\t]*#end\\b"), verbatim('"'), apostrophe),
  ...words,
};
const semicolons: Syntax = { ...rules(line(";"), verbatim('"')), ...words };

const batch: Syntax = {
  ...rules(line("(?=rem(?![\\w.]))(?<=(?:^|[&|(])[ \\t]{0,400}@?)rem"), line("^[ \\t]*::"), skip("\\^[^\\r\\n]")),
  ...words,
};
const autoIt: Syntax = {
  ...rules(
    nested("^[ \\t]*#(?:cs|comments-start)\\b", "^[ \\t]*#(?:ce|comments-end)\\b"),
    line(";"),
    verbatim('"'),
    verbatim("'"),
  ),
  ...words,
};
const autoHotkey: Syntax = {
  ...rules(block("^[ \\t]*/\\*", "^[ \\t]*\\*/|\\*/[ \\t]*$"), line("(?<![^\\s]);"), {
    kind: "string",
    open: '"',
    close: '"',
    escape: '`[^]|""',
  }),
  ...words,
};

export const basicFamily: SyntaxRows = {
  ...alike(basic, "BASIC, B4X, QuickBASIC, Brightscript, BrighterScript"),
  ...alike(visualBasic, "VBA, VBScript, Visual Basic .NET, Visual Basic 6.0"),
  ...alike({ ...rules(verbatim('"'), apostrophe, line("//"), rem), ...words }, "REALbasic, Xojo"),
  FreeBASIC: freeBasic,
  BlitzMax: blitzMax,
  Monkey: monkey,
  ...alike(semicolons, "BlitzBasic, PureBasic"),
  Batchfile: batch,
  AutoIt: autoIt,
  AutoHotkey: autoHotkey,
  PlantUML: rules(nested("/'", "'/"), line("^[ \\t]*'"), verbatim('"')),
  "Propeller Spin": rules(nested("\\{", "\\}"), apostrophe, verbatim('"')),
  Clarion: rules(line("!"), verbatim("'")),
  Papyrus: { ...rules(block(";/", "/;"), block("\\{", "\\}"), line(";"), verbatim('"')), ...words },
};
