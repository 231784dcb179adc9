import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  DeclarationCoverage,
  Range,
  type TestRun,
  commands,
  type FileCoverage,
  TabInputWebview,
  Uri,
  ViewColumn,
  window,
} from "vscode";
import type { CoverageRun } from "../../../../client/src/coverage/coverageRun.ts";
import { printed } from "../support/commandLine.ts";
import { exported } from "../support/extension.ts";
import { closeAll, open, root, uriOf } from "../support/files.ts";
import { until } from "../support/until.ts";

type Coverage = Awaited<ReturnType<typeof exported>>["coverage"];
type Panel = NonNullable<ReturnType<Coverage["panels"]["get"]>>;

/** The page of the only folder, drawn. */
async function shown(make: () => unknown): Promise<Panel> {
  const { coverage } = await exported();
  const made = make();
  let drawn = 0;
  const panel = await until("there is a panel", () => coverage.panels.get(Uri.file(root()).toString()));
  const listening = panel.onDidDraw(() => (drawn += 1));
  await made;
  await until("the page is drawn", () => drawn > 0);
  listening.dispose();
  return panel;
}

const show = (): Promise<Panel> => shown(() => commands.executeCommand("customerImpact.showCoverage"));

const webviews = (): number =>
  window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview).length;

describe("the coverage page", () => {
  before(exported);
  afterEach(() => commands.executeCommand("workbench.action.closeAllEditors"));

  it("opens once for a folder, and is drawn", async () => {
    await show();
    assert.equal(webviews(), 1);
    await open("README.md");
    await show();
    assert.equal(webviews(), 1);
  });

  it("is drawn again when the workspace changes", async () => {
    const panel = await show();
    let drawn = 0;
    panel.onDidDraw(() => (drawn += 1));
    await commands.executeCommand("customerImpact.rescan");
    await until("it is drawn again", () => drawn > 0);
  });

  it("opens the file of a gap at its place", async () => {
    const { server } = await exported();
    const panel = await show();
    const gaps = await server.request("gapList", { text: "experiments" });
    const location = gaps?.items[0]?.location;
    assert.ok(location);
    await panel.receive({ kind: "open", ...location });
    assert.equal(window.activeTextEditor?.document.uri.fsPath, uriOf(location.path).fsPath);
    assert.deepEqual(JSON.parse(JSON.stringify(window.activeTextEditor.selection.active)), location.range.end);
  });

  it("comes back after a reload, for its own folder alone", async () => {
    const { coverage } = await exported();
    const make = () =>
      window.createWebviewPanel("customerImpact.coverage", "", ViewColumn.Active, { enableScripts: false });
    for (const kept of [undefined, null, "x", {}, { workspace: 1 }, { workspace: "file:///nowhere" }]) {
      coverage.revive(make(), kept);
      assert.equal(coverage.panels.size, 0);
    }
    await until("those are closed", () => webviews() === 0);
    await shown(() => coverage.revive(make(), { workspace: Uri.file(root()).toString() }));
    assert.equal(webviews(), 1);
    coverage.revive(make(), { workspace: Uri.file(root()).toString() });
    await until("there is still one", () => webviews() === 1);
  });
});

describe("the coverage page opens nothing for", () => {
  let panel: Panel;
  before(async () => (panel = await show()));
  after(() => commands.executeCommand("workbench.action.closeAllEditors"));

  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  for (const message of [
    ...[
      "../storefront/README.md",
      "/etc/passwd",
      "api/../../x",
      "./README.md",
      "api//x",
      "",
      "README.md\0",
      "api/",
    ].map((path) => ({ kind: "open", path, range })),
    { kind: "open", path: "README.md", range: { start: { line: -1, character: 0 }, end: range.end } },
    { kind: "open", path: "README.md", range: { start: { line: "0", character: 0 }, end: range.end } },
    { kind: "open", path: "README.md", range: { start: range.start, end: { line: Infinity, character: 0 } } },
    { kind: "open", path: ["README.md"], range },
    { kind: "open", path: "README.md" },
    { kind: "open", path: "gone.md", range },
    { kind: "request", id: 1, method: "module", params: { path: "README.md" } },
    { kind: "request", id: 1, method: "__proto__", params: {} },
    { kind: "request", id: 1, method: "overview", params: null },
    { kind: "command", command: "workbench.action.quit" },
    "open",
    null,
  ])
    it(JSON.stringify(message), async () => {
      await panel.receive(message);
      assert.equal(window.activeTextEditor, undefined);
      assert.equal(webviews(), 1);
    });
});

describe("the editor's view of test coverage", () => {
  before(exported);
  afterEach(async () => {
    await commands.executeCommand("testing.coverage.close");
    await closeAll();
  });

  /** What the editor is given when it is asked for coverage. */
  async function run(): Promise<CoverageRun> {
    const { coverage } = await exported();
    const ended = new Promise<CoverageRun>((resolve) => {
      const listening = coverage.tests.onDidRun((ran) => {
        assert.ok(ran.request.profile, "the request carries its profile");
        listening.dispose();
        resolve(ran);
      });
    });
    await commands.executeCommand("testing.coverageAll");
    return ended;
  }

  const sums = (files: readonly FileCoverage[]): readonly [number, number] =>
    files.reduce(
      ([covered, total], { statementCoverage: one, branchCoverage, declarationCoverage }) => {
        assert.deepEqual([branchCoverage, declarationCoverage], [undefined, undefined]);
        return [covered + one.covered, total + one.total];
      },
      [0, 0],
    );

  it("has the counts of the command line, as a whole and in each folder", async () => {
    const { files } = await run();
    const { summary, modules } = printed("coverage", root()) as {
      readonly summary: Readonly<Record<"direct" | "indirect" | "counted", number>>;
      readonly modules: readonly { readonly path: string; readonly status: string }[];
    };
    assert.deepEqual(sums(files), [summary.direct + summary.indirect, summary.counted]);
    for (const folder of ["api/src/", "pricing/", "shipping/", "web/src/lib/"]) {
      const counted = modules.filter(({ path, status }) => path.startsWith(folder) && status !== "exempt");
      const covered = counted.filter(({ status }) => status !== "uncovered");
      const below = files.filter(({ uri }) => uri.path.startsWith(uriOf(folder).path));
      assert.deepEqual(sums(below), [covered.length, counted.length], folder);
      assert.ok(counted.length > 1);
    }
    assert.deepEqual(
      files.filter(({ uri }) => uri.path.endsWith("openapi.generated.ts") || uri.path.includes("/legacy/")),
      [],
      "what is left out or exempt is not there",
    );
    assert.equal(new Set(files.map(({ uri }) => uri.toString())).size, files.length);
  });

  it("marks each statement of a file, or where one is missing", async () => {
    const { files, request } = await run();
    const details = async (path: string): Promise<unknown[]> => {
      const file = files.find(({ uri }) => uri.path === uriOf(path).path);
      assert.ok(file && request.profile?.loadDetailedCoverage);
      // The run itself is of no use to it.
      const found = await request.profile.loadDetailedCoverage(
        {} as TestRun,
        file,
        new CancellationTokenSource().token,
      );
      return found.map((one) => [
        one instanceof DeclarationCoverage ? one.name : "",
        one.executed,
        one.location instanceof Range && one.location.start.line,
      ]);
    };
    const stock = "via ./routes/checkout: never sells the last mug twice";
    assert.deepEqual(await details("api/src/stock.ts"), [
      [stock, true, 0],
      ["", true, 0],
    ]);
    const events = "via ./metrics: feeds the counters";
    assert.deepEqual(await details("api/src/events.ts"), [
      [events, false, 0],
      ["", false, 0],
    ]);
    assert.deepEqual(await details("api/src/rateLimit.ts"), [["", false, 0]]);
    assert.deepEqual(await details("db/migrations/0001_gift_note.sql"), [["", true, 0]]);
  });
});
