// @customer-impact via ./json, ./sarif/sarif, ./gitlab: writes JSON that does nothing to a terminal and that every reader takes

/**
 * JSON in which every control and direction character is escaped, so that it does nothing to a terminal that shows it.
 */
export const jsonText = (value: unknown): string => `${escaped(JSON.stringify(value, null, 2))}\n`;

/** The same in one line, without its end. */
export const jsonLine = (value: unknown): string => escaped(JSON.stringify(value));

const escaped = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
