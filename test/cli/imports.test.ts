import { deepEqual, equal, match } from "node:assert/strict";
import { join } from "node:path";
import { removeTemporary, repository } from "../host/temporary.ts";
import { runCli } from "../support/runCli.ts";

describe("imports", () => {
  afterEach(removeTemporary);

  it("lists what could not be resolved, and where it stands", async () => {
    const root = repository({
      "customer-impact.json": "{}",
      "src/page.ts": 'import "./tax"; import "./map"; import "./far";\n',
      "src/map.ts": 'import "../lib/near";\n',
      "src/tax.ts": 'import "./map";\n',
      "src/far.ts": '\nimport "./gone";\nimport "left-pad";\nimport "./a\u001b[31m";\n',
      "lib/near.ts": 'import "=cmd";\nimport "./=gone";\n',
    });
    const { unresolved, ...counts } = JSON.parse((await runCli(["imports", root, "--format", "json"])).stdout) as {
      unresolved: object[];
    };
    deepEqual(counts, { importing: 3, edges: 5, notes: [] });
    deepEqual(unresolved, [
      { path: "lib/near.ts", line: 2, form: "static", specifier: "./=gone" },
      { path: "src/far.ts", line: 2, form: "static", specifier: "./gone" },
      { path: "src/far.ts", line: 4, form: "static", specifier: "./a\u001b[31m" },
    ]);
    const { stdout } = await runCli(["imports", join(root, "src")]);
    equal(
      stdout.replaceAll(/\s+/g, " "),
      "3 modules below src/ import others, 5 edges in all. Of 2 imports it is not known which file of the workspace they mean, if any. src/far.ts:2 ./gone src/far.ts:4 ./a\\x1b[31m ",
    );
    const table = await runCli(["imports", root, "--format", "csv"]);
    match(table.stdout, /^path,line,form,specifier\nlib\/near\.ts,2,static,/);
    match((await runCli(["imports", join(root, "lib/near.ts")])).stderr, /is a file: name a directory/);
  });

  it("says that nothing is imported", async () => {
    const root = repository({
      "customer-impact.json": "{}",
      "src/a.ts": 'import "left-pad";\n',
      "b.ts": 'import "./src/a";\n',
    });
    equal((await runCli(["imports", join(root, "src")])).stdout, "No module below src/ imports another one.\n");
  });
});
