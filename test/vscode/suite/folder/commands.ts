import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { commands, type Uri, window, workspace } from "vscode";
import { checked } from "../support/diagnostics.ts";
import { cli } from "../support/cli.ts";
import { exported, extension } from "../support/extension.ts";
import { closeAll, open, root, uriOf } from "../support/files.ts";
import { until } from "../support/until.ts";

const run = (name: string, ...args: readonly unknown[]): Thenable<unknown> =>
  commands.executeCommand(`customerImpact.${name}`, ...args);

const gap = "api/src/rateLimit.ts";

describe("commands", () => {
  before(exported);
  afterEach(closeAll);

  it("are all there, and in the palette only where the extension is active", async () => {
    const { contributes } = extension().packageJSON as {
      readonly contributes: {
        readonly commands: readonly { readonly command: string }[];
        readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
      };
    };
    const known = await commands.getCommands(true);
    for (const { command } of contributes.commands) {
      assert.ok(known.includes(command), command);
      const entry = contributes.menus.commandPalette.find((one) => one.command === command);
      assert.match(entry?.when ?? "", /customerImpact\.active|^false$/, command);
    }
  });

  it("state a line, which can be undone", async () => {
    const document = await open(gap);
    const before = document.getText();
    await run("stateLine", document.uri, "via ./routes/checkout: keeps robots out of the queue");
    assert.match(document.getText(), /\/\/ @customer-impact via \.\/routes\/checkout: keeps robots out of the queue\n/);
    const { active } = window.activeTextEditor!.selection;
    assert.match(document.lineAt(active.line).text.slice(0, active.character), /@customer-impact via .* of the queue$/);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("state a line with nothing but Enter where the likely one is right", async () => {
    const document = await open(gap);
    const stated = run("stateLine");
    await until("a line is stated", async () => {
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return document.isDirty;
    });
    await stated;
    assert.match(document.getText(), /^\/\/ @customer-impact via \.\/\S+$/m);
  });

  it("state nothing when the question is left", async () => {
    const document = await open(gap);
    const stated = run("stateLine");
    let done = false;
    void stated.then(() => (done = true));
    await until("the question is left", async () => {
      await commands.executeCommand("workbench.action.closeQuickOpen");
      return done;
    });
    assert.equal(document.isDirty, false);
  });

  it("go through the gaps by path, and round", async () => {
    const gaps = [...checked(root())]
      .filter(([, problems]) => problems.some(({ rule }) => rule === "missing-statement"))
      .map(([path]) => path);
    assert.ok(gaps.length > 1);
    const here = (): string => workspace.asRelativePath(window.activeTextEditor!.document.uri);
    await run("nextGap");
    const first = here();
    const seen = [first];
    for (;;) {
      await run("nextGap");
      if (here() === first) break;
      seen.push(here());
    }
    assert.deepEqual(seen, seen.toSorted());
    for (const path of gaps) assert.ok(seen.includes(path), path);
    await run("previousGap");
    assert.equal(here(), seen.at(-1));
  });

  it("explain a module in the words of the command line, and go on doing so while it changes", async () => {
    const document = await open("api/src/stock.ts");
    await run("explain");
    const explanation = window.activeTextEditor!.document;
    assert.equal(explanation.uri.scheme, "customer-impact");
    assert.equal(explanation.getText(), cli("explain", uriOf("api/src/stock.ts").fsPath));
    await run("stateLine", document.uri, "Courier: finds the parcel packed");
    await until("it tells of the new line", () => explanation.getText().includes("Courier"));
  });

  it("tell who is hit if a module breaks in the words of the command line, with links, and go on doing so", async () => {
    await open("api/src/db.ts");
    await run("impact");
    const impact = window.activeTextEditor!.document;
    assert.equal(impact.uri.scheme, "customer-impact");
    const printed = cli("impact", uriOf("api/src/db.ts").fsPath);
    assert.match(printed, /Through imports only \(1\)/);
    await until("imports are told", () => impact.getText() === printed);
    const links = await commands.executeCommand<readonly { readonly target?: Uri }[]>(
      "vscode.executeLinkProvider",
      impact.uri,
    );
    for (const path of ["api/src/db.ts", "api/src/routes/orders.ts", "api/src/routes/payouts.ts"])
      assert.ok(
        links.some(({ target }) => target?.fsPath === uriOf(path).fsPath),
        path,
      );
    const document = await open("api/src/stock.ts");
    await run("stateLine", document.uri, "Courier: finds the parcel packed");
    await until("it tells of the new line", () => impact.getText().includes("Courier"));
  });

  it("explain a gap with those who import it, in the words of the command line", async () => {
    await open(gap);
    await run("explain");
    const explanation = window.activeTextEditor!.document;
    const printed = cli("explain", uriOf(gap).fsPath);
    assert.match(printed, /via \.\/server: …\n {6}api\/src\/server\.ts imports this module/);
    await until("imports are told", () => explanation.getText() === printed);
    const links = await commands.executeCommand<readonly { readonly target?: Uri }[]>(
      "vscode.executeLinkProvider",
      explanation.uri,
    );
    assert.ok(links.some(({ target }) => target?.fsPath === uriOf("api/src/server.ts").fsPath));
  });

  it("explain what a code lens stands over", async () => {
    await commands.executeCommand("customer-impact.explain", uriOf("api/src/stock.ts").toString());
    assert.match(window.activeTextEditor!.document.getText(), /^api\/src\/stock\.ts {2}TypeScript\n/);
  });

  it("link places in an explanation to the code", async () => {
    await run("explain", uriOf("api/src/stock.ts"));
    const links = await commands.executeCommand<readonly { readonly target?: Uri }[]>(
      "vscode.executeLinkProvider",
      window.activeTextEditor!.document.uri,
    );
    assert.ok(links.some(({ target }) => target?.path.endsWith("/api/src/routes/checkout.ts")));
    for (const { target } of links) assert.ok(existsSync(target?.fsPath ?? ""), target?.toString());
  });

  it("open the configuration that is there, and never write over it", async () => {
    const before = readFileSync(uriOf("customer-impact.json").fsPath, "utf8");
    for (const name of ["createConfiguration", "openConfiguration"]) {
      await run(name);
      assert.equal(window.activeTextEditor?.document.uri.fsPath, uriOf("customer-impact.json").fsPath);
      await closeAll();
    }
    assert.equal(readFileSync(uriOf("customer-impact.json").fsPath, "utf8"), before);
  });

  it("export each report that there is", async () => {
    const { server } = await exported();
    const formats = await server.request("formats", {});
    assert.ok(formats?.length);
    for (const { name, extension: ending } of formats) {
      const file = uriOf(`report.${ending}`);
      await run("exportReport", name, file);
      // That one is opened in a browser.
      if (name !== "html") assert.equal(window.activeTextEditor?.document.uri.fsPath, file.fsPath);
      const text = readFileSync(file.fsPath, "utf8");
      rmSync(file.fsPath);
      assert.match(text, name === "badge" ? /<svg / : /rateLimit\.ts/, name);
    }
  });

  it("open the walkthrough", async () => {
    await run("openWalkthrough");
    await until("it is shown", () =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /Customer Impact|Welcome/.test(label))),
    );
    await commands.executeCommand("workbench.action.closeAllEditors");
  });
});
