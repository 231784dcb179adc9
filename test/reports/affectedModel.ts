import { affectedBy } from "../../server/src/coverage/affected/affected.ts";
import type { Affected } from "../../server/src/coverage/affected/model.ts";
import type { ChangedFile } from "../../server/src/coverage/changes.ts";
import type { AffectedReport } from "../../server/src/reports/affected/context.ts";
import { byCodePoint } from "../../server/src/text/order.ts";
import { courier, type Model, reportOf, shopper } from "./model.ts";

/** Two states of a workspace: in the second one, what is said to be different. */
export interface Change {
  readonly before: Model;
  /** Statements by path; null for a module that is gone. */
  readonly modules?: Readonly<Record<string, readonly string[] | null>>;
  readonly configuration?: Model["configuration"];
  /** From where to where. */
  readonly renames?: Readonly<Record<string, string>>;
  /** Further files that changed. */
  readonly files?: readonly ChangedFile[];
  readonly directory?: string;
}

export function affectedOf(change: Change): Affected {
  const { before, modules = {}, renames = {}, directory = "" } = change;
  const now = new Map(Object.entries({ ...before.modules, ...modules }));
  for (const [from, to] of Object.entries(renames)) {
    now.set(to, modules[to] ?? before.modules[from] ?? []);
    now.delete(from);
  }
  const after = Object.fromEntries([...now].flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
  return affectedBy({
    before: reportOf(before).lines,
    after: reportOf({ ...before, modules: after, configuration: { ...before.configuration, ...change.configuration } })
      .lines,
    files: [...filesOf(change), ...(change.files ?? [])].sort((a, b) => byCodePoint(a.path, b.path)),
    directory,
  });
}

function* filesOf({ before, modules = {}, renames = {} }: Change): Iterable<ChangedFile> {
  const targets = new Set(Object.values(renames));
  for (const [path, text] of Object.entries(modules))
    if (!targets.has(path))
      yield { path, status: text === null ? "deleted" : path in before.modules ? "modified" : "added" };
  for (const [from, path] of Object.entries(renames)) yield { path, status: "renamed", from };
}

/** Each line as one text: customer, what became of it, the module and its way. */
export const told = ({ customers }: Affected): string[] =>
  customers.flatMap(({ customer, lines }) =>
    lines.map((line) => {
      const from = line.from === undefined ? "" : ` from ${line.from}`;
      const way = [...line.way.modules.slice(1), ...line.way.ends.map(({ text }) => text)].join(" > ");
      const why = line.fate === "lost" ? `(${line.why})` : line.fate === "broken" ? `(${line.reason})` : "";
      const former = line.fate === "reworded" ? ` instead of ${line.former.join("; ")}` : "";
      return `${customer.name}: ${line.fate}${why} ${line.module}${from}: ${way}${former}${line.isChanged ? "" : " [unchanged]"}`;
    }),
  );

export const shopBefore: Model = {
  modules: {
    "src/price.ts": ["Shopper: knows the full price before paying"],
    "src/tax.ts": ["via ./price: keeps tax tables current"],
    "src/duty.ts": ["via ./tax: adds duties for parcels sent abroad"],
    "src/label.ts": ["Courier: reads the label at arm's length"],
    "src/route.ts": ["via ./label: finds the house"],
    "src/log.ts": [],
    "src/demo.ts": ["none: shows how it works"],
  },
  configuration: { customers: [shopper, courier] },
};

/** Everything at once: what a change can do to lines. */
export const busyChange: Change = {
  before: {
    ...shopBefore,
    modules: { ...shopBefore.modules, "src/basket.ts": ["Shopper: fills a basket and finds it again tomorrow"] },
  },
  modules: {
    "src/price.ts": ["Shopper: knows the whole price, duties and all, before paying"],
    "src/tax.ts": ["via ./gone: keeps tax tables current"],
    "src/gift.ts": ["Shopper: sends a parcel as a gift", "via ./price: adds the wrapping"],
    "src/wrap.ts": ["via ./gift: wraps it"],
    "src/label.ts": null,
    "src/log.ts": [],
    "src/demo.ts": ["none: shows how it works, with a gift"],
  },
  renames: { "src/basket.ts": "src/cart/basket.ts" },
};

export const affectedReport = (affected: Affected, more: Partial<AffectedReport> = {}): AffectedReport => ({
  affected,
  changes: { origin: { kind: "since", ref: "main", base: "0123456789abcdef0123456789abcdef01234567" }, files: [] },
  scope: "",
  version: "0.1.0",
  ...more,
});
