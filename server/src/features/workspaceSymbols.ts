// @customer-impact Engineer: finds what is stated for a customer by typing a part of it

import { inert } from "../reports/text/inert.ts";
import { type Location, locationOf } from "../coverage/moduleLocation.ts";
import { locationOfCustomer, locationOfOutcome } from "./location.ts";
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

/** What may be found: the texts that the query is looked for in, and the symbol, made only where it is given. */
interface Candidate {
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
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "iu");
  const ranked: Candidate[][] = Array.from({ length: ranks }, () => []);
  const add = (rank: number | undefined, candidate: () => Candidate): void => {
    const list = rank === undefined ? undefined : ranked[rank];
    if (list && list.length < most) list.push(candidate());
  };
  for (const candidate of declared(snapshot)) add(rankOf(candidate.texts, wanted, pattern), () => candidate);
  for (const { module, judgements } of snapshot.lines.modules)
    for (const judgement of judgements) {
      if (judgement.statement.source !== "file") continue;
      const texts = [judgement.statement.raw.text, module.path];
      add(rankOf(texts, wanted, pattern), () => ({
        texts,
        make: () => symbolAt(locationOf(judgement), "statement", statementName(judgement), module.path),
      }));
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
function rankOf(texts: readonly string[], wanted: string, pattern: RegExp): number | undefined {
  if (wanted === "") return 0;
  let best: number | undefined;
  for (const text of texts) {
    const rank = rankIn(text, wanted, pattern);
    if (rank !== undefined && (best === undefined || rank < best)) best = rank;
  }
  return best;
}

function rankIn(text: string, wanted: string, pattern: RegExp): number | undefined {
  const at = text.search(pattern);
  if (at === 0) return text.length === wanted.length ? 0 : 1;
  if (at > 0) return /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") ? 3 : 2;
  // The letters of any word can be found in a long sentence, so only ids and paths are searched for them.
  if (text.includes(" ")) return undefined;
  const lower = text.toLowerCase();
  let next = 0;
  for (let index = 0; index < lower.length && next < wanted.length; index++) if (lower[index] === wanted[next]) next++;
  return next === wanted.length ? 4 : undefined;
}

function* declared(snapshot: Snapshot): Iterable<Candidate> {
  const { customers, outcomes } = snapshot.lines.configuration;
  for (const customer of customers)
    yield {
      texts: [customer.name, customer.id, ...customer.aliases],
      make: () => symbolAt(locationOfCustomer(snapshot, customer), "customer", customer.name, customer.group ?? ""),
    };
  for (const outcome of outcomes)
    yield {
      texts: [outcome.id, `#${outcome.id}`, outcome.statement],
      make: () =>
        symbolAt(
          locationOfOutcome(snapshot, outcome),
          "outcome",
          `#${outcome.id}: ${outcome.statement}`,
          outcome.customer,
        ),
    };
}

const symbolAt = (
  location: Location | undefined,
  kind: SymbolKind,
  name: string,
  container: string,
): WorkspaceSymbol | undefined =>
  location && { ...location, kind, name: inert(name).trim() || kind, container: inert(container) };
