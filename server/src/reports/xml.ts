// @customer-impact #safe-to-run: writes other people's words into XML, and they stay words

import { XMLBuilder } from "fast-xml-parser";

/**
 * Elements by name; `@name` is an attribute, `#text` the text, a list several elements of one name. Their order is that of the
 * keys.
 */
export interface XmlElement {
  readonly [key: string]: string | number | XmlElement | readonly XmlElement[];
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

/**
 * A document of XML 1.0. The library escapes what is markup. What XML cannot hold at all, such as most control
 * characters, it lets through: every text that comes from a workspace has to be made `inert` before.
 */
export const xmlText = (document: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(document)}`;
