// @customer-impact via ./settle: knows which module of a file a path of Rust starts in

import type { FoundImport } from "./model.ts";

const mark = /\bmod\s+(\w+)\s*\{|'[{}]'|[{}]/g;

/**
 * Paths as they are meant from the module that the file is, where they stand in one inside of it: in `mod tests {`,
 * `super::` is the file itself. A module that has a file of its own is given with those around it: `tests/cases`.
 */
export function inRustModules(code: string, found: readonly FoundImport[]): readonly FoundImport[] {
  const modules: { readonly name: string; readonly depth: number }[] = [];
  const expression = new RegExp(mark);
  let depth = 0;
  let next = expression.exec(code);
  return found
    .toSorted((a, b) => a.at - b.at)
    .map((one) => {
      for (; next && next.index < one.at; next = expression.exec(code)) {
        const [text, name] = next;
        if (name !== undefined) modules.push({ name, depth: depth++ });
        else if (text === "{") depth++;
        else if (text === "}" && depth > 0 && modules.at(-1)?.depth === --depth) modules.pop();
      }
      return modules.length === 0
        ? one
        : {
            ...one,
            specifier: fromFile(
              one,
              modules.map(({ name }) => name),
            ),
          };
    });
}

function fromFile({ specifier, form }: FoundImport, modules: readonly string[]): string {
  // A path of its own counts from where the modules of these lie: `tests/./cases.rs`.
  if (form === "module") return [...modules, ...(specifier.includes(".") ? ["."] : []), specifier].join("/");
  if (form === "include") return specifier;
  let inside = [...modules];
  let rest = specifier.replace(/^self::(?=super::)/, "");
  let isRelative = false;
  for (; rest.startsWith("super::") && inside.length > 0; rest = rest.slice("super::".length)) {
    inside = inside.slice(0, -1);
    isRelative = true;
  }
  if (isRelative) return rest.startsWith("super::") ? rest : ["self", ...inside, rest].join("::");
  return rest.startsWith("self::") ? ["self", ...inside, rest.slice("self::".length)].join("::") : rest;
}
