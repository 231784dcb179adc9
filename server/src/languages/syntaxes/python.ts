import { backslash, hash, rules, string, type SyntaxRows } from "./rules.ts";

// Python: a string that stands as a statement at the start of its line is documentation.

const docstrings = [
  {
    before: "(?<!\\\\(?:\\r\\n|\\r|\\n))^[ \\t]*|^[ \\t]*(?:class|def|async[ \\t]+def)\\b[^\\r\\n\"']*:[ \\t]*",
    after: "[ \\t]*(?:[;#\\r\\n]|$(?![^]))",
  },
];
const triple = { escape: backslash, multiline: true };

const literals = [
  string('[uU]?[rR]?"""', '"""', { ...triple, docstrings }),
  string("[uU]?[rR]?'''", "'''", { ...triple, docstrings }),
  string('[uU]?[rR]?"', '"', { escape: backslash, docstrings }),
  string("[uU]?[rR]?'", "'", { escape: backslash, docstrings }),
];

const python = { ...rules(hash, ...literals), brackets: true };

export const pythonFamily: SyntaxRows = { Python: python };
