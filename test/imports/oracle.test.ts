import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { compare, type Comparison, type OracleLanguage } from "../../scripts/oracle/compare.ts";

/** Regular files below a folder, without those of a name in the way. */
function filesBelow(folder: string, isWanted: (path: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => isWanted(path) && statSync(join(folder, path)).size < 2 ** 20)
    .sort();
}

async function compared(
  language: OracleLanguage,
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<Comparison> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "customer-impact-oracle-")));
  try {
    const paths = filesBelow(folder, isWanted);
    for (const path of paths) cpSync(join(folder, path), join(root, path));
    return await compare(language, root, paths);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Code that npm brings, and this project's own. The network has more: see docs/import-graph.md. */
const scripts: Readonly<Record<string, { readonly folder: string; readonly least: number }>> = {
  "this server": { folder: "server", least: 1500 },
  "this client": { folder: "client", least: 150 },
  mocha: { folder: "node_modules/mocha", least: 80 },
  commander: { folder: "node_modules/commander", least: 5 },
  zrender: { folder: "node_modules/zrender/src", least: 200 },
  knip: { folder: "node_modules/knip", least: 1000 },
  "vscode-languageclient": { folder: "node_modules/vscode-languageclient", least: 50 },
};

describe("imports, next to an independent program", function () {
  this.timeout(120_000);

  for (const [name, { folder, least }] of Object.entries(scripts))
    it(`JavaScript: ${name}`, async () => {
      const { theirs, precision, recall, onlyOurs, onlyTheirs } = await compared(
        "javascript",
        folder,
        (path) => !/(?:^|\/)node_modules\//.test(path),
      );
      assert.ok(theirs >= least, `there are ${theirs} edges`);
      assert.ok(precision >= 99 && recall >= 99, JSON.stringify({ precision, recall, onlyOurs, onlyTheirs }, null, 1));
    });

  it("Python: its standard library", async function () {
    let library: string;
    try {
      library = execFileSync("python3", ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"], {
        encoding: "utf8",
      });
    } catch {
      console.log("      There is no python3, so imports of Python are not compared.");
      this.skip();
    }
    const isWanted = (path: string): boolean =>
      /^(?:asyncio|concurrent|email|http|importlib|json|logging|unittest|xml)\/.*\.py$/.test(path);
    const { theirs, precision, recall, onlyOurs, onlyTheirs } = await compared("python", library.trim(), isWanted);
    assert.ok(theirs > 200, `there are ${theirs} edges`);
    assert.ok(precision >= 99 && recall >= 99, JSON.stringify({ precision, recall, onlyOurs, onlyTheirs }, null, 1));
  });
});
