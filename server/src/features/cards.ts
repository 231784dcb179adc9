// @customer-impact via ./hover: tells in a few lines what is known of a module, a customer or an outcome

import { type Chain, chainsOf } from "../coverage/chains.ts";
import { coverageOf } from "../coverage/customers.ts";
import { type Support, supportedByOf, supportsOf } from "../coverage/explanation.ts";
import { customerNamed } from "../lines/customerNamed.ts";
import type { JudgedModule, JudgedRef, Judgement, Lines } from "../lines/model.ts";
import { reasonTexts } from "../reports/text/reasons.ts";
import { verdictSentence } from "../reports/text/verdict.ts";
import { count, listed, number } from "../reports/text/words.ts";
import type { Customer, Outcome } from "../workspace/configuration.ts";
import { locationOfModule, mainStatement } from "../coverage/moduleLocation.ts";
import { code, escaped, lineByLine, paragraphs } from "../reports/markdown/inline.ts";
import { reachParts } from "./reachCard.ts";
import { mostTold as most, section } from "./section.ts";
import { reachOf } from "./statementReach.ts";

/* What is known of a module, a customer or an outcome, as Markdown. */

/** A module's line drawn downwards to the customers, and whom it works with. */
export function moduleCard(lines: Lines, module: JudgedModule): string {
  const [chain, ...further] = chainsOf(lines, module);
  const { verdict } = module;
  return paragraphs([
    escaped(verdictSentence(module, lines)),
    verdict.status === "uncovered" ? escaped(reasonTexts[verdict.reason].advice) : "",
    chain ? drawn(chain, lines) : "",
    section(
      "Also reaches",
      further.flatMap((other) => shortChain(other, lines)),
      further.length,
    ),
    supportSection("Supports", supportsOf(lines, module)),
    supportSection("Supported by", supportedByOf(lines, module)),
    ...reachParts(lines, module),
  ]);
}

/** A statement of the configuration, which speaks for many modules. */
export function statementCard(lines: Lines, judgement: Judgement): string {
  const names = reachOf(lines, judgement).customers.map(({ name }) => `**${escaped(name)}**`);
  return paragraphs([
    "Speaks for the modules of these files that have no statement of their own.",
    names.length > 0 ? `Reaches ${listed(names.slice(0, most))}.` : "",
  ]);
}

function drawn({ steps, ends }: Chain, lines: Lines): string {
  const shown = steps.length > most ? [...steps.slice(0, most - 3), undefined, ...steps.slice(-2)] : steps;
  return lineByLine([
    ...shown.flatMap((step) =>
      step
        ? [code(step.module) + (step.text ? ` ${escaped(step.text)}` : ""), "↓"]
        : [`… ${number(steps.length - most + 1)} more`, "↓"],
    ),
    ...ends
      .slice(0, most)
      .flatMap(({ customer, text, outcome, metric, evidence }) => [
        `**${escaped(customerNamed(lines, customer)?.name ?? customer)}**: ${escaped(text)}`,
        facts([
          outcome !== undefined && code(`#${outcome}`),
          metric !== undefined && `metric: ${escaped(metric)}`,
          evidence !== undefined && `evidence: ${code(evidence)}`,
        ]),
      ]),
  ]);
}

const facts = (all: readonly (string | false | undefined)[]): string => all.filter((one) => one).join(" · ");

function shortChain({ steps, ends }: Chain, lines: Lines): string[] {
  const [, next] = steps;
  const way = next ? ` through ${code(next.module)}${steps.length > 2 ? " …" : ""}` : "";
  return ends.map(({ customer, text }) => {
    const name = escaped(customerNamed(lines, customer)?.name ?? customer);
    return `**${name}**${way}: ${escaped(text)}`;
  });
}

const supportSection = (title: string, supports: readonly Support[]): string =>
  section(
    title,
    supports
      .slice(0, most)
      .map(({ module, modules, text }) =>
        [code(module), modules > 1 ? `(${count(modules, "module")})` : "", escaped(text)]
          .filter((part) => part)
          .join(" "),
      ),
    supports.length,
  );

/** A customer's entry in the registry, and how many modules reach it. */
export function customerCard(lines: Lines, customer: Customer): string {
  const { id, name, aliases, kind, group, priority, description } = customer;
  const coverage = coverageOf(lines, id);
  return paragraphs([
    lineByLine([
      `**${escaped(name)}**${id === name ? "" : ` ${code(id)}`}`,
      facts([
        kind === "internal" ? "colleagues" : "external customer",
        group !== undefined && escaped(group),
        priority !== undefined && `priority ${priority}`,
        aliases.length > 0 && `also ${listed(aliases.slice(0, most).map(escaped))}`,
      ]),
    ]),
    description === undefined ? "" : escaped(description),
    kind === "internal"
      ? "Colleagues are no customers: a line that ends here does not count."
      : reachSentence(coverage?.direct ?? 0, coverage?.indirect ?? 0),
  ]);
}

function reachSentence(direct: number, indirect: number): string {
  const all = direct + indirect;
  if (all === 0) return "No module reaches this customer.";
  return `${count(all, "module")} ${all === 1 ? "reaches" : "reach"} this customer: ${number(direct)} direct, ${number(indirect)} indirect.`;
}

/** A declared outcome, and how many modules name it. */
export function outcomeCard(lines: Lines, { id, customer, statement, metric, evidence }: Outcome): string {
  const name = customerNamed(lines, customer)?.name ?? customer;
  const named = lines.modules.filter(({ judgements }) =>
    judgements.some(({ fault, outcomes }) => !fault && outcomes.includes(id)),
  ).length;
  return paragraphs([
    `**${escaped(name)}**: ${escaped(statement)}`,
    facts([
      code(`#${id}`),
      metric !== undefined && `metric: ${escaped(metric)}`,
      evidence !== undefined && `evidence: ${code(evidence)}`,
    ]),
    named === 0 ? "No module names this outcome." : `${count(named, "module")} ${named === 1 ? "names" : "name"} it.`,
  ]);
}

/** What a ref leads to: a module, where it stands and its line, or how many modules of a directory have one. */
export function refCard(lines: Lines, { part, target }: JudgedRef): string {
  if (!target) return `${code(part.text)} names no module of the workspace.`;
  const modules = target.modules.flatMap((number) => lines.modules[number] ?? []);
  const [module] = modules;
  if (module && modules.length === 1) {
    const location = locationOfModule(module);
    const text = mainStatement(module)?.statement.raw.text;
    return paragraphs([
      code(location ? `${location.path}:${location.range.start.line + 1}` : module.module.path),
      text ? code(`@customer-impact ${text}`) : "",
      moduleCard(lines, module),
    ]);
  }
  const covered = modules.filter(({ verdict }) => "distance" in verdict).length;
  return paragraphs([
    `${code(part.text)} means ${count(modules.length, "module")} together, ${number(covered)} with a line to a customer.`,
    section(
      "They are",
      modules.slice(0, most).map((one) => code(one.module.path)),
      modules.length,
    ),
  ]);
}
