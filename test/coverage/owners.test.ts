import assert from "node:assert/strict";
import { modulesOfOwner, ownerCoverage, ownersOfModule } from "../../server/src/coverage/owners.ts";
import { snapshotOf } from "../support/snapshotOf.ts";

const files = {
  "src/pay.ts": "// @customer-impact Shopper: pays by card\n",
  "src/tax.ts": "// @customer-impact via ./pay: keeps tables\n",
  "src/log.ts": "export {};\n",
  "src/demo.ts": "// @customer-impact none: a demo\n",
  "lib/x.ts": "// @customer-impact Shopper: sees x [owner: @somebody]\n",
  "go/a/a.go": "package a\n",
  "go/a/b.go": "package a\n",
};

const figuresWith = (codeOwners: Readonly<Record<string, string>>) => {
  const { lines } = snapshotOf(new Map(Object.entries({ ...files, ...codeOwners })));
  return {
    lines,
    owners: ownerCoverage(lines, lines.modules)?.map(({ owner, figures }) => [
      owner,
      `${figures.direct}+${figures.indirect} of ${figures.counted}, ${figures.uncovered} without, ${figures.exempt} exempt: ${figures.percent}`,
    ]),
  };
};

describe("coverage by owner", () => {
  it("counts a module for each of its owners, and those without one apart", () => {
    const { lines, owners } = figuresWith({ CODEOWNERS: "/src/ @web @Ann\n/src/tax.ts @tax\n/go/a/b.go @go @tax\n" });
    assert.deepEqual(owners, [
      ["@Ann", "1+0 of 2, 1 without, 1 exempt: 50"],
      ["@go", "0+0 of 1, 1 without, 0 exempt: 0"],
      ["@tax", "0+1 of 2, 1 without, 0 exempt: 50"],
      ["@web", "1+0 of 2, 1 without, 1 exempt: 50"],
      [null, "1+0 of 1, 0 without, 0 exempt: 100"],
    ]);
    const paths = (owner: string | null): string[] =>
      modulesOfOwner(lines, lines.modules, owner).map(({ module }) => module.path);
    assert.deepEqual([paths("@tax"), paths(null), paths("@somebody")], [["go/a/", "src/tax.ts"], ["lib/x.ts"], []]);
  });

  it("gives a module the owners of all its files", () => {
    const { lines } = figuresWith({ CODEOWNERS: "*.go @go\n/go/a/b.go @b @go\n" });
    const module = lines.modules.find(({ module: { path } }) => path === "go/a/");
    assert.deepEqual(ownersOfModule(lines.workspace.codeOwners!, module!.module), ["@go", "@b"]);
  });

  it("is by sections in GitLab's form", () => {
    const { owners } = figuresWith({ CODEOWNERS: "* @all\n[Go] @go\n*.go\n", ".gitlab-ci.yml": "" });
    assert.deepEqual(
      owners?.map(([owner]) => owner),
      ["@all", "@go"],
    );
  });

  it("is there only where there is a CODEOWNERS", () => {
    assert.equal(figuresWith({}).owners, undefined);
    assert.equal(figuresWith({ "src/CODEOWNERS": "* @all" }).owners, undefined);
    assert.equal(figuresWith({ CODEOWNERS: "" }).owners?.length, 1);
  });

  it("takes no long time where a line names very many owners", () => {
    const all = Array.from({ length: 50_000 }, (_, at) => `@o${at}`);
    const many = Array.from({ length: 3000 }, (_, at) => [`m${at}.ts`, ""] as const);
    const { lines } = snapshotOf(new Map([...many, ["CODEOWNERS", `* ${all.join(" ")}\n`]]));
    assert.equal(ownerCoverage(lines, lines.modules)?.length, all.length);
    assert.equal(modulesOfOwner(lines, lines.modules, "@o7").length, 3000);
  });
});
