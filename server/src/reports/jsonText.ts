// @customer-impact via ./json, ./sarif/sarif, ./gitlab: writes JSON that does nothing to a terminal and that every reader takes

/**
 * JSON in which every control and direction character is escaped, so that it does nothing to a terminal that shows it.
 */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )}\n`;
