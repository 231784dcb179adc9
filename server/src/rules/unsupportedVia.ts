// @customer-impact Reviewer: sees which claim of support the code does not bear out

import type { WorkspaceImports } from "../imports/workspaceImports.ts";
import { importersFrom } from "../imports/closure.ts";
import { linkedGraph } from "../imports/linkage.ts";
import { reaches } from "../imports/reach.ts";
import { numberOf } from "../lines/find.ts";
import type { JudgedModule, Lines, RefTarget } from "../lines/model.ts";
import { onPart } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

export const unsupportedViaId = "unsupported-via";

export const unsupportedVia: StatementRule = {
  id: unsupportedViaId,
  severity: "information",
  scope: "statement",
  looksAround: true,
  summary: "What a module goes via does not depend on it, as far as imports tell.",
  why: "A line holds as far as each of its steps does. Where nothing in the code connects the two, the line may be one that once was, or one that was only wished for.",
  fix: "Go via a module that uses this one; `customer-impact graph --imports --focus <file>` shows those that import it. Where the line runs through a queue, a database or a network, which no import shows, turn the rule off for these files: in the configuration, `overrides` with `rules` and this rule's name. No status hangs on it.",
  examples: [
    {
      title: "A module that counts on another one, and one that does not",
      fixture: `
=== src/checkout.py
# @customer-impact Shopper: knows the full price before paying
from .price import total
=== src/price.py
# @customer-impact via ./checkout: adds all up
from .rates import rates
=== src/rates.py
# @customer-impact via ./checkout: keeps rates current
rates = []
=== src/printer.py
# @customer-impact via ./checkout, ./price: prints labels
                       ^^^^^^^^^^ information unsupported-via: src/checkout.py does not depend on src/printer.py: it does not import it, neither directly nor through others.
                                   ^^^^^^^ information unsupported-via
`,
    },
    {
      title: "A line that runs through a queue",
      fixture: `
=== customer-impact.json
{ "overrides": [{ "files": ["jobs/**"], "rules": { "unsupported-via": "off" } }] }
=== src/orders.ts
// @customer-impact Shopper: sees at any time where the order is
=== jobs/tracking.ts
// @customer-impact via /src/orders: fills the queue that orders are read from
`,
    },
  ],
  *check(module, { lines }) {
    const { imports } = lines;
    if (!imports) return;
    let number: number | undefined;
    for (const judgement of module.judgements) {
      if (judgement.kind !== "via" || judgement.statement.source === "config") continue;
      for (const { part, target } of judgement.refs) {
        if (!target) continue;
        number ??= numberOf(lines, module.module.path);
        const others = othersIn(target, number, imports);
        if (!mayTell(module, others.modules, lines, imports) || isSupported(number, others, lines, imports)) continue;
        yield onPart(judgement, part, sentence(others, part.text, module, lines));
      }
    }
  },
};

/** The modules that a ref means, but for the one that it stands in. */
interface Others {
  readonly modules: readonly number[];
  readonly has: (module: number) => boolean;
  readonly isGroup: boolean;
}

function othersIn(target: RefTarget, self: number, imports: WorkspaceImports): Others {
  const { modules, isGroup } = target;
  if (!isGroup) return { modules: modules[0] === self ? [] : modules, has: (module) => module === modules[0], isGroup };
  let ofImports = members.get(imports);
  if (!ofImports) members.set(imports, (ofImports = new WeakMap()));
  let all = ofImports.get(target);
  if (!all) ofImports.set(target, (all = new Set(modules)));
  const set = all;
  return {
    modules: set.has(self) ? modules.filter((one) => one !== self) : modules,
    has: (one) => set.has(one),
    isGroup,
  };
}

/** Many may go via one large directory. */
const members = new WeakMap<WorkspaceImports, WeakMap<RefTarget, ReadonlySet<number>>>();

/** Imports tell only of modules whose languages can import each other. */
function mayTell(
  { module }: JudgedModule,
  targets: readonly number[],
  { modules }: Lines,
  imports: WorkspaceImports,
): boolean {
  return (
    targets.length > 0 &&
    targets.every((target) => imports.canImport(modules[target]!.module.language, module.language))
  );
}

function isSupported(
  self: number,
  { modules, has, isGroup }: Others,
  lines: Lines,
  imports: WorkspaceImports,
): boolean {
  const [first] = modules;
  const graph = linkedGraph(imports.graph, (number) => lines.modules[number]!.module.language);
  if (!isGroup) {
    if (first !== undefined && reaches(graph, first, self)) return true;
  } else for (const { module } of importersFrom(graph, [self])) if (has(module)) return true;
  const { path } = lines.modules[self]!.module;
  return modules.some((one) => imports.sharesPackageEdge(lines.modules[one]!.module.path, path));
}

function sentence({ modules: [first, ...more] }: Others, ref: string, { module }: JudgedModule, lines: Lines): string {
  const one = lines.modules[first!]!.module.path;
  return more.length === 0
    ? `${one} does not depend on ${module.path}: it does not import it, neither directly nor through others.`
    : `None of the ${more.length + 1} modules of ${ref} depends on ${module.path}: none imports it, neither directly nor through others.`;
}
