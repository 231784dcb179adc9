import { deepEqual } from "node:assert/strict";
import { nobodysCode } from "../../server/src/coverage/nobodys.ts";
import type { Lines } from "../../server/src/lines/model.ts";
import { withImports } from "../../server/src/lines/withImports.ts";
import { importing } from "../reports/importing.ts";
import { reportOf } from "../reports/model.ts";

const linesWith = (statements: readonly string[]): Lines =>
  reportOf({
    modules: { "a.ts": statements, "b.ts": [], "c.ts": [], "d.vue": [], "e.ts": ["Shopper: pays in one step"] },
  }).lines;

describe("nobody's code", () => {
  const lines = importing(linesWith(["Shopper: pays in one step"]), { "a.ts": ["b.ts"], "c.ts": ["a.ts"] });

  it("is what nothing with a line imports, and has none itself", () =>
    deepEqual(nobodysCode({ lines, modules: lines.modules }), ["c.ts"]));

  it("is another one when a module loses its line, though no import changes", () => {
    const changed = withImports(linesWith(["todo: ask"]), lines.imports!);
    deepEqual(nobodysCode({ lines: changed, modules: changed.modules }), ["a.ts", "b.ts", "c.ts"]);
    deepEqual(nobodysCode({ lines, modules: lines.modules }), ["c.ts"]);
  });

  it("is nothing where no line is stated yet", () => {
    const nothing = importing(reportOf({ modules: { "a.ts": [], "b.ts": [] } }).lines, {});
    deepEqual(nobodysCode({ lines: nothing, modules: nothing.modules }), []);
  });

  it("cannot be told where imports were not read", () => {
    const unread = linesWith([]);
    deepEqual(nobodysCode({ lines: unread, modules: unread.modules }), undefined);
  });
});
