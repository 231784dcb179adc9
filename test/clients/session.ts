import assert from "node:assert/strict";
import { join } from "node:path";
import type { EditorResult } from "./editor.ts";

/** What every editor has to come to in the example: a slip in a ref is told, mended, and the ref followed. */
export function checkSession({
  result,
  root,
  output,
}: {
  readonly result: EditorResult;
  readonly root: string;
  readonly output: string;
}): void {
  assert.equal(result.failure, undefined, `${result.failure}\n${output}`);
  assert.deepEqual(result.errors, [], output);
  assert.equal(result.diagnostic.message.split("\n")[0], 'No module "./qoute". Did you mean "./quote"?');
  assert.deepEqual([result.diagnostic.line, result.diagnostic.column], [0, 23]);
  assert.equal(
    result.fixed,
    "# @customer-impact via ./quote: fixes the rate for the whole visit, so that a price never changes on the way to the till",
  );
  assert.deepEqual([result.target, result.target_line], [join(root, "pricing/shop_pricing/quote.py"), 3]);
  assert.equal(result.stopped, true, "the server ends when the editor asks it to");
}
