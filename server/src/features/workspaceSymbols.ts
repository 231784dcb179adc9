// @customer-impact Engineer: finds a customer, an outcome or a statement by a few letters

import type { Lines } from "../lines/model.ts";
import { inert } from "../reports/text/inert.ts";
import { type Location, locationOf, locationOfCustomer, locationOfOutcome } from "./location.ts";
import type { Snapshot } from "./snapshot.ts";
import { statementName, type SymbolKind } from "./symbol.ts";

/** Something of the workspace that can be searched for. */
export interface WorkspaceSymbol extends Location {
  /** Never empty. */
  readonly name: string;
  readonly kind: SymbolKind;
  /** What it belongs to: a customer's group, an outcome's customer, a statement's module. */
  readonly container: string;
}

interface Candidate {
  readonly kind: SymbolKind;
  /** What the query is looked for in, the most telling first. */
  readonly texts: readonly string[];
  readonly make: () => WorkspaceSymbol | undefined;
}

/**
 * Customers, outcomes and statements whose words hold a query, the best first: the whole name, then a name that starts with it,
 * then a word that does, then any stretch of it, then its letters in their order. An empty query finds everything.
 *
 * @param most how many to give
 */
export function workspaceSymbols(snapshot: Snapshot, query: string, most = 200): WorkspaceSymbol[] {
  const wanted = query.trim().toLowerCase();
  const ranked: Candidate[][] = Array.from({ length: ranks }, () => []);
  for (const candidate of candidates(snapshot)) {
    const rank = rankOf(candidate.texts, wanted);
    if (rank === undefined) continue;
    ranked[rank]?.push(candidate);
    // Nothing that comes later can be better than the first of these.
    if (rank === 0 && (ranked[0]?.length ?? 0) >= most) break;
  }
  const found: WorkspaceSymbol[] = [];
  for (const { make } of ranked.flat()) {
    if (found.length >= most) break;
    const symbol = make();
    if (symbol) found.push(symbol);
  }
  return found;
}

const ranks = 5;

/** 0 is best; undefined where the query is not in the texts. */
function rankOf(texts: readonly string[], wanted: string): number | undefined {
  if (wanted === "") return 0;
  let best: number | undefined;
  for (const text of texts) {
    const rank = rankIn(text.toLowerCase(), wanted);
    if (rank !== undefined && (best === undefined || rank < best)) best = rank;
  }
  return best;
}

function rankIn(text: string, wanted: string): number | undefined {
  if (text === wanted) return 0;
  const at = text.indexOf(wanted);
  if (at === 0) return 1;
  if (at > 0) return /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") ? 3 : 2;
  // The letters of any word can be found in a long sentence, so only ids and paths are searched for them.
  if (/\s/.test(text)) return undefined;
  let next = 0;
  for (let index = 0; index < text.length && next < wanted.length; index++) if (text[index] === wanted[next]) next++;
  return next === wanted.length ? 4 : undefined;
}

function* candidates(snapshot: Snapshot): Iterable<Candidate> {
  const { lines } = snapshot;
  const { customers, outcomes } = lines.configuration;
  for (const customer of customers)
    yield {
      kind: "customer",
      texts: [customer.name, customer.id, ...customer.aliases],
      make: () => symbolAt(locationOfCustomer(snapshot, customer), "customer", customer.name, customer.group ?? ""),
    };
  for (const outcome of outcomes)
    yield {
      kind: "outcome",
      texts: [outcome.id, `#${outcome.id}`, outcome.statement],
      make: () =>
        symbolAt(
          locationOfOutcome(snapshot, outcome),
          "outcome",
          `#${outcome.id}: ${outcome.statement}`,
          outcome.customer,
        ),
    };
  yield* statements(lines);
}

function* statements(lines: Lines): Iterable<Candidate> {
  for (const { module, judgements } of lines.modules)
    for (const judgement of judgements)
      if (judgement.statement.source === "file")
        yield {
          kind: "statement",
          texts: [judgement.statement.raw.text, module.path],
          make: () => symbolAt(locationOf(judgement), "statement", statementName(judgement), module.path),
        };
}

const symbolAt = (
  location: Location | undefined,
  kind: SymbolKind,
  name: string,
  container: string,
): WorkspaceSymbol | undefined =>
  location && { ...location, kind, name: inert(name).trim() || kind, container: inert(container) };
