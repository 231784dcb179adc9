// @customer-impact Engineer: reads long sentences without a break inside a word

import type { Paint } from "./style.ts";
import { columnsOf, cut, spaces } from "./width.ts";

/**
 * Breaks a text into lines that fit, at spaces where it has any.
 *
 * @param first stands in front of the first line
 * @param next stands in front of every further line; as wide as `first` where it is not given
 */
export function wrapped(text: string, width: number, first = "", next = spaces(columnsOf(first))): string[] {
  const room = Math.max(8, width - Math.max(columnsOf(first), columnsOf(next)));
  const lines = columnsOf(text) <= room ? [text] : folded(text, room);
  return lines.map((line, index) => `${index === 0 ? first : next}${line}`.trimEnd());
}

/** At spaces; a word that is longer than a line is cut. */
function folded(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const columns = columnsOf(word);
    if (line !== "" && used + 1 + columns <= room) {
      line += ` ${word}`;
      used += 1 + columns;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = columns <= room ? [word] : cut(word, room);
    line = parts.pop() ?? "";
    used = columnsOf(line);
    lines.push(...parts);
  }
  return [...lines, line].map((one) => one.trimEnd());
}

interface Definition {
  readonly name: string;
  readonly text: string;
}

interface DefinitionPaint {
  readonly name: Paint;
  readonly text: Paint;
}

/**
 * A name that must stay in one piece, and a text that belongs to it: beside it where there is room, else below.
 *
 * @param paint how the name looks, and how the text does
 */
export function labelled(
  { name, text }: Definition,
  width: number,
  paint: DefinitionPaint,
  first = "",
  next = spaces(columnsOf(first)),
): string[] {
  const label = `${first}${paint.name(name)}`;
  if (text === "") return [label];
  if (columnsOf(first) + columnsOf(name) + 2 + columnsOf(text) <= width) return [`${label}  ${paint.text(text)}`];
  return [label, ...wrapped(text, width - columnsOf(next) - 4).map((line) => `${next}    ${paint.text(line)}`)];
}

/** Narrower texts do not stand beside their names. */
const narrowestText = 28;

/** Names and their texts: side by side in two columns where there is room, else each text beside or below its name. */
export function definitions(
  list: readonly Definition[],
  width: number,
  paint: DefinitionPaint,
  indent = "  ",
): string[] {
  const column = list.reduce((widest, { name }) => Math.max(widest, columnsOf(name)), 0);
  if (width - indent.length - column - 2 < narrowestText)
    return list.flatMap((definition) => labelled(definition, width, paint, indent));
  return list.flatMap(({ name, text }) => {
    if (text === "") return [`${indent}${paint.name(name)}`];
    const before = `${indent}${paint.name(name)}${spaces(column - columnsOf(name) + 2)}`;
    const lines = wrapped(text, width - indent.length - column - 2).map(paint.text);
    return lines.map((line, index) => `${index === 0 ? before : spaces(indent.length + column + 2)}${line}`);
  });
}
