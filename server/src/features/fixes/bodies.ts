// @customer-impact Engineer: chooses among lines that fit the module, instead of starting from nothing

import { neighboursOf } from "../../coverage/neighbours.ts";
import { type SupportedImporter, supportedImporters } from "../../coverage/supportedImporters.ts";
import { refTo } from "../../lines/refTo.ts";
import { directoryOf } from "../../lines/refs.ts";
import { throughText } from "../../reports/text/imports.ts";
import { inert } from "../../reports/text/inert.ts";
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
  return viaWays(fixable).map((way) => ({
    title: viaTitle(way),
    body: { text: `via ${way.ref}`, snippet: `via ${escapeSnippet(way.ref)}: \${1:what it does for it}` },
  }));
}

export const viaTitle = ({ ref, importer }: ViaWay): string =>
  importer
    ? `State a line via ${inert(importer.module)}, which imports this module${throughText(importer.distance)}`
    : `State a line via ${ref}`;

/** A module with a line, and what names it behind `via`. */
interface ViaWay {
  readonly ref: string;
  /** Absent where it is only a guess. */
  readonly importer?: SupportedImporter;
}

/** Modules to go via: those that import this one, the nearest first; where none is known to, those nearby. */
export function viaWays({ snapshot: { lines }, document, module }: Fixable, most = mostNeighbours): ViaWay[] {
  if (!module) return [];
  const from = directoryOf(document.path);
  const importers = supportedImporters(lines, module.module, from, most);
  if (importers.length > 0) return importers.map((importer) => ({ ref: importer.ref, importer }));
  return neighboursOf(lines, module.module, document.path, most).flatMap((other) => {
    const ref = refTo(lines, from, other);
    return ref === undefined ? [] : [{ ref }];
  });
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
