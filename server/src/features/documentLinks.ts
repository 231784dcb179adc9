// @customer-impact Reviewer: opens evidence and issues with one click, and never anything that could run

import { evidencePath, isUrl } from "../lines/evidence.ts";
import type { Judgement, Lines } from "../lines/model.ts";
import { rangesOf } from "../statements/place.ts";
import type { Part } from "../statements/syntax.ts";
import type { Range } from "../text/range.ts";
import { configurationValues } from "./configurationPlace.ts";
import { isFile } from "./definition.ts";
import { locationOfModule } from "../coverage/moduleLocation.ts";
import { statementsIn } from "./place.ts";
import type { Snapshot } from "./snapshot.ts";

/** A stretch of a file that leads somewhere else: to a URL (`http` or `https`), or to a line of a file. */
export type DocumentLink = { readonly range: Range } & LinkTarget;

type LinkTarget = { readonly url: string } | { readonly path: string; /** Zero-based. */ readonly line: number };

/** What can be followed in a file: refs that mean one module, evidence and issues. */
export function documentLinks(snapshot: Snapshot, path: string): DocumentLink[] {
  if (path === snapshot.configuration.path) return inConfiguration(snapshot);
  return statementsIn(snapshot.lines, path).flatMap((judgement) => [
    ...refLinks(snapshot.lines, judgement),
    ...attributeLinks(snapshot.lines, judgement),
  ]);
}

function refLinks(lines: Lines, { statement, refs }: Judgement): DocumentLink[] {
  return refs.flatMap(({ part, target }) => {
    const [number] = target?.modules ?? [];
    const module = target?.modules.length === 1 && number !== undefined ? lines.modules[number] : undefined;
    const found = module && locationOfModule(module);
    return found ? linksOn(statement, part, { path: found.path, line: found.range.start.line }) : [];
  });
}

const linksOn = ({ raw }: Judgement["statement"], part: Part, target: LinkTarget): DocumentLink[] =>
  rangesOf(raw, part).map((range) => ({ range, ...target }));

function attributeLinks(lines: Lines, { statement }: Judgement): DocumentLink[] {
  return statement.syntax.attributes.flatMap(({ key, value }) => {
    if (key.text !== "evidence" && key.text !== "issue") return [];
    return itemsOf(value).flatMap((item) => {
      const target = targetOf(item.text, key.text === "evidence", statement.file, lines);
      return target ? linksOn(statement, item, target) : [];
    });
  });
}

/** Several may stand between commas. A URL may hold commas too, and ends where white space does. */
function itemsOf({ text, start }: Part): Part[] {
  return Array.from(text.matchAll(/https?:\/\/\S*[^\s,]|[^,\s][^,]*/gi), ({ index, 0: item }) => {
    const trimmed = item.trimEnd();
    return { text: trimmed, start: start + index, end: start + index + trimmed.length };
  });
}

function targetOf(text: string, mayBePath: boolean, file: string, lines: Lines): LinkTarget | undefined {
  if (isUrl(text)) {
    const url = webAddress(text);
    return url === undefined ? undefined : { url };
  }
  const found = mayBePath ? evidencePath(text, file, lines.workspace) : undefined;
  return found && isFile(found.path, lines.workspace) ? { path: found.path, line: found.line ?? 0 } : undefined;
}

/** Only what a browser shows is linked: no `command:`, `file:` or `javascript:`. */
function webAddress(text: string): string | undefined {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(text)) return undefined;
  return URL.canParse(text) ? new URL(text).href : undefined;
}

function inConfiguration({ configuration, lines }: Snapshot): DocumentLink[] {
  return configurationValues(configuration.text ?? "").flatMap(({ path: [section, , key], text, written, range }) => {
    if (section !== "outcomes" || key !== "evidence" || text !== written) return [];
    const target = targetOf(text, true, configuration.path, lines);
    return target ? [{ range, ...target }] : [];
  });
}
