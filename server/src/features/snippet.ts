// @customer-impact Engineer: jumps from one blank of a suggested statement to the next

/** A text with places to fill in, in the snippet syntax of LSP (`${1:outcome}`), and the same without them. */
export interface Template {
  readonly text: string;
  readonly snippet: string;
}

/** A text as it must be written in a snippet. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, "\\$&");

/**
 * A template from a snippet whose places to fill in are of the form `${1:outcome}` or `$0`.
 *
 * @param blank what the text has in a place to fill in; its example where nothing is said
 */
export function template(snippet: string, blank?: string): Template {
  const text = snippet.replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\d|\\(.)/g, (_, example?: string, escaped?: string) =>
    escaped !== undefined ? escaped : example === undefined ? "" : (blank ?? example.replace(/\\(.)/g, "$1")),
  );
  return { text, snippet };
}

/** A template that stands between two plain texts. */
export const surround = (before: string, { text, snippet }: Template, after: string): Template => ({
  text: `${before}${text}${after}`,
  snippet: `${escapeSnippet(before)}${snippet}${escapeSnippet(after)}`,
});
