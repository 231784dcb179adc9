import { deepEqual, equal } from "node:assert/strict";
import { numberOf } from "../../server/src/lines/find.ts";
import { createResolver, directoryOf } from "../../server/src/lines/refs.ts";
import { refTo } from "../../server/src/lines/refTo.ts";
import { moduleIn, reportOf } from "../reports/model.ts";

const paths = [
  "a.ts",
  "src/app/cart.ts",
  "src/app/pay.ts",
  "src/app/pay.py",
  "src/app/sub/x.ts",
  "src/lib/log.ts",
  "src/lib.ts",
  "pkg/auth/",
  "src/app/a, b.ts",
  "src/app/a: b.ts",
  "src/app/`q`.ts",
  ".hidden/y.ts",
];
const report = reportOf({ modules: Object.fromEntries(paths.map((path) => [path, []])) });
const ref = (from: string, to: string): string | undefined => refTo(report.lines, from, moduleIn(report, to).module);

describe("a ref to a module", () => {
  it("is short, and as one would write it", () => {
    deepEqual(
      [
        ref("src/app/", "src/app/cart.ts"),
        ref("src/app/", "src/app/sub/x.ts"),
        ref("src/app/", "src/lib/log.ts"),
        ref("src/app/sub/", "src/app/cart.ts"),
        ref("src/app/", "a.ts"),
        ref("", "a.ts"),
        ref("src/app/", "pkg/auth/"),
        ref("pkg/other/", "pkg/auth/"),
      ],
      ["./cart", "./sub/x", "../lib/log", "../cart", "a", "./a", "pkg/auth", "../auth"],
    );
  });

  it("keeps the extension where it is needed", () => {
    equal(ref("src/app/", "src/app/pay.py"), "./pay.py");
    equal(ref("src/app/", "src/app/pay.ts"), "./pay.ts");
  });

  it("is not given where it would be read as something else", () => {
    equal(ref("src/app/", "src/app/a, b.ts"), undefined);
    equal(ref("src/app/", "src/app/a: b.ts"), undefined);
  });

  it("names that module and no other", () => {
    const { resolve } = createResolver(
      report.lines.modules.map(({ module }) => module),
      report.lines.workspace.packages,
      () => 0,
    );
    for (const from of paths)
      for (const to of paths) {
        const written = ref(directoryOf(from), to);
        if (written === undefined) continue;
        deepEqual(
          resolve(written, directoryOf(from), "TypeScript")?.modules,
          [numberOf(report.lines, to)],
          `${from} ${written}`,
        );
      }
  });
});
