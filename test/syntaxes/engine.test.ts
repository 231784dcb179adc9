import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { grammars } from "tm-grammars";
import * as linguist from "linguist-languages";
import { closer, stop } from "../../scripts/grammar-patterns.ts";
import { samplesOf } from "../../server/src/comments/samples.ts";
import { statementsIn } from "../../server/src/features/place.ts";
import { rowOf } from "../../server/src/languages/syntaxes.ts";
import manifest from "../../package.json" with { type: "json" };
import { snapshotOf } from "../support/snapshotOf.ts";
import { type Colour, coloursOf, engineColours, injectionsInto } from "./colours.ts";

const root = "examples/storefront";
const files = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const),
);

describe("injected grammars and the engine", () => {
  it("agree in every statement of the example", async () => {
    const snapshot = snapshotOf(files);
    let statements = 0;
    const different: string[] = [];
    for (const [path, text] of files) {
      const found = statementsIn(snapshot.lines, path);
      if (found.length === 0) continue;
      statements += found.length;
      const language = snapshot.languages.detect(path, text)?.name ?? "";
      const describe = ({ line, start, end, part }: Colour): string =>
        `${path}:${line + 1} ${part} ${text.split("\n")[line]?.slice(start, end)}`;
      const [ours, theirs] = [engineColours(snapshot, path), await coloursOf(language, text)].map((colours) =>
        colours.map(describe),
      );
      different.push(...(ours ?? []).filter((one) => !theirs?.includes(one)));
      different.push(...(theirs ?? []).filter((one) => !ours?.includes(one)));
    }
    assert.ok(statements > 30, String(statements));
    assert.deepEqual(different, []);
  });

  it("differ where only the registry knows that a word is a customer", async () => {
    const text = "// @customer-impact shopper: pays\n\n// @customer-impact Every shopper pays in one step\n";
    const configuration = JSON.stringify({ customers: { shopper: { name: "Shopper" } } });
    const snapshot = snapshotOf(new Map(Object.entries({ "customer-impact.json": configuration, "pay.ts": text })));
    const parts = (colours: readonly Colour[]): string[] => colours.map(({ line, part }) => `${line} ${part}`);
    assert.deepEqual(parts(engineColours(snapshot, "pay.ts")), ["0 decorator", "0 class", "2 decorator", "2 class"]);
    assert.deepEqual(parts(await coloursOf("TypeScript", text)), ["0 decorator", "2 decorator"]);
  });

  it("know the same ends of comments", () => {
    // Oniguruma and JavaScript write characters by number in different ways.
    const [onLine, atLineStart] = [closer, `^(?:${stop})`].map(
      (source) => new RegExp(source.replaceAll("\\x{", "\\u{"), "u"),
    );
    const unknown = new Set<string>();
    for (const { name } of Object.values(linguist as Readonly<Record<string, { name: string }>>))
      for (const rule of rowOf(name)?.rules ?? [])
        for (const sample of rule.kind === "block" ? samplesOf(rule.close) : [])
          if (sample && !onLine?.test(`word ${sample}`) && !(/[\p{L})\]]/u.test(sample) && atLineStart?.test(sample)))
            unknown.add(sample);
    // These are characters of any text. Where they end a comment, a statement ends with its line.
    assert.deepEqual([...unknown].toSorted(), [";", ">", "\\"]);
  });

  it("reach the grammar of every language", () => {
    const scopes = [
      // One that is itself injected is part of another.
      ...grammars.map(({ scopeName }) => scopeName).filter((scope) => !scope.endsWith(".codeblock")),
      ...Object.values(linguist as Readonly<Record<string, { tmScope?: string }>>).map(({ tmScope = "" }) => tmScope),
    ].filter((scope) => scope !== "" && scope !== "none");
    assert.ok(scopes.length > 800);
    assert.deepEqual(
      scopes.filter((scope) => injectionsInto(scope).length !== manifest.contributes.grammars.length),
      [],
    );
  });
});
