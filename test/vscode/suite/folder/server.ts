import assert from "node:assert/strict";
import { commands } from "vscode";
import { checked, shown } from "../support/diagnostics.ts";
import { exported } from "../support/extension.ts";
import { root, uriOf } from "../support/files.ts";
import { until } from "../support/until.ts";

const path = "pricing/shop_pricing/currency.py";

/** Waits for a server other than the one before, and for what it tells. */
async function comesBack(before: number | undefined): Promise<void> {
  const { server } = await exported();
  await until("there is another server", () => server.pid !== undefined && server.pid !== before);
  await until("it is ready", () => server.state.kind === "ready");
  const expected = checked(root()).get(path) ?? [];
  assert.ok(expected.length > 0);
  await until("its diagnostics are shown", () => JSON.stringify(shown(uriOf(path))) === JSON.stringify(expected));
}

describe("the server", () => {
  it("comes back when it is killed, and says so in its state", async () => {
    const { server } = await exported();
    const { pid } = server;
    assert.ok(pid);
    const kinds: string[] = [];
    const listening = server.onDidChangeState(({ kind }) => kinds.push(kind));
    process.kill(pid, "SIGKILL");
    await comesBack(pid);
    listening.dispose();
    assert.deepEqual(
      kinds.filter((kind) => kind !== "indexing"),
      ["restarting", "starting", "ready"],
    );
  });

  it("is another one after the command to restart it", async () => {
    const { server } = await exported();
    const { pid } = server;
    await commands.executeCommand("customerImpact.restartServer");
    await comesBack(pid);
    assert.throws(() => process.kill(pid ?? 0, 0), "the old one has ended");
  });

  it("reads all folders again on command", async () => {
    const { server } = await exported();
    const { pid } = server;
    let changes = 0;
    const listening = server.onDidChange(() => (changes += 1));
    await commands.executeCommand("customerImpact.rescan");
    await until("the views are told to ask again", () => changes > 0);
    listening.dispose();
    assert.equal(server.pid, pid);
  });

  it("answers the requests of the views", async () => {
    const { server } = await exported();
    const tree = await server.request("tree", { by: "customer" });
    assert.equal(tree?.items[0]?.kind, "customer");
    const gaps = await server.request("gaps", {});
    assert.ok(gaps && gaps.modules > 0);
    const module = await server.request("module", { path: "api/src/stock.ts" });
    assert.equal(module?.status, "indirect");
    const coverage = await server.request("coverage", {});
    assert.ok(coverage?.summary.percent);
    assert.equal(await server.request("module", { path: "there/is/none.ts" }), null);
  });
});
