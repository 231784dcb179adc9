// @customer-impact via ../facts/imports: gives every language its imports

import type { ImportRows, ImportSyntax } from "./importSyntax.ts";
import { cImports } from "./imports/clike.ts";
import { compiledImports } from "./imports/compiled.ts";
import { dotnetImports } from "./imports/dotnet.ts";
import { ecmascriptImports } from "./imports/ecmascript.ts";
import { functionalImports } from "./imports/functional.ts";
import { jvmImports } from "./imports/jvm.ts";
import { pythonImports } from "./imports/python.ts";
import { schemaImports } from "./imports/schemas.ts";
import { scriptingImports } from "./imports/scripting.ts";

/** The rows, by family. No language stands in two of them. */
export const importFamilies: readonly ImportRows[] = [
  ecmascriptImports,
  pythonImports,
  cImports,
  compiledImports,
  dotnetImports,
  functionalImports,
  jvmImports,
  schemaImports,
  scriptingImports,
];

/** How a language imports, by Linguist's name; undefined where nothing is known of it. */
export function importSyntaxOf(language: string): ImportSyntax | undefined {
  for (const family of importFamilies) if (Object.hasOwn(family, language)) return family[language];
  return undefined;
}

/** Whether files of a language declare names that others import them by. */
export function canDeclare(language: string): boolean {
  const syntax = importSyntaxOf(language);
  return (
    syntax !== undefined &&
    (syntax.declarations !== undefined ||
      syntax.namespaces !== undefined ||
      syntax.patterns.some(({ form }) => form === "module" || form === "global"))
  );
}

/**
 * Whether what an import of a language means hangs on the paths of files and on those that describe others, and on nothing that
 * other files say.
 *
 * @param language Linguist's name
 */
export const isToldByPaths = (language: string): boolean => importSyntaxOf(language)?.family === "javascript";
