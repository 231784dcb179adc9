// @customer-impact Engineer: chooses among lines that fit the module, instead of starting from nothing

import { neighboursOf } from "../../coverage/neighbours.ts";
import { numberOf } from "../../lines/find.ts";
import { refTo } from "../../lines/refTo.ts";
import { directoryOf } from "../../lines/refs.ts";
import type { Customer } from "../../workspace/configuration.ts";
import { escapeSnippet, type Template, template } from "../snippet.ts";
import type { Fixable } from "./fix.ts";

/** What a statement could say, behind its tag. */
export interface Body {
  readonly title: string;
  readonly body: Template;
}

const mostCustomers = 3;
const mostOutcomes = 3;
const mostNeighbours = 3;

/** External customers, the most important first; of names that statements give, those that are customers' names. */
export const externalCustomers = ({ snapshot: { lines } }: Pick<Fixable, "snapshot">): Customer[] =>
  lines.customers
    .filter(({ kind, name }) => kind === "external" && !name.startsWith("("))
    .toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity) || 0);

/** Ways to state a line: via who uses the module or stands beside it, by a declared outcome, by a customer. */
export function lineBodies(fixable: Fixable): Body[] {
  return [...viaBodies(fixable), ...outcomeBodies(fixable), ...customerBodies(fixable)];
}

function viaBodies(fixable: Fixable): Body[] {
  return viaRefs(fixable).map((ref) => ({
    title: `State a line via ${ref}`,
    body: { text: `via ${ref}`, snippet: `via ${escapeSnippet(ref)}: \${1:what it does for it}` },
  }));
}

/** Refs to modules with a line: those that use this one first, then those nearby. */
export function viaRefs(
  { snapshot: { lines }, document, module, importersOf }: Fixable,
  most = mostNeighbours,
): string[] {
  if (!module) return [];
  const own = module.module.path;
  const users = (importersOf?.(document.path) ?? []).flatMap((path) => {
    const user = lines.modules[numberOf(lines, path)];
    return user && user.customers.length > 0 && user.module.path !== own ? [user.module] : [];
  });
  const near = neighboursOf(lines, module.module, document.path, most);
  const refs = [...users, ...near].flatMap((other) => refTo(lines, directoryOf(document.path), other) ?? []);
  return [...new Set(refs)].slice(0, most);
}

function outcomeBodies(fixable: Fixable): Body[] {
  const { outcomes } = fixable.snapshot.lines.configuration;
  return externalCustomers(fixable)
    .slice(0, mostCustomers)
    .flatMap(({ id, name }) =>
      outcomes
        .filter(({ customer }) => customer === id)
        .slice(0, mostOutcomes)
        .map((outcome) => ({
          title: `State the outcome #${outcome.id}: ${name} ${outcome.statement}`,
          body: { text: `#${outcome.id}`, snippet: `#${escapeSnippet(outcome.id)}: \${1:what this does for it}` },
        })),
    );
}

function customerBodies(fixable: Fixable): Body[] {
  const customers = externalCustomers(fixable).slice(0, mostCustomers);
  if (customers.length === 0)
    return [{ title: "State a customer and an outcome", body: template("${1:Customer}: ${2:outcome}", "…") }];
  return customers.map(({ name }) => ({
    title: `State what ${name} gets from this`,
    body: template(`${escapeSnippet(name)}: \${1:outcome}`, "…"),
  }));
}

export const todoBody: Body = {
  title: "Leave a todo: which customer does this serve?",
  body: template("todo: ${1:find out which customer this serves}"),
};

/** An exemption with the reason that the place of the file suggests. */
export function exemptBody(path: string): Body {
  const reason = likelyReason(path);
  return { title: `Exempt this module: ${reason}`, body: template(`none: \${1:${escapeSnippet(reason)}}`) };
}

const reasons: readonly (readonly [folders: RegExp, reason: string])[] = [
  [/(?:^|[/_.-])(?:bench|benchmarks?|perf)[/_.-]/, "measures speed, is not shipped"],
  [/(?:^|[/_.-])(?:examples?|samples?|demos?|playground)[/_.-]/, "an example, is not shipped"],
  [/(?:^|[/_.-])(?:seeds?|mocks?|stubs?|fakes?|factories)[/_.-]/, "data for development"],
  [/(?:^|[/_.-])(?:migrations?|migrate)[/_.-]/, "runs once, when the database is changed"],
  [/(?:^|[/_.-])(?:legacy|deprecated|old)[/_.-]/, "being replaced"],
  [/(?:^|[/_.-])(?:scripts?|tools?|build|ci|deploy|infra)[/_.-]/, "only used to build and release"],
];

/** Why a file may well have no line, as far as its path tells. */
export const likelyReason = (path: string): string =>
  reasons.find(([folders]) => folders.test(path))?.[1] ?? "only used in development";
