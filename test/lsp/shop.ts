import { join } from "node:path";
import { withTree } from "../support/tree.ts";
import { everything } from "./capabilities.ts";
import { type Client, type ClientOptions, withClient } from "./client.ts";
import { until } from "./until.ts";

/** A small shop: a line of three modules in two languages, and one of each slip that has a fix. */
export const shop: Readonly<Record<string, string>> = {
  "customer-impact.json": `{
  // Who pays us.
  "customers": {
    "shopper": { "name": "Shopper", "aliases": ["buyer"], "priority": 1, "description": "Pays at checkout." },
    "courier": { "name": "Courier", "priority": 2 },
    "ops": { "name": "Operations", "kind": "internal" }
  },
  "outcomes": {
    "clear-price": { "customer": "shopper", "statement": "knows the full price before paying", "metric": "cart abandonment" }
  }
}
`,
  "src/checkout.ts":
    '// @customer-impact Shopper: pays by card in one step\nexport const pay = 1;\nimport "./tax";\nimport "./refund";\n',
  "src/tax.ts": "// @customer-impact via ./checkout: keeps tax tables current\nexport const tax = 2;\n",
  "src/duty.py": "# @customer-impact via ./tax: adds duties of all countries [evidence: docs/duty.md]\nDUTY = 3\n",
  "src/quote.ts":
    "/**\n * Sums up.\n *\n * @customer-impact #clear-price: adds freight to the basket\n */\nexport const quote = 4;\n",
  "src/label.ts": "// @customer-impact Courier: finds the right door at the first try\n",
  "src/log.ts": "export const log = 5;\n",
  "src/refund.ts": "// @customer-impact via ./chekout: keeps refunds quick and honest\n",
  "src/night.ts": "// @customer-impact Payments team: can restart the shop at night\n",
  "docs/duty.md": "# Duties\n",
};

/** A server over the shop that has read all of it. */
export interface Shop {
  readonly client: Client;
  readonly root: string;
  /** Absolute. */
  readonly at: (path: string) => string;
  /** The text of a document that was opened for it. */
  readonly open: (path: string) => string;
}

const languageIds: Readonly<Record<string, string>> = { ts: "typescript", py: "python", json: "jsonc", md: "markdown" };

/** The editor's language id of a path. */
const languageIdOf = (path: string): string => languageIds[path.split(".").at(-1) ?? ""] ?? "plaintext";

export function withShop(run: (shop: Shop) => Promise<void>, options: ClientOptions = {}): Promise<void> {
  return withTree(shop, (root) =>
    withClient({ roots: [root], capabilities: everything, ...options }, async (client) => {
      const at = (path: string): string => join(root, path);
      await settled(client, at("src/refund.ts"));
      await run({
        client,
        root,
        at,
        open: (path) => {
          client.documents.open(at(path), languageIdOf(path));
          return client.documents.text(at(path));
        },
      });
    }),
  );
}

/** Waits until the server has read the workspace: only then can it say that the ref of this file names nothing. */
export async function settled({ diagnostics, initialized }: Client, file: string): Promise<void> {
  await until(async () => {
    const report = initialized.capabilities.diagnosticProvider && (await diagnostics.pull(file));
    const all = report ? (report.kind === "full" ? report.items : []) : [...diagnostics.pushed.values()].flat();
    if (!all.some(({ code }) => code === "unresolved-via")) throw new Error("The workspace has not been read.");
  });
}
