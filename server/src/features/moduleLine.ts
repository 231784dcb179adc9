// @customer-impact #whom-it-serves: tells one module's line, whom it supports and who supports it

import { type Chain, chainsOf } from "../coverage/chains.ts";
import { type Support, supportedByOf, supportsOf } from "../coverage/explanation.ts";
import { type Suggestion, suggestionsFor } from "../coverage/suggestions.ts";
import { numberOf } from "../lines/find.ts";
import type { JudgedModule, Judgement } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { reasonTexts } from "../reports/text/reasons.ts";
import { verdictSentence } from "../reports/text/verdict.ts";
import { type Location, locationOf, locationOfModule } from "../coverage/moduleLocation.ts";
import { type ModuleImports, moduleImports } from "./moduleImports.ts";
import { type Page, type PageRequest, pageOf } from "./paging.ts";
import { nobodysText } from "./reachCard.ts";
import type { Snapshot } from "./snapshot.ts";
import { customersOf } from "./statementReach.ts";

/** One module's place in the larger process. */
export interface ModuleLine {
  /** Its path; that of a directory or package ends in `/`. */
  readonly module: string;
  /** Linguist's name. */
  readonly language: string;
  readonly status: "direct" | "indirect" | "exempt" | "uncovered";
  readonly reason?: string;
  /** The same in a sentence. */
  readonly sentence: string;
  /** What to do about it, where it has no line. */
  readonly advice?: string;
  readonly location?: Location;
  /** All that its files say, by file and place. */
  readonly statements: Page<ModuleStatement>;
  /** Those that it reaches, by priority, then name. */
  readonly customers: readonly { readonly id: string; readonly name: string }[];
  /** The shortest way to each customer, the shortest first. */
  readonly chains: Page<ShownChain>;
  /** Whom it goes via, directly. */
  readonly supports: Page<Support>;
  /** Who goes via it, directly. */
  readonly supportedBy: Page<Support>;
  /** What would give it a line; empty where it has one or needs none. */
  readonly suggestions: readonly Suggestion[];
  /** Absent where imports are not known. */
  readonly imports?: ModuleImports;
}

/** One of a module's own statements. */
interface ModuleStatement extends Location {
  /** As it is written, behind the tag. */
  readonly text: string;
  /** Whether it gives the module a line by itself. */
  readonly givesLine: boolean;
}

interface ShownChain extends Chain {
  /** How many steps are left out in the middle. */
  readonly skipped: number;
}

/** Which of its lists is asked for; the others are given from their start. */
export interface ModuleLineRequest extends PageRequest {
  /** That of a file, or of a module. */
  readonly path: string;
  readonly list?: "statements" | "chains" | "supports" | "supportedBy" | "importedBy" | "imports" | undefined;
}

/** More customers are not told one by one. */
const mostCustomers = 1000;
/** A chain may have as many steps as there are modules: so many are told from each end. */
const mostSteps = 100;

/** @returns undefined where a file is no module, and no part of one */
export function moduleLine(
  { lines, languages }: Snapshot,
  { path, list, cursor, limit }: ModuleLineRequest,
): ModuleLine | undefined {
  const own = numberOf(lines, path);
  const module = lines.modules[own >= 0 ? own : moduleOfFile(lines, path)];
  if (!module) return undefined;
  const { verdict } = module;
  const location = locationOfModule(module);
  const pageFor = (name: ModuleLineRequest["list"]): PageRequest => (name === list ? { cursor, limit } : { limit });
  const imports = moduleImports(lines, module, pageFor);
  return {
    module: module.module.path,
    language: module.module.language,
    status: verdict.status,
    ...(verdict.status === "uncovered" && {
      reason: verdict.reason,
      advice: [reasonTexts[verdict.reason].advice, ...(imports?.isNobodys ? [nobodysText] : [])].join(" "),
    }),
    sentence: verdictSentence(module, lines),
    ...(location && { location }),
    statements: pageOf(ownStatements(module), statementId, shownStatement, pageFor("statements")),
    customers: customersOf(lines, module.customers.slice(0, mostCustomers)).map(({ id, name }) => ({ id, name })),
    chains: pageOf(chainsOf(lines, module), chainId, shown, pageFor("chains")),
    supports: supportPage(supportsOf(lines, module), pageFor("supports")),
    supportedBy: supportPage(supportedByOf(lines, module), pageFor("supportedBy")),
    suggestions: suggestionsFor(lines, module, (language) => languages.byName(language)?.syntax),
    ...(imports && { imports }),
  };
}

const ownStatements = ({ judgements }: JudgedModule): Judgement[] =>
  judgements.filter(({ statement }) => statement.source === "file");

const statementId = (judgement: Judgement): string => {
  const { path, range } = locationOf(judgement);
  return `${path}:${range.start.line}:${range.start.character}`;
};

const shownStatement = (judgement: Judgement): ModuleStatement => ({
  ...locationOf(judgement),
  text: judgement.statement.raw.text,
  givesLine: judgement.kind !== "none" && judgement.fault === undefined,
});

const chainId = ({ ends }: Chain): string => ends[0]?.customer ?? "";

function shown({ steps, ends }: Chain): ShownChain {
  const skipped = Math.max(0, steps.length - 2 * mostSteps);
  return { steps: skipped ? [...steps.slice(0, mostSteps), ...steps.slice(-mostSteps)] : steps, ends, skipped };
}

const supportPage = (supports: readonly Support[], page: PageRequest): Page<Support> =>
  pageOf(
    supports,
    ({ module, path, range: { start } }) => `${module} ${path}:${start.line}:${start.character}`,
    (support) => support,
    page,
  );
