// @customer-impact via ./staticPage: lets a page carry its script and its style, and run nothing but these

/** A text that stands in the page. */
export interface Inlined {
  /** As it stands there: nothing in it ends its element. */
  readonly text: string;
  /** The SHA-256 of that text in UTF-8, as base64, by which the policy of the page knows it. */
  readonly hash: string;
}

/** What every page is made of, whatever it shows. */
export interface PageAssets {
  readonly style: Inlined;
  readonly script: Inlined;
  /** The licences of what is in the script. */
  readonly legal: string;
}

/** In our own style these only stand in strings and comments. */
export const inlineStyle = (style: string): string => style.replaceAll("</style", String.raw`<\/style`).trim();

/** In our own script these only stand in strings and comments. */
export const inlineScript = (script: string): string =>
  script
    .replace(/<(?=\/script|!--)/gi, String.raw`\x3c`)
    .replaceAll("\0", "")
    .trim();
