import type { Model } from "./model.ts";

/** A workspace in which every text that can be hostile is. */
export const hostileModel = (text: string): Model => ({
  modules: {
    [`src/${text}/price.ts`]: [`#x: adds ${text} [metric: ${text}; evidence: ${text}]`],
    [`src/${text}/tax.ts`]: [`via ./price: keeps ${text} current`],
    [`src/${text}/pay.ts`]: [`Shop${text}: pays ${text} [metric: a${text}; evidence: b${text}]`, `via ./tax: ${text}`],
    [`src/${text}/wrong.ts`]: [`via ./${text}x: ${text}`, `#${text}y`, `Nobody${text}: ${text}`, `[z${text}: 1]`],
    [`src/${text}/none.ts`]: [`none: ${text} [until: ${text}]`],
    [`src/${text}/todo.ts`]: [`todo: ${text} [issue: ${text}; owner: ${text}]`],
    [`src/${text}/a${text}.ts`]: [`via ./b${text}: ${text}`],
    [`src/${text}/b${text}.ts`]: [`via ./a${text}: ${text}`],
    [`src/${text}/both.ts`]: ["#x", `via ./other: ${text}`],
    [`src/${text}/other.ts`]: [`#y: ${text}`],
    [`lib/${text}/group.ts`]: [`via src/${text}: ${text}`],
    [`src/${text}/c.ts`]: [],
    [`lib/${text}/`]: [],
    [`db/${text}.py`]: [],
  },
  configuration: {
    customers: [
      { id: `shop${text}`, name: `Shop${text}`, aliases: [text], kind: "external", group: text, priority: 1 },
      { id: `other${text}`, name: `Other ${text}`, aliases: [], kind: "external" },
    ],
    outcomes: [
      { id: "x", customer: `shop${text}`, statement: `knows ${text}`, metric: text, evidence: text },
      { id: "y", customer: `other${text}`, statement: `gets ${text}` },
    ],
    statements: [{ files: ["db/**"], statement: `via src/${text}/tax: ${text}` }],
  },
  language: `Acme ${text}`,
  owners: `* @a${text.replace(/\s/g, "")} b${text}\nsrc/ @a${text.replace(/\s/g, "")}\ndb/ @b${text.replace(/[\s/@#]/g, "")}\n`,
  leftOut: { unclassified: [`a.${text}`, text], tests: [`test/${text}`] },
});
