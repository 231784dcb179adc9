// @customer-impact via ./customerTree: knows the children of each node, so that a tree of any size opens node by node

import type { Branch } from "../coverage/forest.ts";
import { type OutcomeStatements, statementsFor } from "../coverage/statements.ts";
import { customerNamed } from "../lines/customerNamed.ts";
import type { JudgedModule, Lines } from "../lines/model.ts";
import { missingIn } from "./filter.ts";

/** An outcome with its trees, so that the children of each node can be told one by one. */
export interface DrawnOutcome {
  readonly key: string;
  readonly text: string;
  readonly declared: OutcomeStatements["declared"];
  /** How many modules stand below it. */
  readonly size: number;
  /** All of it, in the order of a walk down the trees. */
  readonly branches: readonly Branch[];
}

interface Trees {
  readonly roots: readonly Branch[];
  /** By the path of a module. */
  readonly children: ReadonlyMap<string, readonly Branch[]>;
}

type DrawnOutcomes = ReadonlyMap<string, DrawnOutcome>;

/** The outcomes of a customer, by key; with the words of a filter, what it leaves of them. */
export function drawnFor(lines: Lines, customer: string, words: readonly string[]): DrawnOutcomes {
  const outcomes = once(whole, lines, "", customer, () => draw(statementsFor(lines, customer)));
  if (words.length === 0) return outcomes;
  return once(filtered, lines, words.join(" "), customer, () => draw(left(lines, customer, outcomes, words)));
}

/** All modules of some outcomes, each once. */
export const modulesOf = (outcomes: DrawnOutcomes): ReadonlySet<JudgedModule> =>
  new Set([...outcomes.values()].flatMap(({ branches }) => branches.map(({ module }) => module)));

interface Known {
  readonly filter: string;
  readonly customers: Map<string, DrawnOutcomes>;
}

const whole = new WeakMap<Lines, Known>();
/** Of the last filter alone: while somebody types, each letter is another one. */
const filtered = new WeakMap<Lines, Known>();

function once(
  cache: WeakMap<Lines, Known>,
  lines: Lines,
  filter: string,
  customer: string,
  make: () => DrawnOutcomes,
): DrawnOutcomes {
  let known = cache.get(lines);
  if (known?.filter !== filter) cache.set(lines, (known = { filter, customers: new Map() }));
  let outcomes = known.customers.get(customer);
  if (!outcomes) known.customers.set(customer, (outcomes = make()));
  return outcomes;
}

const draw = (outcomes: readonly OutcomeStatements[]): DrawnOutcomes =>
  new Map(outcomes.map(drawnOutcome).map((outcome) => [outcome.key, outcome]));

/** What a filter leaves: modules that match, and those above them. */
function left(lines: Lines, id: string, outcomes: DrawnOutcomes, words: readonly string[]): OutcomeStatements[] {
  const customer = customerNamed(lines, id);
  const beyondCustomer = missingIn(words, customer ? [customer.name, customer.id] : []);
  return [...outcomes.values()].flatMap((outcome) => {
    const { text, declared } = outcome;
    const rest = missingIn(beyondCustomer, [text, declared ? `#${declared.id}` : ""]);
    const branches = matching(outcome.branches, rest);
    return branches.length === 0 ? [] : [{ text, branches, ...(declared && { declared }) }];
  });
}

/** Walks from the end: what is above a branch that stays comes before it. */
function matching(branches: readonly Branch[], words: readonly string[]): readonly Branch[] {
  if (words.length === 0) return branches;
  const stay: Branch[] = [];
  let above = -1;
  for (const branch of branches.toReversed()) {
    const { module, judgement, depth } = branch;
    if (depth !== above && missingIn(words, [module.module.path, judgement.text.text]).length > 0) continue;
    stay.push(branch);
    above = depth - 1;
  }
  return stay.toReversed();
}

const drawnOutcome = ({ text, declared, branches }: OutcomeStatements): DrawnOutcome => ({
  key: keyOf(text, declared),
  text,
  declared,
  size: new Set(branches.map(({ module }) => module)).size,
  branches,
});

const known = new WeakMap<DrawnOutcome, Trees>();

/** The children of each node of an outcome; only of those that are opened they are ever asked for. */
export function treesOf(outcome: DrawnOutcome): Trees {
  let trees = known.get(outcome);
  if (!trees) known.set(outcome, (trees = drawTrees(outcome)));
  return trees;
}

function drawTrees({ branches }: DrawnOutcome): Trees {
  const roots = new Map<string, Branch>();
  const children = new Map<string, Branch[]>();
  const above: string[] = [];
  for (const branch of branches) {
    const { path } = branch.module.module;
    above.length = branch.depth;
    const parent = above.at(-1);
    above.push(path);
    if (parent === undefined) {
      // A module that states the same outcome twice stands here once.
      if (!roots.has(path)) roots.set(path, branch);
      continue;
    }
    const siblings = children.get(parent);
    if (siblings) siblings.push(branch);
    else children.set(parent, [branch]);
  }
  return { roots: [...roots.values()], children };
}

/** Texts that differ only in case or in their last full stop are one outcome. */
const keyOf = (text: string, declared: OutcomeStatements["declared"]): string =>
  declared ? `#${declared.id}` : ` ${text.toLowerCase().replace(/[.!]+$/, "")}`;
