// @customer-impact Reviewer: asks for an outcome that would be wrong for the module next door

import { isPlaceholder } from "../lines/judge.ts";
import { registryOf } from "../lines/registry.ts";
import { rangeOf } from "../statements/place.ts";
import { onStatement } from "./findings.ts";
import type { StatementRule } from "./rule.ts";

/** Words of which an outcome alone cannot be made: with nothing else in it, it fits any module of any product. */
const stock = new Set(
  (
    "a an the our your their its this that these all every each more most much many very even and or for of to in on with by " +
    "is are be can get gets have has make makes making made keep keeps " +
    "improve improves improved improving enhance enhances enhanced enhancing support supports supporting add adds adding " +
    "help helps helping provide provides providing deliver delivers delivering enable enables enabling increase increases " +
    "increasing boost boosts drive drives work works working serve serves optimize optimizes optimise optimises " +
    "streamline streamlines empower empowers delight delights satisfy satisfies benefit benefits " +
    "better good great best nice easier easy faster smoother seamless overall general quality high higher business value " +
    "values experience experiences ux user users customer customers client clients consumer consumers people everyone " +
    "everybody satisfaction service services product products productivity efficiency performance success happiness happy " +
    "happier needs goals things stuff it them they us company growth revenue"
  ).split(" "),
);

export const vagueOutcome: StatementRule = {
  id: "vague-outcome",
  severity: "information",
  scope: "statement",
  summary: "An outcome has under three words, or nothing but stock phrases.",
  why: '"Improves the experience" fits every module of every product, so it tells nobody what would go wrong for a customer without this one. The man who sweeps the floor at the space centre helps to put a man on the moon; say it as clearly as that.',
  fix: "Say what a customer can do, knows or is spared, in words that would be wrong for the module next door.",
  examples: [
    {
      title: "Too short, and too general",
      fixture: `
=== src/a.ts
// @customer-impact Shopper: happier
                             ^^^^^^^ information vague-outcome
=== src/b.ts
// @customer-impact Improves the experience.
                    ^^^^^^^^^^^^^^^^^^^^^^^^ information vague-outcome
=== src/c.ts
// @customer-impact Shopper: gets the parcel on the day that was promised
`,
    },
  ],
  *check(module, { lines }) {
    for (const judgement of module.judgements) {
      const { kind, text, statement } = judgement;
      if (kind !== "direct" || isPlaceholder(text.text)) continue;
      const words = text.text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
      const { customer } = registryOf(lines.configuration);
      const isStock = words.every((word) => stock.has(word.toLowerCase()) || customer(word) !== undefined);
      // Scripts that put no spaces between words cannot be counted so.
      const isShort =
        words.length < 3 && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text.text);
      if (!isShort && !isStock) continue;
      const message = isShort
        ? "An outcome in under three words says little: what can the customer do, or is spared?"
        : "This would fit any module of any product: what can the customer do with this one?";
      yield { ...onStatement(judgement, message), range: rangeOf(statement.raw, text) };
    }
  },
};
