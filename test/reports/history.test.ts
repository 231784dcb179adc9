import { equal, match } from "node:assert/strict";
import { type HistoryPoint, historyOf } from "../../server/src/coverage/history.ts";
import { historyJson } from "../../server/src/reports/historyJson.ts";
import { historyText } from "../../server/src/reports/text/history.ts";
import { sparkline } from "../../server/src/reports/text/sparkline.ts";
import { golden } from "./golden.ts";
import { fits, isHarmless } from "./layout.ts";
import { type Model, reportOf, shopper } from "./model.ts";
import { coloured, plain, stripped } from "./style.ts";

const clerk = { ...shopper, id: "clerk", name: "Clerk", aliases: [], priority: 2 };
const configuration = { customers: [shopper, clerk] };

const commits: readonly { readonly subject: string; readonly modules: Model["modules"]; readonly step?: number }[] = [
  { subject: "Start", modules: { "a.ts": [], "b.ts": [] } },
  { subject: "Take money", modules: { "a.ts": ["Shopper: pays in one step"], "b.ts": [] } },
  { subject: "Write it down", modules: { "a.ts": ["Shopper: pays in one step"], "b.ts": [] } },
  { subject: "Mend a word", modules: { "a.ts": ["Shopper: pays in one step"], "b.ts": [] }, step: 3 },
  {
    subject: `Show what is in stock${", and more of it".repeat(8)}`,
    modules: {
      "a.ts": ["Shopper: pays in one step"],
      "b.ts": ["Clerk: sees what is in stock"],
      "c.ts": ["via ./b: x"],
    },
  },
  { subject: "Drop the stock", modules: { "a.ts": ["Shopper: pays in one step"], "b.ts": [], "c.ts": ["via ./b: x"] } },
];

const points = commits.map(({ subject, modules, step }, at): HistoryPoint => {
  const { summary, customers } = reportOf({ modules, configuration });
  const commit = { hash: String(at + 1).repeat(40), date: `2026-01-0${at + 1}T12:00:00+02:00`, subject };
  return { commit, step: at === 0 ? 0 : (step ?? 1), summary, customers };
});

describe("the history report", () => {
  for (const width of [40, 60, 100])
    it(`is laid out for ${width} columns`, () => {
      const text = historyText(historyOf(points), plain(width));
      fits(text, width);
      golden(`history-${width}`, text);
    });

  it("is the same with colours, but for the escapes", () => {
    const text = historyText(historyOf(points), coloured(80));
    match(text, /\u001b\[31m/);
    equal(stripped(text), historyText(historyOf(points), plain(80)));
  });

  it("tells of one commit, of none that counts, and of a directory", () => {
    const text = historyText(historyOf(points.slice(0, 1)), plain(80), "src/");
    match(text, /^History of customer impact of src\//);
    match(text, /1 commit of 2026-01-01\./);
    const sameDay = points.slice(0, 2).map((point) => ({ ...point, commit: points[0]!.commit }));
    match(historyText(historyOf(sameDay), plain(80)), /2 commits of 2026-01-01\./);
    const [first] = points;
    const { summary, customers } = reportOf({ modules: {} });
    match(historyText(historyOf([{ ...first!, summary, customers }]), plain(80)), /– {5}–/);
  });

  it("prints what the author of a commit wrote as harmless text", () => {
    const hostile = "\u001b[2J\u202e</script>\u0000\r::error::x";
    const [first, ...others] = points.map((point) => ({
      ...point,
      commit: { ...point.commit, subject: hostile, date: point.step === 0 ? "" : hostile },
    }));
    const history = historyOf([first!, ...others]);
    isHarmless(historyText(history, plain(80)));
    isHarmless(historyJson(history, "0"));
    equal((JSON.parse(historyJson(history, "0")) as { commits: { subject: string }[] }).commits[0]?.subject, hostile);
  });

  it("gives JSON", () => golden("history-json", historyJson(historyOf(points.slice(3)), "0.0.0")));
});

describe("a sparkline", () => {
  it("goes from the least to the greatest, has gaps, and no more cells than there are columns", () => {
    equal(sparkline([0, 50, 100], 10), "▁▅█");
    equal(sparkline([99, 99.5, 100, null], 10), "▁▅█ ");
    equal(sparkline([7, 7], 10), "▄▄");
    equal(sparkline([null], 10), " ");
    equal(sparkline([1, 2, 3, 4, 5, 6, 7, 8], 4), "▁▃▆█");
    equal(sparkline([1, 2, 3, 4, 5, 6, 7], 3), "▁▅█");
  });
});
