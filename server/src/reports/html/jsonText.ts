// @customer-impact #safe-to-run: lets no text of a workspace end the element of a page that holds it

/**
 * JSON that may stand in a script element: there `<` stands in strings alone, and written as an escape it can end no
 * element and begin no comment.
 *
 * @param value places in files are left out: there is no editor behind a page
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === "location" ? undefined : part)).replaceAll(
    "<",
    String.raw`\u003c`,
  );

/** How much room something takes in a page, in bytes. */
export const bytesInPage = (value: unknown): number => new TextEncoder().encode(jsonText(value)).length;
