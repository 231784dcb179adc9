// @customer-impact Engineer: turns a colleague who was named as a customer into the question whom that colleague serves

import type { Judgement } from "../../lines/model.ts";
import type { Part } from "../../statements/syntax.ts";
import type { TextEdit } from "../edits.ts";
import { viaTitle, viaWays } from "./bodies.ts";
import type { Fix, Fixable } from "./fix.ts";
import { partAt } from "./registry.ts";
import { inFile, replaceText } from "./statementEdits.ts";

/** Internal wording: takes colleagues out of the customers, or asks whom they serve, in words one would write. */
export const reword: Fix = function* (fixable) {
  const { judgement } = fixable;
  const part = judgement && partAt(fixable, judgement.internal);
  if (!part) return;
  const names = namesOf(judgement);
  const phrase = withoutPhrase(judgement, part);
  const isName = names.includes(part);
  const isServed =
    judgement.customers.length > 0 ||
    judgement.kind === "via" ||
    judgement.kind === "none" ||
    judgement.kind === "todo";
  if (isName && names.some((name) => !judgement.internal.includes(name))) {
    yield {
      title: `Remove "${part.text}" from the customers`,
      changes: inFile(judgement, withoutName(judgement, names, part)),
      isPreferred: true,
    };
  } else if (!isName && phrase && isServed) {
    yield { title: `Write "${phrase.newText}"`, changes: inFile(judgement, phrase), isPreferred: true };
  } else yield* askWhom(fixable, judgement, isName ? names : []);
};

const namesOf = ({ statement: { syntax }, kind, text }: Judgement): readonly Part[] =>
  kind === "outcome" && syntax.kind === "outcome"
    ? syntax.ids
    : syntax.kind === "sentence" && syntax.prefix && text.start >= syntax.prefix.rest.start
      ? syntax.prefix.names
      : [];

/** A name out of a list, with the comma behind it or, of the last one, in front of it. */
function withoutName(judgement: Judgement, names: readonly Part[], part: Part): TextEdit {
  const mark = judgement.kind === "outcome" ? 1 : 0;
  const index = names.indexOf(part);
  const next = names[index + 1];
  const previous = names[index - 1];
  if (next) return replaceText(judgement, part.start - mark, next.start - mark, "");
  return replaceText(judgement, previous?.end ?? part.start - mark, part.end, "");
}

/** "our internal customers" → "our colleagues"; "an internal user" → "a colleague". */
function withoutPhrase(judgement: Judgement, part: Part): TextEdit | undefined {
  const match = /^(?:internal|in-house)[\s-]+(?:customer|user|client|consumer)(s?)$/i.exec(part.text);
  if (!match) return undefined;
  const word = `colleague${match[1] ?? ""}`;
  const isFirst = /^\p{Lu}/u.test(part.text);
  const article = /\b(an) $/i.exec(judgement.text.text.slice(0, part.start - judgement.text.start))?.[1];
  const start = part.start - (article === undefined ? 0 : article.length + 1);
  const put = article === undefined ? "" : `${article.slice(0, 1)} `;
  return replaceText(judgement, start, part.end, `${put}${isFirst ? word.replace("c", "C") : word}`);
}

/** A statement about colleagues only: the question it leaves open, or a module through which they serve somebody. */
function* askWhom(fixable: Fixable, judgement: Judgement, names: readonly Part[]): ReturnType<Fix> {
  const who =
    judgement.kind === "outcome" || names.length === 0 ? "we" : names.map(({ text }) => inSentence(text)).join(" and ");
  const old = withoutPhrases(judgement.text.text);
  const start = names[0]?.start ?? judgement.text.start;
  const mark = judgement.kind === "outcome" ? 1 : 0;
  const behind =
    judgement.text.end > judgement.text.start ? judgement.text.end : (names.at(-1)?.end ?? judgement.text.end);
  const verb = names.length === 1 && !/(?:[^s]s|we|staff|devops|ops|qa|it|hr)$/i.test(who) ? "does" : "do";
  const question = `which customer ${verb} ${who} serve with this?`;
  const whole = (body: string): TextEdit => replaceText(judgement, start - mark, behind, body);
  yield {
    title: "Turn it into a todo: which customer is served with this?",
    changes: inFile(judgement, whole(`todo: ${question}${old ? ` (${old.replace(/\.$/, "")})` : ""}`)),
  };
  if (names.length === 0 || !old) return;
  for (const way of viaWays(fixable, 2))
    yield {
      title: viaTitle(way),
      changes: inFile(judgement, whole(`via ${way.ref}: ${contribution(who, old)}`)),
    };
}

const withoutPhrases = (text: string): string =>
  text
    .replace(/\ban(?= (?:internal|in-house)[\s-]+(?:customer|user|client|consumer)\b)/gi, (an) => an.slice(0, 1))
    .replace(/\b(?:internal|in-house)[\s-]+(?:customer|user|client|consumer)(s?)\b/gi, "colleague$1");

/** "Payments team" → "the Payments team"; "Engineers" → "engineers"; what has a capital inside stays. */
function inSentence(name: string): string {
  const written = /^internal[\s-]+(?:customer|user|client|consumer)s?$/i.test(name) ? "colleagues" : name;
  const [first = ""] = written.split(" ");
  const isSingle = !written.includes(" ");
  const lower =
    isSingle || /^(?:our|the|all|every|internal)$/i.test(first)
      ? written.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
      : written;
  return /(?:^|\s)(?:team|department|unit|guild|squad|staff|management)$/i.test(written) &&
    !/^(?:our|the|my|your|all|every)\b/i.test(written)
    ? `the ${lower}`
    : lower;
}

/** "can restart it" → "lets the Payments team restart it". */
function contribution(who: string, outcome: string): string {
  const text = outcome.replace(/\.$/, "");
  const able = /^(?:can|may|is able to|are able to)\s+(.+)$/i.exec(text)?.[1];
  if (able !== undefined) return `lets ${who} ${able}`;
  const given = /^(?:gets?|has|have|receives?)\s+(.+)$/i.exec(text)?.[1];
  return given === undefined ? `${who} ${text}` : `gives ${who} ${given}`;
}
