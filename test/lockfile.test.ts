import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

for (const file of ["package-lock.json", "test/vscode/host/package-lock.json"])
  describe(`the lock file ${file}`, () => {
    const { packages } = JSON.parse(readFileSync(file, "utf8")) as {
      readonly packages: Readonly<Record<string, LockedPackage>>;
    };

    it("has the packages of every platform, without which npm ci refuses to run on any", () => {
      const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
        Object.keys(optionalDependencies).filter(
          (name) => !packages[`node_modules/${name}`]?.version && !packages[`${path}/node_modules/${name}`]?.version,
        ),
      );
      assert.deepEqual(missing, []);
    });

    it("names no address, so that it holds with any registry", () => {
      assert.deepEqual(
        Object.values(packages).filter(({ resolved }) => resolved !== undefined),
        [],
      );
    });
  });
