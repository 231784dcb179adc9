import assert from "node:assert/strict";
import { type CodeLens, commands, ConfigurationTarget, type InlayHint, Range, type Uri, workspace } from "vscode";
import { shown } from "../support/diagnostics.ts";
import { exported, extension } from "../support/extension.ts";
import { closeAll, open } from "../support/files.ts";
import { until } from "../support/until.ts";

const set = (name: string, value: boolean | undefined): Thenable<void> =>
  workspace.getConfiguration("customerImpact").update(name, value, ConfigurationTarget.Workspace);

/** What each setting shows of a file: nothing while it is off. */
const shows: Readonly<Record<string, (uri: Uri) => Promise<number>>> = {
  diagnostics: async (uri) => shown(uri).length,
  codeLens: async (uri) => (await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri)).length,
  fileDecorations: async (uri) => ((await (await exported()).decorations.provideFileDecoration(uri)) ? 1 : 0),
  statusBar: async () => ((await exported()).coverageItem.isShown ? 1 : 0),
  inlayHints: async (uri) =>
    (await commands.executeCommand<InlayHint[]>("vscode.executeInlayHintProvider", uri, new Range(0, 0, 20, 0))).length,
};

describe("settings take effect at once", () => {
  before(exported);
  afterEach(async () => {
    for (const name of Object.keys(shows)) await set(name, undefined);
    await closeAll();
  });

  it("all of them are tried here", () => {
    const { contributes } = extension().packageJSON as {
      readonly contributes: { readonly configuration: { readonly properties: object } };
    };
    const names = Object.keys(contributes.configuration.properties);
    assert.deepEqual(
      names.sort(),
      Object.keys(shows)
        .map((name) => `customerImpact.${name}`)
        .sort(),
    );
  });

  for (const [name, count] of Object.entries(shows))
    it(name, async () => {
      const { uri } = await open("pricing/shop_pricing/currency.py");
      const { uri: fine } = await open("api/src/stock.ts");
      const file = name === "diagnostics" || name === "fileDecorations" ? uri : fine;
      await set(name, true);
      await until(`${name} are shown`, async () => (await count(file)) > 0);
      await set(name, false);
      await until(`${name} are gone`, async () => (await count(file)) === 0);
      await set(name, true);
      await until(`${name} are back`, async () => (await count(file)) > 0);
    });
});
