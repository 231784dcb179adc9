// @customer-impact Engineer: writes a statement without leaving the line to look up a name, an id or a path

import { type Position, range, type Range } from "../text/range.ts";
import { keyDrafts, valueDrafts } from "./completion/attributes.ts";
import { customerDrafts, keywordDrafts, outcomeDrafts } from "./completion/body.ts";
import { type Caret, caretAt } from "./completion/caret.ts";
import { completeConfiguration } from "./completion/configuration.ts";
import { type CompletionList, type Draft, itemsOf, nothing } from "./completion/item.ts";
import { refDrafts } from "./completion/refs.ts";
import { tagDrafts } from "./completion/tag.ts";
import type { OpenDocument, Snapshot } from "./snapshot.ts";

export interface CompletionOptions {
  /** Whether the editor can take snippets. */
  readonly snippets: boolean;
}

/** What, when typed, is worth to ask at. */
export const completionTriggers: readonly string[] = ["@", "#", "[", ";", ":", ",", "/", ".", " ", '"'];

/** What can be put in at a place: in a comment the tag, or what goes on with a statement; keys and values of the configuration. */
export function completion(
  snapshot: Snapshot,
  document: OpenDocument,
  position: Position,
  options: CompletionOptions,
): CompletionList {
  if (document.path === snapshot.configuration.path)
    return completeConfiguration(snapshot, document.text, position, options);
  const caret = caretAt(snapshot, document, position);
  if (!caret) return nothing;
  if (caret.kind === "body") return completeBody(snapshot, document, caret, options);
  const at = range(caret.line, caret.start, caret.line, caret.end);
  return { items: itemsOf(tagDrafts(snapshot), at, options.snippets), isIncomplete: false };
}

type Body = Extract<Caret, { kind: "body" }>;

function completeBody(
  { lines, ...rest }: Snapshot,
  { path }: OpenDocument,
  caret: Body,
  { snippets }: CompletionOptions,
): CompletionList {
  const snapshot = { lines, ...rest };
  const { before, after } = caret;
  const list = (typed: string, drafts: readonly Draft[], isIncomplete = false): CompletionList => ({
    items: itemsOf(drafts, rangeOf(caret, typed), snippets),
    isIncomplete,
  });

  const attributes = /(?:^|\s)\[([^\]]*)$/.exec(before)?.[1];
  if (attributes !== undefined) {
    const pairs = attributes.split(";");
    const current = pairs.pop() ?? "";
    const pair = /^\s*([\p{L}\w-]+)\s*:\s*(.*)$/u.exec(current);
    if (!pair) {
      const behind = after.split("]")[0]?.split(";").slice(1) ?? [];
      const used = [...pairs, ...behind].map((one) => one.split(":")[0]?.trim() ?? "");
      return list(current.trimStart(), keyDrafts(used, after));
    }
    const [, key = "", value = ""] = pair;
    const { drafts, isIncomplete } = valueDrafts(lines, path, key, value);
    return list(value, drafts, isIncomplete);
  }

  const refs = /^via:?\s+(.*)$/.exec(before)?.[1];
  if (refs !== undefined) {
    if (/:(?:\s|$)/.test(refs)) return nothing;
    const typed = lastOf(refs).replace(/^["'`]/, "");
    const { drafts, isIncomplete } = refDrafts(lines, path, typed);
    return list(typed, drafts, isIncomplete);
  }

  if (/:(?:\s|$)/.test(before) || before.includes("[")) return nothing;
  const typed = lastOf(before);
  const isFirst = !before.includes(",");
  if (typed.startsWith("#") || (!isFirst && before.startsWith("#"))) return list(typed, outcomeDrafts(snapshot));
  if (typed.split(" ").length > 5) return nothing;
  const customers = customerDrafts(snapshot, after);
  return list(typed, isFirst ? [...customers, ...keywordDrafts, ...outcomeDrafts(snapshot)] : customers);
}

/** What stands behind the last comma. */
const lastOf = (written: string): string => written.slice(written.lastIndexOf(",") + 1).trimStart();

/** The range of what is typed, up to the caret: as much of it as stands in the caret's line. */
function rangeOf({ line, character, inLine }: Body, typed: string): Range {
  return range(line, character - Math.min(typed.length, inLine), line, character);
}
