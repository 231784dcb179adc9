// @customer-impact #no-false-alarm: tells a comment from a string in Vim script, where both start alike

import { line, rules, skip, type SyntaxRows } from "./rules.ts";

// Vim script: a double quote opens a string or a comment.

export const vimFamily: SyntaxRows = {
  "Vim script": rules(
    line('^[ \\t:]*"'),
    line("^[ \\t]*#(?=[\\s#{])"),
    {
      kind: "heredoc",
      open: "=<<[ \\t]{1,9}(?:trim[ \\t]{1,9})?(?:eval[ \\t]{1,9})?([A-Z]\\w*)",
      close: "^[ \\t]*$1$",
    },
    {
      kind: "heredoc",
      open: "\\b(?:lua|python3?|py3?|ruby|perl|pythonx|pyx)[ \\t]{1,9}<<[ \\t]{0,9}(\\w+)",
      close: "^$1$",
    },
    skip("'[^'\\r\\n]{0,400}'"),
    // Up to the next quote it is a string, unless there is none on the line.
    skip('"(?:[^"\\\\\\r\\n]|\\\\[^\\r\\n]){0,400}"'),
    line('(?<=[\\s|])"'),
  ),
};
