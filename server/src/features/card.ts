// @customer-impact Reviewer: reads the whole line of a module without opening one of its files

import { customerNamed } from "../lines/customerNamed.ts";
import { registryOf } from "../lines/registry.ts";
import { customerCard, moduleCard, outcomeCard } from "./cards.ts";
import { ownModule } from "./ownModule.ts";
import type { Snapshot } from "./snapshot.ts";

/** What is to be told of. */
export type CardRequest =
  /** The path of a file, or of a module. */
  | { readonly kind: "module"; readonly path: string }
  /** The id of a customer; without a registry its name. */
  | { readonly kind: "customer"; readonly customer: string }
  /** The id of a declared outcome. */
  | { readonly kind: "outcome"; readonly outcome: string };

/** What a hover tells: Markdown without links and without HTML, in which nothing of the workspace is markup. */
export interface Card {
  readonly markdown: string;
}

/** @returns undefined where there is no such module, customer or outcome */
export function card(snapshot: Snapshot, request: CardRequest): Card | undefined {
  const markdown = markdownOf(snapshot, request);
  return markdown === undefined ? undefined : { markdown };
}

function markdownOf(snapshot: Snapshot, request: CardRequest): string | undefined {
  const { lines } = snapshot;
  switch (request.kind) {
    case "module": {
      const module = ownModule(snapshot, request.path);
      return module && moduleCard(lines, module);
    }
    case "customer": {
      const customer = customerNamed(lines, request.customer);
      return customer && customerCard(lines, customer);
    }
    case "outcome": {
      const outcome = registryOf(lines.configuration).outcome(request.outcome);
      return outcome && outcomeCard(lines, outcome);
    }
    default:
      return undefined;
  }
}
