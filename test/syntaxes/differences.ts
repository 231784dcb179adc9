// Where colours are known not to be what the engine says. Whatever is not listed must agree, and whatever is must not.

const noDocstring = "The grammar knows no docstrings: to it this is a string like any other.";
const otherMark =
  "The mark is also how a string starts, or a multiplication, and the grammar reads the comment in one go.";
const spaceBefore = "The grammar reads the comment in one go, together with the white space in front of it.";
const carriedOn = "A backslash carries the comment on.";
const lostBefore = "The grammar has lost its way earlier on the line.";

/** Tags of the samples, by language and file: lines from one, and why. */
export const differences: Readonly<Record<string, readonly (readonly [lines: readonly number[], reason: string])[]>> = {
  "ABAP/shop.abap": [[[1, 2, 3, 4, 5], otherMark]],
  "Batchfile/deploy.bat": [[[8], "The mark is a word, and counts at the start of a line."]],
  "C/price.c": [[[5], carriedOn]],
  "CMake/CMakeLists.txt": [[[7], lostBefore]],
  "COBOL/shop.cob": [[[1, 4], otherMark]],
  "Clojure/shop.clj": [[[3, 6, 10], noDocstring]],
  "CoffeeScript/shop.coffee": [[[12], "To the grammar the regular expression over lines starts with a comment."]],
  "Common Lisp/shop.lisp": [[[4, 8], noDocstring]],
  "Dockerfile/Dockerfile": [[[3], "The comment is one to the shell that runs the line."]],
  "Emacs Lisp/shop.el": [[[3, 6], noDocstring]],
  "GraphQL/shop.graphql": [[[5], spaceBefore]],
  "Haskell/Shop.hs": [[[14], "With the tag right behind them, the two dashes are an operator."]],
  "Makefile/Makefile": [[[4], carriedOn]],
  "Nix/shop.nix": [[[4], "The grammar calls a string what stands between the braces in it."]],
  "Raku/shop.raku": [[[5], "The mark of the comment over lines is not one of those that are known."]],
  "SAS/shop.sas": [[[1], otherMark]],
  "Scala/Shop.scala": [[[8], "The grammar does not call all of the string one."]],
  "Shell/deploy.sh": [[[3, 4, 7, 11, 12, 20], spaceBefore]],
  "WGSL/shop.wgsl": [[[3], spaceBefore]],
  "reStructuredText/shop.rst": [[[6], "The comment goes on behind a blank line, and the grammar ends it there."]],
};
