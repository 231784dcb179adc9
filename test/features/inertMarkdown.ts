import assert from "node:assert/strict";

/**
 * What a viewer would take for markup once code spans and escaped characters are gone. Bold, list dashes and line breaks
 * are ours.
 */
export function assertInertMarkdown(markdown: string): void {
  const rest = withoutCode(markdown)
    .replaceAll(/\\[!-/:-@[-`{-~]/g, "x")
    .replaceAll(/\*\*/g, "")
    .replaceAll(/^- /gm, "");
  assert.doesNotMatch(rest, /[`*_[\]<>|~#&$\\]/, rest);
  assert.doesNotMatch(rest, /:\/\/|www\.|@|mailto:|xmpp:|command:\w*\(/i, rest);
  assert.doesNotMatch(rest, /^(?: {4}|\t|[-+=]|\d+[.)])/m, rest);
  assert.doesNotMatch(markdown, /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
}

/** Code spans as CommonMark reads them: a run of back quotes ends at the next run of the same length. */
function withoutCode(text: string): string {
  let rest = "";
  for (let at = 0; at < text.length;) {
    if (text[at] === "\\") {
      rest += text.slice(at, at + 2);
      at += 2;
      continue;
    }
    const run = /^`+/.exec(text.slice(at))?.[0];
    if (!run) {
      rest += text[at++];
      continue;
    }
    const close = new RegExp(`(?<!\`)${run}(?!\`)`, "g");
    close.lastIndex = at + run.length;
    const end = close.exec(text);
    assert.ok(end, `no end of ${run} in ${text}`);
    at = end.index + run.length;
  }
  return rest;
}
