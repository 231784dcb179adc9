import { deepEqual } from "node:assert/strict";
import { type History, type HistoryPoint, historyOf, modulesOf } from "../../server/src/coverage/history.ts";
import { countLeftOut, figuresOf } from "../../server/src/coverage/summary.ts";
import { leftOutCauses } from "../../server/src/workspace/workspace.ts";
import type { Customer } from "../../server/src/workspace/configuration.ts";

type Counts = Readonly<Record<string, number>>;

const summary = {
  ...figuresOf([]),
  leftOut: countLeftOut(Object.fromEntries(leftOutCauses.map((cause) => [cause, []])) as never),
};

/** @param counts by customer: `id` or `id=Name`, and `!` in front of an internal one */
const point = (counts: Counts, at: number): HistoryPoint => ({
  commit: { hash: String(at), date: "", subject: "" },
  step: at === 0 ? 0 : 1,
  summary,
  customers: Object.entries(counts).map(([key, direct]) => {
    const [id = "", name = id] = key.replace("!", "").split("=");
    const customer: Customer = { id, name, aliases: [], kind: key.startsWith("!") ? "internal" : "external" };
    return { customer, direct, indirect: 0 };
  }),
});

const told = ({ customers }: History): string[] =>
  customers.map(
    ({ id, name, counts, marks }) =>
      `${id} ${name}: ${counts.map((count) => (count ? modulesOf(count) : "-")).join(" ")}${marks.map(({ kind, at }) => `, ${kind} ${at}`).join("")}`,
  );

const history = (...points: readonly Counts[]): string[] => told(historyOf(points.map(point)));

describe("the history of customers", () => {
  it("marks where one gains the first module and loses the last, each time", () => {
    deepEqual(history({ a: 0 }, { a: 2 }, { a: 1 }, { a: 0 }, { a: 0 }, { a: 3 }), [
      "a a: 0 2 1 0 0 3, gained-first 1, lost-last 3, gained-first 5",
    ]);
  });

  it("marks nothing at the first point, and one who is not known as one without modules", () => {
    deepEqual(history({ a: 1, b: 0 }, { a: 1 }, { b: 1 }), ["a a: 1 1 -, lost-last 2", "b b: 0 - 1, gained-first 2"]);
  });

  it("knows a customer again that gets into the registry, or another id or name there", () => {
    deepEqual(history({ Shoppers: 1 }, { "shopper=Shopper": 2 }, { "shopper=Buyer": 3 }, { "client=buyer": 4 }), [
      "client buyer: 1 2 3 4",
    ]);
  });

  it("takes no two customers of one commit for the same", () => {
    deepEqual(history({ "a=B": 1 }, { "a=X": 2, "b=Y": 3 }), ["a X: 1 2", "b Y: - 3, gained-first 1"]);
    deepEqual(history({ "a=B": 1 }, { "b=Y": 3, "a=X": 2 }), ["a X: 1 2", "b Y: - 3, gained-first 1"]);
  });

  it("leaves out colleagues", () => {
    deepEqual(history({ "!team": 1, a: 1 }), ["a a: 1"]);
  });
});
