// @customer-impact #safe-to-run: opens a report in a spreadsheet, and no statement of anybody becomes a formula

/** Control and direction characters: a terminal obeys them, and some end a cell or a line. */
const hidden = String.raw`[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]`;
const hiddenCode = String.raw`(?:[01]?[0-9a-f]|[7-9][0-9a-f]|61c|200[ef]|202[89a-e]|206[6-9]|feff)`;

/**
 * Where a formula would start: at the start of a cell, and behind a semicolon, since a spreadsheet that expects those
 * between its cells takes a comma and quotes for text, and drops quotes that hold nothing. The wide forms count in East Asian locales.
 */
const formula = String.raw`(^|;)(?=[' "]*[=+\-@\uff0b\uff0d\uff1d\uff20])`;

/**
 * A text as it stands in a cell of CSV: `'` comes before what a spreadsheet would take for a formula, and control and
 * direction characters are written as `\u{202e}`. `textOfCell` gives the text back.
 */
export const cellOfText = (text: string): string =>
  text
    // Backslashes in front of what looks like, or becomes, such a character are doubled.
    .replace(new RegExp(String.raw`\\+(?=u\{${hiddenCode}\}|${hidden})`, "g"), "$&$&")
    .replace(new RegExp(hidden, "g"), (char) => `\\u{${char.charCodeAt(0).toString(16)}}`)
    .replace(new RegExp(formula, "g"), "$1'");

/** The text that a cell stands for. */
export const textOfCell = (cell: string): string =>
  cell
    .replace(new RegExp(formula.replace("(?=", "'(?="), "g"), "$1")
    .replace(
      new RegExp(String.raw`(\\+)(u\{(${hiddenCode})\})`, "g"),
      (_, backslashes: string, escape: string, code) => {
        const kept = "\\".repeat(backslashes.length >> 1);
        return backslashes.length % 2 === 0
          ? kept + escape
          : kept + String.fromCharCode(Number.parseInt(code as string, 16));
      },
    );
