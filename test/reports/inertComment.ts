import assert from "node:assert/strict";
import MarkdownIt, { type Token } from "markdown-it";

const parser = new MarkdownIt({ html: true, linkify: true });

/** Our own; nothing else may reach a reader as HTML. */
const ownHtml =
  /^(?:<!-- customer-impact -->|<details>\n<summary><b>[\w ,()-]+<\/b><\/summary>|<\/details>|<sub>|<\/sub>)\n?$/;
const ownTokens =
  /^(?:(?:heading|paragraph|table|thead|tbody|tr|th|td|bullet_list|ordered_list|list_item|strong)_(?:open|close)|inline|text|softbreak|code_inline|html_block|html_inline)$/;

/**
 * A comment as a forge reads it: blocks and HTML are ours, there is no link and no image, and no text outside of code is
 * one that a forge makes a mention, a reference or an icon of.
 *
 * @returns what stands in code spans, in their order
 */
export function assertInertComment(markdown: string): string[] {
  const spans: string[] = [];
  const visit = (token: Token): void => {
    assert.match(token.type, ownTokens, `${token.type}: ${token.content}`);
    if (token.type.startsWith("html")) assert.match(token.content, ownHtml);
    if (token.type === "code_inline") spans.push(token.content);
    if (token.type === "text") {
      assert.doesNotMatch(
        token.content,
        /[@#<>[\]|`*_~\\&]|:\w+:|:\/\/|www\.|\b[0-9a-f]{7,40}\b|\b[A-Z]+-\d/,
        token.content,
      );
      assert.doesNotMatch(token.content, /[\p{Script=Hebrew}\p{Script=Arabic}]/u);
    }
    token.children?.forEach(visit);
  };
  parser.parse(markdown, {}).forEach(visit);
  assert.doesNotMatch(markdown, /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  return spans;
}
