import { link } from "../../server/src/lines/link.ts";
import type { Lines } from "../../server/src/lines/model.ts";
import { range } from "../../server/src/text/range.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import type { Module } from "../../server/src/workspace/workspace.ts";
import { seeded } from "../lsp/random.ts";

const areas = ["checkout", "search", "billing", "shipping", "returns", "catalogue", "identity", "pricing"];
const layers = ["api", "model", "store", "jobs", "views"];

const customers = [
  { id: "shopper", name: "Shopper", aliases: [], kind: "external", priority: 1, group: "Marketplace" },
  { id: "merchant", name: "Merchant", aliases: [], kind: "external", priority: 2, group: "Marketplace" },
  { id: "courier", name: "Courier", aliases: [], kind: "external", priority: 3, group: "Partners" },
  { id: "tax-office", name: "Tax office", aliases: [], kind: "external" },
] as const;

const outcomes = [
  "knows the full price before paying",
  "finds what was meant, typing mistakes included",
  "has the money by Friday",
  "hands the parcel over on the first try",
  "gets a receipt that an accountant takes",
  "sees on any day where the parcel is",
];

/** A large workspace that looks like one: some areas well covered, others not at all. The same count gives the same one. */
export function manyModules(count: number): Lines {
  const random = seeded(count);
  const paths = Array.from({ length: count }, () => {
    const area = areas[Math.floor(random.below(100) ** 2 / 1250)] ?? "checkout";
    return `${area}/${random.pick(layers)}/${random.pick(["core", "edge", "flow", "rules"])}${random.below(30)}/module${random.below(1_000_000)}.ts`;
  });
  const unique = [...new Set(paths)].sort();
  const modules = unique.map((path): Module => {
    const text = statementFor(path);
    const statements = text === "" ? [] : [{ text, range: range(0, 3, 0, 3 + text.length), anchors: [0, 0, 3] }];
    return {
      path,
      language: "TypeScript",
      files: [{ path, facts: { language: "TypeScript", firstLine: 20, statements } }],
    };
  });
  function statementFor(path: string): string {
    const covered = 30 + 9 * areas.indexOf(path.slice(0, path.indexOf("/")));
    if (!random.chance(covered / 100))
      return random.pick(["", "", "", "", "todo: ask around", "Payments team: can restart it", "via ./nowhere"]);
    if (random.chance(0.02)) return "none: generated from the price list";
    if (random.chance(0.6)) return `via /${unique[random.below(unique.length)]}: feeds it`;
    return `${random.pick(["Shopper", "Shopper", "Shopper", "Merchant", "Merchant", "Courier", "Tax office"])}: ${random.pick(outcomes)}`;
  }
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
  return link(
    { modules, packages: [], has: () => false, leftOut },
    {
      configuration: { ...defaultConfiguration, customers, thresholds: { coverage: 60 } },
      configurationFile: { path: "customer-impact.json", locate: () => undefined },
      orderOf: () => 0,
      today: "2026-01-01",
    },
  );
}
