// @customer-impact via ./injection-grammars: gives the same words the same meaning in the editor's colours as in the engine

// Sources of Oniguruma patterns. They say what server/src/statements says, as far as one line and no registry can tell;
// test/syntaxes compares the two.

/** What may stand between the start of a comment and the tag. */
export const decoration = String.raw`'*[\s!/#*\-;%|=+~<>^:\\\x{2022}\x{2500}-\x{259f}]*`;

/** Behind the tag, in front of what the statement says. */
export const start = String.raw`(?:(?<=@customer-impact)(?=[\s\[])|(?<=@customer-impact:))\s*`;

/** What ends a comment in some language. A statement ends early where it holds one: better than a comment without an end. */
export const closer = [
  String.raw`[*+\-]/|--!?>|[#%?*\-]>|\*[)#%\\\-]|[\-#*%]\}|[#|]#|=#|\]#|\]=*\]|\|#|\}\}|\*@|'/|/;|:\)|;\)|\x{bb}`,
  String.raw`"""|'''|###|\\end\{comment\}|\{%-?\s*endcomment|</%|////`,
  String.raw`(?<!\S)(?:#\+?(?:end|END)\w*|#ce|#comments-end|\$offtext|ENDCOMMENT|end ?rem|TLDR|loud|@end)(?!\w)`,
  String.raw`(?<=\s)\}|[}"](?=\s*$)`,
].join("|");

/** The tag, and its colon. */
export const tag = String.raw`@customer-impact(?=[\s\[:]|$|${closer})`;

/** What ends a statement at the start of a further line: nothing, a tag, a field, a directive, or the end of the comment. */
export const stop = [
  String.raw`${decoration}(?:$|@[\w-]|\\[a-zA-Z]+\b|</?[a-zA-Z][\w-]*(?:\s[^>]*)?/?>|=[a-z]\w*\b`,
  String.raw`#?(?:TODO|FIXME|NOTE|XXX|HACK|istanbul|c8|noqa|nolint|Copyright|region|endregion)(?!\w)`,
  String.raw`eslint-|biome-|prettier-|oxlint-|v8 |type:|pylint:|mypy:|ruff:|rubocop:|go:|\+build|clang-|SPDX-`,
  String.raw`customer-impact-|[)\]}]|\x60\x60\x60|~~~)`,
].join("|");

const key = String.raw`[\p{L}_][\p{L}\p{N}_-]*`;

/** The key of an attribute; a URL is none. */
export const pair = String.raw`${key}(?=\s*:(?!//)\s*[^\s;\]])`;

/** What may follow the last word of a statement on a line: nothing, the right side of a box, or the end of the comment. */
export const lineEnd = String.raw`\s*(?:$|(?<=\s)[*#|/;%!=+\-\x{2500}-\x{259f}]+\s*$|${closer})`;

/** Text with brackets in it that are closed. */
export const bracketed = String.raw`\[[^\[\]]*\]`;

/** In front of a list of attributes at the end of its line, or one that the line breaks. */
export const attributesAhead = String.raw`\[(?=\s*${pair})(?=(?:[^\[\]]|${bracketed})*(?:\]${lineEnd}|$))`;
