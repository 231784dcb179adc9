import assert from "node:assert/strict";
import { CancellationTokenSource, commands, type Command, MarkdownString, type Uri, window } from "vscode";
import type { Row } from "../../../../client/src/views/row.ts";
import { exported } from "../support/extension.ts";
import { closeAll, open, uriOf } from "../support/files.ts";
import { outlineOf, rowAt } from "../support/rows.ts";
import { until } from "../support/until.ts";

const ready = async () => {
  const { views, server } = await exported();
  await until("the views know the folder", () => views.workspaces.state === "ready");
  return { views, server };
};

describe("the view of statements", () => {
  afterEach(async () => {
    const { views } = await ready();
    await commands.executeCommand("customerImpact.clearFilter");
    await views.grouping.set("customer");
  });

  it("goes from customers over outcomes to modules and those that go via them", async () => {
    const { tree } = (await ready()).views.statements;
    const shopper = await rowAt(tree, "Shopper");
    assert.equal(shopper.description, "10 direct, 15 indirect");
    const stock = await rowAt(tree, "Shopper", "knows the full price", "checkout.ts", "stock.ts");
    assert.equal(stock.description, "never sells the last mug twice");
    const item = tree.getTreeItem(stock);
    assert.equal(item.accessibilityInformation?.label.startsWith("api/src/stock.ts, reaches a customer"), true);
    const [uri] = (item.command as Command).arguments as [Uri];
    assert.equal(uri.fsPath, uriOf("api/src/stock.ts").fsPath);
  });

  it("has the whole line in a tooltip that is not trusted", async () => {
    const { tree } = (await ready()).views.statements;
    const stock = await rowAt(tree, "Shopper", "knows the full price", "checkout.ts", "stock.ts");
    const { token } = new CancellationTokenSource();
    const { tooltip } = await tree.resolveTreeItem(tree.getTreeItem(stock), stock, token);
    assert.ok(tooltip instanceof MarkdownString);
    assert.deepEqual([tooltip.isTrusted, tooltip.supportHtml], [false, false]);
    assert.match(tooltip.value, /api\/src\/stock\.ts[^]*↓[^]*checkout\.ts[^]*↓[^]*\*\*Shopper\*\*/);
  });

  it("keeps the ids of its rows, each once, whenever it is asked", async () => {
    const { tree } = (await ready()).views.statements;
    const ids = async (row?: Row): Promise<string[]> => {
      const below = await tree.getChildren(row);
      return (await Promise.all(below.map(async (one) => [one.id, ...(await ids(one))]))).flat();
    };
    const before = await ids();
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(await ids(), before);
  });

  it("goes by folder on command, and that is kept", async () => {
    const { views } = await ready();
    await commands.executeCommand("customerImpact.groupBy", "folder");
    const row = await rowAt(views.statements.tree, "api/src", "stock.ts");
    assert.equal(row.description, "Shopper");
    // Another window reads what this one has kept.
    assert.equal(views.grouping.by, "folder");
    await commands.executeCommand("customerImpact.groupBy", "nothing that there is");
    assert.equal(views.grouping.by, "folder");
  });

  it("goes by owner on command", async () => {
    const { views } = await ready();
    await commands.executeCommand("customerImpact.groupBy", "owner");
    const roots = (await views.statements.tree.getChildren()).map(({ label }) => label);
    assert.deepEqual(roots, ["@shop/checkout", "@shop/logistics", "@shop/storefront"]);
    assert.match((await rowAt(views.statements.tree, "@shop/checkout")).description ?? "", /^\d+ · [\d.]+ %$/);
    await rowAt(views.statements.tree, "@shop/checkout", "stock.ts");
  });

  it("is narrowed by a filter, with gaps, and opens what little is left", async () => {
    const { views } = await ready();
    await commands.executeCommand("customerImpact.filter", "shopper stock");
    const row = await rowAt(views.statements.tree, "Shopper");
    assert.equal(row.state, "expanded");
    assert.deepEqual(
      (await outlineOf(views.statements.tree)).map((line) => line.trim().split(" ")[0]),
      ["Shopper", "knows", "checkout.ts", "stock.ts"],
    );
    assert.deepEqual(await outlineOf(views.gaps.tree), []);
    await commands.executeCommand("customerImpact.filter", "rateLimit");
    assert.deepEqual(await outlineOf(views.gaps.tree), ["api/src | 1", "  rateLimit.ts | No statement"]);
    assert.equal(views.gaps.badge(), 8, "the badge counts all the same");
    await commands.executeCommand("customerImpact.clearFilter");
    assert.ok((await outlineOf(views.gaps.tree)).length > 8);
  });
});

describe("the view of gaps", () => {
  it("lists modules without a line by folder, with reasons, and counts them", async () => {
    const { gaps } = (await ready()).views;
    const lines = await outlineOf(gaps.tree);
    assert.deepEqual(lines.slice(0, 4), [
      "api/src | 3",
      "  events.ts | In a circle without a customer",
      "  metrics.ts | In a circle without a customer",
      "  rateLimit.ts | No statement",
    ]);
    assert.equal(gaps.badge(), 8);
    assert.match(gaps.description() ?? "", /2 no statement/);
  });

  it("marks nobody's code, and counts it", async () => {
    const { gaps } = (await ready()).views;
    const row = await until("imports are known", async () => {
      const found = await rowAt(gaps.tree, "forecast", "backtest.py");
      return found.description?.includes("nobody") ? found : undefined;
    });
    assert.equal(row.description, "No statement · nobody's code");
    assert.match(gaps.description() ?? "", /^1 nobody's code · 2 no statement/);
  });
});

describe("the view of this module", () => {
  afterEach(closeAll);

  const follows = async (path: string) => {
    const { tree } = (await ready()).views.module;
    await open(path);
    await tree.follow();
    await until(`${path} is shown`, () => tree.module?.module === path);
    return tree;
  };

  it("draws the line of the file in the editor down to the customer", async () => {
    const tree = await follows("api/src/stock.ts");
    await until("imports are known", () => tree.module?.imports);
    assert.deepEqual(await outlineOf(tree), [
      "Line | to Shopper",
      "  stock.ts | never sells the last mug twice",
      "  checkout.ts | answers with one total, or not at all; a price that is missing a part is never shown",
      "  Shopper | knows the full price, duties and shipping included, before paying",
      "Supports | 1",
      "  checkout.ts | never sells the last mug twice",
      "Supported By | 1",
      "  db.ts | loses no order when a connection drops",
      "Through Imports Only | no line says so",
      "  Merchant | api/src/routes/payouts.ts imports it through 2 others",
      "Imported By | 1 · 4 through others",
      "  checkout.ts | api/src/routes · Shopper",
      "Imports | 1",
      "  db.ts | api/src · Shopper",
    ]);
    const importer = await rowAt(tree, "Imported By", "checkout.ts");
    const [uri] = (tree.getTreeItem(importer).command as Command).arguments as [Uri];
    assert.equal(uri.fsPath, uriOf("api/src/routes/checkout.ts").fsPath);
  });

  it("offers what would give a line where there is none", async () => {
    const tree = await follows("api/src/rateLimit.ts");
    const lines = await outlineOf(tree);
    assert.equal(lines[0], "What Would Give It a Line");
    assert.ok(lines.includes("  Shopper: …"), lines.join("\n"));
    assert.ok(lines.includes("  Exempt this module | with a reason"));
    await until("imports are known", () => tree.module?.imports);
    assert.equal((await outlineOf(tree))[1], "  via ./server: … | imports this module");
  });

  it("stays with a module while somebody reads what is told of it", async () => {
    const tree = await follows("api/src/stock.ts");
    for (const command of ["explain", "impact"]) {
      await commands.executeCommand(`customerImpact.${command}`);
      assert.match(window.activeTextEditor!.document.getText(), /^api\/src\/stock\.ts {2}TypeScript\n/);
      await tree.follow();
      assert.equal(tree.module?.module, "api/src/stock.ts", command);
    }
  });

  it("shows nothing of a file that is no module", async () => {
    const { tree } = (await ready()).views.module;
    await follows("api/src/stock.ts");
    await open("README.md");
    await tree.follow();
    assert.equal(tree.module, undefined);
    assert.deepEqual(await outlineOf(tree), []);
  });
});
