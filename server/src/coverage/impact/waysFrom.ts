// @customer-impact via ./impact, ./throughImports: follows stated lines from a module to its customers, all in one search

import type { Lines } from "../../lines/model.ts";
import type { Way } from "../affected/model.ts";
import { type Chain, chainsOf } from "../chains.ts";

/** Finds the shortest way of a module, by number, to one of its customers, by id. Of each module it looks once. */
export function waysFrom(lines: Lines): (module: number, customer: string) => Way {
  const chains = new Map<number, ReadonlyMap<string, Chain>>();
  return (module, customer) => {
    let ofModule = chains.get(module);
    if (!ofModule) chains.set(module, (ofModule = byCustomer(chainsOf(lines, lines.modules[module]!))));
    const chain = ofModule.get(customer);
    return {
      modules: chain?.steps.map((step) => step.module) ?? [],
      ends: (chain?.ends ?? [])
        .filter((end) => end.customer === customer)
        .map(({ text, outcome }) => ({ text, ...(outcome !== undefined && { outcome }) })),
    };
  };
}

const byCustomer = (chains: readonly Chain[]): ReadonlyMap<string, Chain> =>
  new Map(chains.flatMap((chain) => chain.ends.map(({ customer }) => [customer, chain] as const)));
