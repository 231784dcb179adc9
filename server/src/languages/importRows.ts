// @customer-impact via ../facts/imports: gives every language its imports

import type { ImportRows, ImportSyntax } from "./importSyntax.ts";
import { cImports } from "./imports/clike.ts";
import { ecmascriptImports } from "./imports/ecmascript.ts";
import { pythonImports } from "./imports/python.ts";

/** The rows, by family. No language stands in two of them. */
const importFamilies: readonly ImportRows[] = [ecmascriptImports, pythonImports, cImports];

/** How a language imports, by Linguist's name; undefined where nothing is known of it. */
export function importSyntaxOf(language: string): ImportSyntax | undefined {
  for (const family of importFamilies) if (Object.hasOwn(family, language)) return family[language];
  return undefined;
}
