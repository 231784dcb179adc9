// @customer-impact via ./hover, ./definition, ./references: tells what stands under the cursor, to the character

import type { Judgement, Lines } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { parseStatement } from "../statements/parse.ts";
import type { RawStatement } from "../statements/raw.ts";
import { touches } from "../text/offset.ts";
import type { Position, Range } from "../text/range.ts";
import { type ConfigurationPlace, configurationPlaceAt } from "./configurationPlace.ts";
import type { Snapshot } from "./snapshot.ts";
import { partsOf, type StatementPart } from "./statementParts.ts";

/** What stands at a position. */
export type Place = StatementPlace | ConfigurationPlace;

export interface StatementPlace {
  readonly in: "statement";
  readonly judgement: Judgement;
  /** The number of the module that states it; absent for a statement of the configuration, which speaks for many. */
  readonly module?: number;
  readonly part: StatementPart;
  /** The piece of the part that the position is in. */
  readonly range: Range;
}

/**
 * What stands at a position of a file: a part of a statement, a key or value of the configuration (or a part of a
 * statement in it), or nothing. Any position is fine, also one behind the text or within a character.
 */
export function placeAt(snapshot: Snapshot, path: string, position: Position): Place | undefined {
  if (path === snapshot.configuration.path) return inConfiguration(snapshot, position);
  const module = moduleOfFile(snapshot.lines, path);
  const judgement = statementsIn(snapshot.lines, path).find(({ statement }) => touches(statement.raw.range, position));
  return judgement && { ...placeIn(snapshot.lines, judgement, position), module };
}

/** The statements that stand in a file, in their order; those of the configuration are not among them. */
export function statementsIn(lines: Lines, path: string): readonly Judgement[] {
  const judgements = lines.modules[moduleOfFile(lines, path)]?.judgements ?? [];
  return judgements.filter(({ statement }) => statement.source === "file" && statement.file === path);
}

function placeIn(lines: Lines, judgement: Judgement, position: Position): StatementPlace {
  for (const part of partsOf(lines, judgement))
    for (const range of part.ranges)
      if (touches(range, position) || (part.kind === "outcome" && touches(withMark(range), position)))
        return { in: "statement", judgement, part, range };
  const { text, range } = judgement.statement.raw;
  return { in: "statement", judgement, part: { kind: "text", text, ranges: [range] }, range };
}

/** With the `#` in front of an outcome's id. */
const withMark = ({ start, end }: Range): Range => ({
  start: { line: start.line, character: start.character - 1 },
  end,
});

function inConfiguration(snapshot: Snapshot, position: Position): Place | undefined {
  const place = configurationPlaceAt(snapshot.configuration.text ?? "", position);
  const judgement = place && configuredStatement(snapshot, place);
  const found = judgement && placeIn(snapshot.lines, judgement, position);
  return found && found.part.kind !== "text" ? found : place;
}

/**
 * The statement that a value of the configuration is, with its words in their places. What came of it is told for the
 * first module that it speaks for.
 *
 * @returns undefined where the value is no statement, or is written with escapes, which shift its words
 */
export function configuredStatement(snapshot: Snapshot, place: ConfigurationPlace): Judgement | undefined {
  const [section, index, key] = place.path;
  if (place.isKey || section !== "statements" || typeof index !== "number" || key !== "statement") return undefined;
  const raw = rawStatement(place);
  return raw && judgementOf(snapshot.lines, raw, snapshot.configuration.path);
}

/** A statement as the configuration holds it, with its words in their places; undefined where escapes shift them. */
function rawStatement({ written, range }: ConfigurationPlace): RawStatement | undefined {
  if (written.includes("\\")) return undefined;
  const skip = /^\s*@customer-impact:?/.exec(written)?.[0].length ?? 0;
  const anchors: number[] = [];
  let text = "";
  for (const { 0: word, index } of written.slice(skip).matchAll(/\S+/g)) {
    if (text) text += " ";
    anchors.push(text.length, range.start.line, range.start.character + skip + index);
    text += word;
  }
  return { text, range, anchors };
}

/** What came of such a statement for the first module that it speaks for; by its words alone where that is none. */
function judgementOf(lines: Lines, raw: RawStatement, file: string): Judgement {
  const judged = configured(lines).get(raw.text);
  if (judged) return { ...judged, statement: { ...judged.statement, raw } };
  const syntax = parseStatement(raw.text);
  return {
    statement: { file, source: "config", raw, syntax },
    kind: syntax.kind === "sentence" ? "direct" : syntax.kind,
    text: syntax.kind === "sentence" ? (syntax.prefix?.rest ?? syntax.text) : syntax.text,
    customers: [],
    internal: [],
    unknown: [],
    outcomes: [],
    unknownOutcomes: [],
    refs: syntax.kind === "via" ? syntax.refs.map((part) => ({ part })) : [],
  };
}

const known = new WeakMap<Lines, ReadonlyMap<string, Judgement>>();

/** The statements of the configuration that speak for a module, by their words. */
function configured(lines: Lines): ReadonlyMap<string, Judgement> {
  let found = known.get(lines);
  if (!found) {
    const all =
      lines.configuration.statements.length === 0 ? [] : lines.modules.flatMap(({ judgements }) => judgements);
    found = new Map(
      all
        .filter(({ statement }) => statement.source === "config")
        .map((judgement) => [judgement.statement.raw.text, judgement]),
    );
    known.set(lines, found);
  }
  return found;
}
