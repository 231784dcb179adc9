// @customer-impact Engineer: learns why a file is not counted, and how it would be

import { type CauseText, causeTexts } from "./causes.ts";
import { document } from "./document.ts";
import { inert, quoted } from "./inert.ts";
import { endingOf, exampleOf } from "./leftOut.ts";
import { proseWidthOf, type Style } from "./style.ts";
import type { LeftOutCause } from "../../workspace/workspace.ts";
import { wrapped } from "./wrap.ts";

/** What `customer-impact explain` says about a file that is left out: by which rule, and how it would come back. */
export function explainLeftOutText(path: string, cause: LeftOutCause, style: Style): string {
  const { color } = style;
  const { advice, setting } = waysBack[causeTexts[cause].back](path);
  const width = proseWidthOf(style);
  return document([
    [
      color.bold(inert(path)),
      ...wrapped(`It is left out, so it is no module (${cause}). ${causeTexts[cause].rule}`, width),
    ],
    [...wrapped(advice, width), ...(setting === undefined ? [] : ["", `  ${color.green(setting)}`])],
  ]);
}

interface WayBack {
  readonly advice: string;
  /** To copy. */
  readonly setting?: string;
}

const waysBack: Readonly<Record<CauseText["back"], (path: string) => WayBack>> = {
  include: (path) => ({
    advice: "To have it counted all the same, add to the configuration:",
    setting: `"include": [${quoted(globFor(path))}]`,
  }),
  language: (path) => ({
    advice: "To have it counted, declare its language in the configuration, with the marks of its comments:",
    setting: exampleOf(endingOf(path)),
  }),
  exclude: () => ({
    advice:
      'To have it counted, narrow or remove the glob of "exclude" that matches it; "include" does not outweigh it.',
  }),
  size: () => ({ advice: 'To have it counted, raise "maxFileSize" (in bytes) in the configuration.' }),
  read: () => ({ advice: "See whether it is there, and whether you may read it." }),
  never: () => ({ advice: "Only text can hold a statement, so nothing brings it back." }),
};

/** A glob that matches this file alone; without a slash it would match at any depth. */
function globFor(path: string): string {
  const escaped = path.replace(/[\\*?[\]{}]/g, "\\$&");
  return escaped.includes("/") && !escaped.startsWith("!") ? escaped : `/${escaped}`;
}
