// @customer-impact Engineer: knows how far suggestions that come from imports can be trusted

// Compares the imports that this project finds with those of other programs. Usage: npm run oracle:imports -- PATH [--language javascript] [--list 20]
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { filesOf, ownEdges } from "./graph.ts";
import { isScript, javascriptEdges } from "./javascript.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "string", default: "20" }, language: { type: "string", default: "javascript" } },
});
const most = Number(values.list);
const folder = mkdtempSync(join(tmpdir(), "customer-impact-oracle-"));
try {
  for (const source of positionals) {
    const root = join(folder, "tree");
    const paths = filesOf(source);
    for (const path of paths) cpSync(join(source, path), join(root, path));
    const own = await ownEdges(root, paths, isScript);
    const other = javascriptEdges(root, paths);
    const both = [...own.edges].filter((edge) => other.has(edge)).length;
    const percent = (of: number): string => ((100 * both) / Math.max(of, 1)).toFixed(2);
    console.log(
      `${source}: ${other.size} edges by the oracle, ${own.edges.size} by us; precision ${percent(own.edges.size)} %, recall ${percent(other.size)} %; ${own.unresolved.size} unresolved`,
    );
    const show = (title: string, all: readonly string[]): void => {
      if (all.length === 0) return;
      console.log(`\n${title}: ${all.length}`);
      for (const one of all.slice(0, most)) console.log(`  ${one}`);
    };
    show(
      "only by us",
      [...own.edges].filter((edge) => !other.has(edge)),
    );
    show(
      "only by the oracle",
      [...other].filter((edge) => !own.edges.has(edge)),
    );
    show("unresolved", [...own.unresolved]);
    show("notes", own.notes);
    rmSync(root, { recursive: true, force: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
