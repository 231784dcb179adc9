// @customer-impact via ./suggestions: says how near an import is in the same words everywhere

import { count } from "./words.ts";

/** `src/checkout.ts imports this module`; `src/page.ts imports this module through 2 others` */
export const importsText = (importer: string, distance: number, imported = "this module"): string =>
  `${importer} imports ${imported}${throughText(distance)}`;

/** Empty for an import of its own. */
export const throughText = (distance: number): string =>
  distance === 1 ? "" : ` through ${count(distance - 1, "other")}`;
