// @customer-impact Engineering lead: has a promise that many modules share written down once

import type { Judgement, Lines } from "../../lines/model.ts";
import { normalisedOutcome } from "../../rules/tallies.ts";
import { configurationChange } from "../configurationEdits.ts";
import { changesOf } from "../edits.ts";
import type { Fix } from "./fix.ts";
import { registrySettings } from "./registry.ts";
import { replaceText } from "./statementEdits.ts";

/** One outcome in many modules: declares it once, and names it in all of them. */
export const extractOutcome: Fix = function* ({ snapshot, judgement }) {
  const [customer] = judgement?.customers ?? [];
  const registry = registrySettings(snapshot);
  if (!judgement || customer === undefined || judgement.customers.length > 1 || !registry) return;
  const same = sameOutcomes(snapshot.lines, judgement);
  const { outcomes } = snapshot.lines.configuration;
  const statement = judgement.text.text.replace(/\.$/, "");
  const key = normalisedOutcome(statement);
  const declared = outcomes.find((one) => one.customer === customer && normalisedOutcome(one.statement) === key);
  const id = declared?.id ?? freeId(statement, new Set(outcomes.map((outcome) => outcome.id)));
  const change = declared
    ? undefined
    : configurationChange(snapshot, [
        ...registry.settings,
        { path: ["outcomes", id], value: { customer: registry.idOf(customer), statement } },
      ]);
  if (!declared && !change) return;
  const edits = same.map((one) => {
    const { syntax, file } = one.statement;
    const start = syntax.kind === "sentence" ? (syntax.prefix?.names[0]?.start ?? one.text.start) : one.text.start;
    return [file, replaceText(one, Math.min(start, one.text.start), one.text.end, `#${id}`)] as const;
  });
  yield {
    title: declared
      ? `Name the outcome #${id} in all modules that state it`
      : `Declare the outcome once, and name it #${id}`,
    changes: [...(change ? [change] : []), ...changesOf(edits)],
  };
};

/** Statements with the same outcome for the same one customer. */
function sameOutcomes({ modules }: Lines, judgement: Judgement): Judgement[] {
  const key = normalisedOutcome(judgement.text.text);
  return modules.flatMap(({ judgements }) =>
    judgements.filter(
      (other) =>
        other.kind === "direct" &&
        other.statement.source === "file" &&
        other.customers.length === 1 &&
        other.customers[0] === judgement.customers[0] &&
        other.unknown.length === 0 &&
        other.internal.length === 0 &&
        normalisedOutcome(other.text.text) === key,
    ),
  );
}

const small = new Set(
  "a an the of to in on at by for with and or is are be it its their his her that before after from as can".split(" "),
);

/** The first words that say something: "knows the full price before paying" → `knows-full-price`. */
function freeId(statement: string, taken: ReadonlySet<string>): string {
  const words = statement.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !small.has(word));
  const stem = (telling.length ? telling : words).slice(0, 3).join("-") || "outcome";
  let id = stem;
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
  return id;
}
