import assert from "node:assert/strict";
import fc from "fast-check";
import { lineOf } from "../../server/src/lines/lineOf.ts";
import { link } from "../../server/src/lines/link.ts";
import type { Lines, Verdict } from "../../server/src/lines/model.ts";
import { range } from "../../server/src/text/range.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import type { Module, Workspace } from "../../server/src/workspace/workspace.ts";

/** A module of a random graph: what it says, and the numbers of the modules or folders that it goes via. */
interface RandomModule {
  readonly folder: number;
  readonly says: "nothing" | "direct" | "exempt" | "via" | "both";
  readonly customer: number;
  readonly refs: readonly { readonly isFolder: boolean; readonly index: number }[];
}

const randomModules = fc.array(
  fc.record({
    folder: fc.nat(3),
    says: fc.constantFrom("nothing", "direct", "exempt", "via", "via", "via", "both"),
    customer: fc.nat(3),
    refs: fc.array(fc.record({ isFolder: fc.boolean(), index: fc.nat(30) }), { minLength: 1, maxLength: 3 }),
  }) as fc.Arbitrary<RandomModule>,
  { minLength: 1, maxLength: 25 },
);

const pathOf = (module: RandomModule, index: number): string =>
  `f${module.folder}/m${String(index).padStart(2, "0")}.ts`;

/** What a ref leads to: the numbers of modules; none where it names nothing. */
function targetsOf(ref: RandomModule["refs"][number], modules: readonly RandomModule[]): number[] {
  if (!ref.isFolder) return ref.index < modules.length ? [ref.index] : [];
  return modules.flatMap((module, index) => (module.folder === ref.index % 4 ? [index] : []));
}

function linesOf(modules: readonly RandomModule[]): Lines {
  const list = modules.map((module, index): Module => {
    const texts: string[] = [];
    if (module.says === "direct" || module.says === "both")
      texts.push(`Customer${"ABCD"[module.customer]}: gets what was ordered`);
    if (module.says === "exempt") texts.push("none: only a shim");
    if (module.says === "via" || module.says === "both") {
      const refs = module.refs.map((ref) => {
        const [first] = targetsOf(ref, modules);
        if (first === undefined) return "./nowhere";
        const target = modules[first];
        return ref.isFolder || !target ? `/f${ref.index % 4}` : `/${pathOf(target, first)}`;
      });
      texts.push(`via ${refs.join(", ")}: feeds it`);
    }
    const statements = texts.map((text, line) => ({
      text,
      range: range(line, 0, line, text.length),
      anchors: [0, line, 0],
    }));
    const path = pathOf(module, index);
    return {
      path,
      language: "TypeScript",
      files: [{ path, facts: { language: "TypeScript", firstLine: 0, statements } }],
    };
  });
  const workspace: Workspace = {
    modules: list.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    packages: [],
    has: () => false,
    leftOut: {
      ignored: [],
      vendored: [],
      generated: [],
      tests: [],
      tooling: [],
      binary: [],
      "too-large": [],
      unreadable: [],
      unclassified: [],
    },
  };
  return link(workspace, {
    configuration: defaultConfiguration,
    configurationFile: { path: "customer-impact.json", locate: () => undefined },
    orderOf: () => 0,
    today: "2026-01-01",
  });
}

interface Outcome {
  readonly verdict: Verdict;
  readonly customers: readonly string[];
  /** Paths. */
  readonly line: readonly string[];
}

/** The specification of verdicts, as slowly and plainly as it can be written. */
function naive(modules: readonly RandomModule[]): Outcome[] {
  const all = modules.map((_, index) => index);
  const path = (index: number): string => pathOf(modules[index] as RandomModule, index);
  const edges = all.map((index) => {
    const module = modules[index] as RandomModule;
    return module.says === "via" || module.says === "both"
      ? [...new Set(module.refs.flatMap((ref) => targetsOf(ref, modules)))]
      : [];
  });
  const isDirect = (index: number): boolean => ["direct", "both"].includes(modules[index]?.says ?? "");
  const reaches = all.map((index) => {
    const seen = new Set<number>();
    const queue = [...(edges[index] ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(edges[next] ?? []));
    }
    return seen;
  });
  // All shortest lines, of which the one that sorts first counts.
  const best = (index: number): number[] | undefined => {
    let lines = [[index]];
    const seen = new Set([index]);
    for (let round = 0; round <= all.length; round++) {
      const complete = lines.filter((line) => isDirect(line.at(-1) as number));
      if (complete.length)
        return complete.toSorted((a, b) => (a.map(path).join("\0") < b.map(path).join("\0") ? -1 : 1))[0];
      const longer = lines.flatMap((line) =>
        (edges[line.at(-1) as number] ?? []).filter((next) => !seen.has(next)).map((next) => [...line, next]),
      );
      // Of the lines that end in one module, only the first can be part of the first line.
      const byEnd = new Map<number, number[]>();
      for (const line of longer.toSorted((a, b) => (a.map(path).join("\0") < b.map(path).join("\0") ? -1 : 1)))
        if (!byEnd.has(line.at(-1) as number)) byEnd.set(line.at(-1) as number, line);
      lines = [...byEnd.values()];
      for (const end of byEnd.keys()) seen.add(end);
    }
    return undefined;
  };
  return all.map((index) => {
    const module = modules[index] as RandomModule;
    const line = best(index);
    const customers = new Set<string>();
    for (const reached of [index, ...(reaches[index] ?? [])])
      if (isDirect(reached)) customers.add(`Customer${"ABCD"[modules[reached]?.customer ?? 0]}`);
    const verdict = ((): Verdict => {
      if (line) return { status: line.length === 1 ? "direct" : "indirect", distance: line.length - 1 };
      if (module.says === "exempt") return { status: "exempt" };
      if (module.says === "nothing") return { status: "uncovered", reason: "missing" };
      if (module.refs.some((ref) => targetsOf(ref, modules).length === 0))
        return { status: "uncovered", reason: "unresolved" };
      const isOnCircle = reaches[index]?.has(index) ?? false;
      const circle = all.filter(
        (other) => other === index || (reaches[index]?.has(other) && reaches[other]?.has(index)),
      );
      const hasExit = circle.some((member) => edges[member]?.some((target) => !circle.includes(target)));
      return { status: "uncovered", reason: isOnCircle && !hasExit ? "cycle" : "dead-end" };
    })();
    return { verdict, customers: [...customers].toSorted(), line: line?.map(path) ?? [] };
  });
}

describe("verdicts", () => {
  it("equal a naive reference on random graphs", () => {
    fc.assert(
      fc.property(randomModules, (modules) => {
        const expected = new Map(
          naive(modules).map((one, index) => [pathOf(modules[index] as RandomModule, index), one]),
        );
        const lines = linesOf(modules);
        for (const judged of lines.modules) {
          const { module, verdict, customers } = judged;
          assert.deepEqual({ verdict, customers, line: lineOf(lines, judged) }, expected.get(module.path), module.path);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("follow a chain of 200,000 modules without exhausting the stack", () => {
    const count = 200_000;
    const paths = Array.from({ length: count }, (_, index) => `m${String(index).padStart(6, "0")}.ts`);
    const modules = paths.map((path, index): Module => {
      const text = index + 1 < count ? `via /${paths[index + 1]}` : "Shopper: gets what was ordered";
      const statements = [{ text, range: range(0, 0, 0, text.length), anchors: [0, 0, 0] }];
      return {
        path,
        language: "TypeScript",
        files: [{ path, facts: { language: "TypeScript", firstLine: 0, statements } }],
      };
    });
    const leftOut = {
      ignored: [],
      vendored: [],
      generated: [],
      tests: [],
      tooling: [],
      binary: [],
      "too-large": [],
      unreadable: [],
      unclassified: [],
    };
    const { modules: judged } = link(
      { modules, packages: [], has: () => false, leftOut },
      {
        configuration: defaultConfiguration,
        configurationFile: { path: "customer-impact.json", locate: () => undefined },
        orderOf: () => 0,
        today: "2026-01-01",
      },
    );
    assert.equal(judged.filter(({ verdict }) => verdict.status === "indirect").length, count - 1);
    assert.deepEqual(judged[0]?.customers, ["Shopper"]);
  });
});
