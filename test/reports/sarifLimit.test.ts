import { deepEqual, equal, match } from "node:assert/strict";
import { limited } from "../../server/src/reports/sarif/limited.ts";
import { written } from "./example.ts";
import { reportOf } from "./model.ts";
import { isValid, sarifSchema } from "./readBack.ts";

const many = (folders: number, each: number): Record<string, readonly string[]> =>
  Object.fromEntries(
    Array.from({ length: folders * each }, (_, index) => [
      `src/p${index % folders}/m${index}.ts`,
      index < 10 ? ["via ./none: x"] : [],
    ]),
  );

describe("more problems than SARIF may hold", () => {
  const report = reportOf({ modules: many(7, 900) });
  const log = JSON.parse(written(report, "sarif")) as Log;
  const [run] = log.runs;
  const rest = run.results.filter(({ ruleId }) => ruleId === "more-problems");

  it("are summed by folder, the least severe of them, and none is lost", () => {
    isValid(sarifSchema(), log);
    equal(report.problems.length, 6300);
    equal(run.results.length - rest.length, 4500);
    deepEqual(
      run.results.slice(0, 11).map(({ level }) => level),
      [...Array<string>(10).fill("error"), "warning"],
    );
    const numbers = rest.map(({ message }) =>
      Number(/^([\d,]+) more problems? below src\/p\d\/: /.exec(message.text)?.[1]?.replace(",", "")),
    );
    equal(
      numbers.reduce((sum, number) => sum + number, 0),
      6300 - 4500,
    );
  });

  it("are announced", () => {
    const [note] = run.invocations[0].toolExecutionNotifications;
    match(note.message.text, /^There are 6300 problems: 4500 are .* other 1800, /);
    equal(run.tool.driver.rules.at(-1)?.id, "more-problems");
    equal(rest[0]?.ruleIndex, run.tool.driver.rules.length - 1);
  });

  it("never become more sums than there is room for", () => {
    const { problems } = reportOf({ modules: many(300, 2) });
    for (const folders of [1, 2, 299, 300, 400]) {
      const { shown, rest: sums } = limited(problems, { results: 500, folders });
      equal(shown.length, 500 - folders);
      equal(sums.length <= folders, true);
      equal(
        sums.reduce((sum, one) => sum + one.problems.length, shown.length),
        problems.length,
      );
    }
  });

  it("stay results of their own as long as they fit", () =>
    deepEqual(limited(report.problems, { results: 6300, folders: 10 }).rest, []));
});

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly [
        { readonly toolExecutionNotifications: readonly [{ readonly message: { readonly text: string } }] },
      ];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
      }[];
    },
  ];
}
