// @customer-impact Engineer: knows how far suggestions that come from imports can be trusted

// Compares the imports that this project finds with those of other programs. Usage: npm run oracle:imports -- PATH… [--language javascript|python|c|go] [--list 20] [--include DIRECTORY]…
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Comparison, compare, type OracleLanguage } from "./compare.ts";
import { filesOf } from "./graph.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: "string", default: "20" },
    language: { type: "string", default: "javascript" },
    include: { type: "string", multiple: true, default: [] },
  },
});
const most = Number(values.list);
for (const source of positionals) {
  const folder = mkdtempSync(join(tmpdir(), "customer-impact-oracle-"));
  try {
    const paths = filesOf(source);
    for (const path of paths) cpSync(join(source, path), join(folder, path));
    print(source, await compare(values.language as OracleLanguage, folder, paths, values.include));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(
  source: string,
  { ours, theirs, precision, recall, onlyOurs, onlyTheirs, unresolved, notes }: Comparison,
): void {
  console.log(
    `${source}: ${theirs} edges by the oracle, ${ours} by us; precision ${precision.toFixed(2)} %, recall ${recall.toFixed(2)} %; ${unresolved.length} unresolved`,
  );
  for (const [title, all] of Object.entries({
    "only by us": onlyOurs,
    "only by the oracle": onlyTheirs,
    unresolved,
    notes,
  })) {
    if (all.length === 0 || most === 0) continue;
    console.log(`\n${title}: ${all.length}`);
    for (const one of all.slice(0, most)) console.log(`  ${one}`);
  }
}
