// @customer-impact Engineer: gets a statement to start from, in a comment of the file's own language

import { commentLine } from "../comments/write.ts";
import { customaryComments } from "../languages/customary.ts";
import type { Syntax } from "../languages/syntax.ts";
import type { JudgedModule, Lines, Reason } from "../lines/model.ts";
import { nearestRef } from "../lines/nearestRef.ts";
import { refTo } from "../lines/refTo.ts";
import { directoryOf } from "../lines/refs.ts";
import { registryOf } from "../lines/registry.ts";
import { parseStatement } from "../statements/parse.ts";
import { neighboursOf } from "./neighbours.ts";
import { supportedImporters } from "./supportedImporters.ts";

/** What would give a module a line. */
export type Suggestion =
  /** Statements to write, with `…` where words are to be put in. */
  | (Written & { readonly kind: "customer"; /** An id; absent where none is known. */ readonly customer?: string })
  | (Written & { readonly kind: "outcome"; readonly outcome: string })
  | (Written & { readonly kind: "via"; /** Absent where it only corrects a ref. */ readonly module?: string })
  /** Via a module that imports this one, directly or through others, and has a line. */
  | (Written & {
      readonly kind: "via";
      readonly module: string;
      /** How many imports lie between: 1 where it imports it itself. */
      readonly distance: number;
      /** Ids of those that it reaches. */
      readonly customers: readonly string[];
    })
  | (Written & { readonly kind: "none" })
  /** A line that is missing elsewhere: this one goes via that module. */
  | { readonly kind: "elsewhere"; readonly module: string };

interface Written {
  /** The file to write it to. */
  readonly file: string;
  /** With its tag. */
  readonly statement: string;
  /** The same as a comment of the file's language; absent where that has none. */
  readonly comment?: string;
}

const most = 3;

/** @param syntaxOf finds the syntax of a language by name */
export function suggestionsFor(
  lines: Lines,
  module: JudgedModule,
  syntaxOf: (language: string) => Syntax | undefined,
): Suggestion[] {
  const [file] = module.module.files;
  if (module.verdict.status !== "uncovered" || !file) return [];
  const language = file.facts.language ?? module.module.language;
  const syntax = syntaxOf(language);
  const write = (body: string): Written => {
    const statement = `@customer-impact ${body}`;
    const comment = syntax && commentLine(syntax, statement, customaryComments(language));
    return { file: file.path, statement, ...(comment !== undefined && { comment }) };
  };
  const none: Suggestion = { kind: "none", ...write("none: …") };
  const viaImporters = supportedImporters(lines, module.module, directoryOf(file.path), most).map(
    ({ ref, ...importer }): Suggestion => ({ kind: "via", ...importer, ...write(`via ${ref}: …`) }),
  );
  // Where it is known who counts on a module, nobody needs to guess.
  const guesses = viaImporters.length > 0 ? [] : neighboursOf(lines, module.module, file.path, most);
  const others = [
    ...elsewhere(lines, module),
    ...correctedRefs(lines, module).flatMap((ref): Suggestion[] => [{ kind: "via", ...write(`via ${ref}: …`) }]),
    ...nearOutcomes(lines, module).flatMap((id): Suggestion[] => [
      { kind: "outcome", outcome: id, ...write(`#${id}: …`) },
    ]),
    ...viaImporters,
    ...customersFor(lines, module).flatMap(({ id, name }): Suggestion[] => [
      { kind: "customer", ...(id !== undefined && { customer: id }), ...write(`${name}: …`) },
    ]),
    ...guesses.flatMap((neighbour): Suggestion[] => {
      const ref = refTo(lines, directoryOf(file.path), neighbour);
      return ref === undefined ? [] : [{ kind: "via", module: neighbour.path, ...write(`via ${ref}: …`) }];
    }),
  ];
  return wasExempt(module.verdict.reason) ? [none, ...others] : [...others, none];
}

const wasExempt = (reason: Reason): boolean => reason === "exemption-without-reason" || reason === "expired";

/** Modules that this one goes via and that have no line themselves. */
function elsewhere(lines: Lines, { judgements, module }: JudgedModule): Suggestion[] {
  const targets = judgements
    .filter(({ fault }) => fault === "dead-end" || fault === "cycle")
    .flatMap(({ refs }) => refs.flatMap(({ target }) => target?.modules ?? []));
  return [...new Set(targets)]
    .flatMap((target) => lines.modules[target] ?? [])
    .filter((target) => target.verdict.status === "uncovered" && target.module.path !== module.path)
    .slice(0, most)
    .map((target) => ({ kind: "elsewhere", module: target.module.path }));
}

function correctedRefs(lines: Lines, { judgements }: JudgedModule): string[] {
  const refs = judgements
    .filter(({ fault }) => fault === "unresolved")
    .flatMap(({ refs, statement: { source, file } }) =>
      refs
        .filter(({ target }) => !target)
        .flatMap(({ part }) => nearestRef(lines, part.text, source === "config" ? "" : directoryOf(file)) ?? []),
    );
  return [...new Set(refs)];
}

function nearOutcomes(lines: Lines, { judgements }: JudgedModule): string[] {
  const { nearestOutcome } = registryOf(lines.configuration);
  return [
    ...new Set(
      judgements.flatMap(({ unknownOutcomes }) => unknownOutcomes).flatMap(({ text }) => nearestOutcome(text) ?? []),
    ),
  ];
}

/** Customers to name: first those that a wrong name may have meant, then by priority. */
function customersFor(lines: Lines, { judgements }: JudgedModule): { id?: string; name: string }[] {
  const registry = registryOf(lines.configuration);
  const meant = new Set(
    judgements
      .flatMap(({ unknown }) => unknown)
      .map(({ text }) => registry.customer(registry.nearestCustomer(text) ?? "")?.id),
  );
  const rank = (id: string): number => (meant.has(id) ? 0 : 1);
  const known = lines.customers
    .filter(({ kind }) => kind === "external")
    .toSorted((a, b) => rank(a.id) - rank(b.id) || (a.priority ?? Infinity) - (b.priority ?? Infinity) || 0)
    .flatMap(({ id, name, aliases }) => {
      const written = [name, id, ...aliases].find(isName);
      return written === undefined ? [] : [{ id, name: written }];
    });
  return known.length ? known.slice(0, most) : [{ name: "<customer>" }];
}

/** Whether a name is read back as one when it starts a statement. */
function isName(name: string): boolean {
  const syntax = parseStatement(`${name}: x`);
  return (
    syntax.kind === "sentence" &&
    syntax.prefix?.names.length === 1 &&
    syntax.prefix.names[0]?.text === name &&
    name.split(" ").length <= 5
  );
}
