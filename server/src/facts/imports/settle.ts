// @customer-impact via ../imports: says of imports what hangs on the place where they stand

import type { ImportSettler, ImportSyntax } from "../../languages/importSyntax.ts";
import type { FoundImport } from "./model.ts";
import { inRustModules } from "./rust.ts";
import { withShellVariables } from "./shell.ts";

type Settler = (code: string, found: readonly FoundImport[], text: string) => readonly FoundImport[];

const settlers: Readonly<Record<ImportSettler, Settler>> = { rust: inRustModules, shell: withShellVariables };

/**
 * @param code masked
 * @param text what it was masked of
 */
export const settle = (
  code: string,
  { settle: name }: ImportSyntax,
  found: readonly FoundImport[],
  text: string,
): readonly FoundImport[] => (name === undefined || found.length === 0 ? found : settlers[name](code, found, text));
