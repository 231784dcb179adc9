import { deepEqual, equal, match } from "node:assert/strict";
import { gapRules } from "../../../server/src/rules/gapRules.ts";
import type { BaselineReading } from "../../../server/src/workspace/baseline/baseline.ts";
import { largestBaseline, readBaseline } from "../../../server/src/workspace/baseline/readBaseline.ts";
import { baselineText } from "../../../server/src/workspace/baseline/writeBaseline.ts";

const read = (text: string): BaselineReading => readBaseline(text, gapRules);
const keysIn = (text: string): string[] => {
  const reading = read(text);
  return reading.kind === "baseline" ? [...reading.baseline.keys] : [reading.fault.message];
};

describe("reading a baseline", () => {
  const a = '"a.ts: missing-statement": true';
  const b = '"b.ts: missing-statement": true';
  const both = ["a.ts: missing-statement", "b.ts: missing-statement"];

  it("takes entries in any order, twice, with comments, a comma too many and a byte order mark", () => {
    for (const text of [
      `{ ${a}, ${b}, "version": 1 }`,
      `{ ${a}, ${a}, ${b}, ${a}, "version": 1 }`,
      `{ "version": 1, ${a}, // later\n ${b}, }`,
      `\uFEFF{\r\n${a},\r\n${b},\r\n"version": 1\r\n}`,
      `/* known */ { "version": 1, ${a}, "version": 1, ${b} }`,
    ])
      deepEqual(keysIn(text).sort(), both, text);
  });

  it("tells each entry that is odd at its place, and uses the others", () => {
    const odd: readonly (readonly [string, RegExp])[] = [
      ['"a.ts": true', /"a\.ts" is no entry: one reads "<path>: <rule>"\./],
      ['"a.ts: nonsense": true', /^No rule "nonsense" reports gaps\.$/],
      ['"a.ts: vague-outcome": true', /No rule "vague-outcome" reports gaps\./],
      ['"/etc/passwd: todo-statement": true', /no path of a module/],
      ['"C:\\\\x: todo-statement": true', /no path of a module/],
      ['"../a.ts: todo-statement": true', /no path of a module/],
      ['"a/../../b.ts: todo-statement": true', /no path of a module/],
      ['"a//b.ts: todo-statement": true', /no path of a module/],
      ['"a.ts: missing-statement": false', /must be true/],
      ['"a.ts: missing-statement": [true]', /must be true/],
      ['"$schema": 1', /must be an address/],
      [`"${"x".repeat(1e5)}": true`, /^.{100,200}$/],
    ];
    for (const [member, message] of odd) {
      const reading = read(`{\n  ${member},\n  ${b},\n  "version": 1\n}`);
      equal(reading.kind, "baseline", member);
      if (reading.kind !== "baseline") continue;
      deepEqual([...reading.baseline.keys], both.slice(1), member);
      deepEqual(
        reading.odd.map(({ range }) => [range.start.line, range.start.character]),
        [[1, 2]],
      );
      match(reading.odd[0]?.message ?? "", message);
    }
  });

  it("keeps keys apart from what objects have of their own, and finds the rule behind the last colon", () =>
    deepEqual(keysIn('{ "__proto__: todo-statement": true, "a: b: c.ts: todo-statement": true, "version": 1 }'), [
      "__proto__: todo-statement",
      "a: b: c.ts: todo-statement",
    ]));

  it("gives up on what is no list of gaps, in one sentence", () => {
    for (const [text, message] of [
      ["", /./],
      ["null", /must hold an object/],
      ['"a"', /must hold an object/],
      [`{ ${a} ${b}, "version": 1 }`, /"," must stand before this/],
      [`{ ${a}, "version": "1" }`, /version 1, and this one is of version "1"/],
      [`{ ${a}, "version": {} }`, /this one is of version a list or an object/],
      [" ".repeat(largestBaseline + 1), /larger than 64 MiB/],
      [`{"a":`.repeat(1e4), /nested too deep/],
    ] as const) {
      const reading = read(text);
      equal(reading.kind, "unreadable");
      if (reading.kind === "unreadable") match(reading.fault.message, message);
    }
  });
});

describe("writing a baseline", () => {
  it("puts entries in code point order, each once, and ends them all alike", () =>
    equal(
      baselineText([
        "b: todo-statement",
        "\u{1f600}: todo-statement",
        "\uffee: todo-statement",
        "B: todo-statement",
        "b: todo-statement",
      ]),
      '{\n  "B: todo-statement": true,\n  "b: todo-statement": true,\n  "\uffee: todo-statement": true,\n  "\u{1f600}: todo-statement": true,\n  "version": 1\n}\n',
    ));

  it("shows a reviewer what does not show", () =>
    equal(
      baselineText(["\u202e\u200b\u001b[31m.ts: todo-statement"]).split("\n")[1],
      String.raw`  "\u202e\u200b\u001b[31m.ts: todo-statement": true,`,
    ));
});
