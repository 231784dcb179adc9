// @customer-impact via ../rules/unsupportedVia: does not deny what the linker of C brings together behind a header

import { importSyntaxOf } from "../languages/importRows.ts";
import type { ImportGraph } from "./graph.ts";

/**
 * The modules by which another one may come to a module: itself, and in C and its kin the headers that it includes as well. A
 * header says what there is, and not which of the sources that include it has that: the linker knows.
 *
 * @param language Linguist's name
 */
export const entrancesOf = (graph: ImportGraph, module: number, language: string): readonly number[] =>
  importSyntaxOf(language)?.isLinked ? [module, ...graph.importsOf(module).targets] : [module];
