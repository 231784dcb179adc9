// @customer-impact Engineer: sees before typing what a rename would change, or why there is nothing to rename

import { findNodeAtOffset, getNodePath, type Node, parseTree } from "jsonc-parser";
import type { Lines } from "../../lines/model.ts";
import { unnamed } from "../../lines/model.ts";
import { registryOf } from "../../lines/registry.ts";
import { rangeOf } from "../../statements/place.ts";
import { comparePositions, type Position, type Range } from "../../text/range.ts";
import type { Customer } from "../../workspace/configuration.ts";
import { judgementAt } from "../ownModule.ts";
import type { OpenDocument, Snapshot } from "../snapshot.ts";
import { TextLines } from "../textLines.ts";
import { isFormOf } from "./forms.ts";
import { mentionsIn, namesIn } from "./occurrences.ts";

/** What is to be renamed. */
export type Target =
  /** One of a customer's names: its name, its id or an alias. */
  | {
      readonly kind: "customer";
      readonly customer: Customer;
      readonly of: "name" | "id" | "alias";
      readonly name: string;
    }
  | { readonly kind: "outcome"; readonly name: string };

export type Found = { readonly target: Target; readonly range: Range } | { readonly refused: string };

/** What stands at a place and has a name of its own. Undefined where nothing does. */
export function targetAt(snapshot: Snapshot, document: OpenDocument, position: Position): Found | undefined {
  return document.path === snapshot.configuration.path
    ? inConfiguration(snapshot, document.text, position)
    : inCode(snapshot, document, position);
}

function inCode(snapshot: Snapshot, { path }: OpenDocument, position: Position): Found | undefined {
  const judgement = judgementAt(snapshot, path, position);
  if (!judgement) return undefined;
  const { lines, configuration } = snapshot;
  const { syntax, raw } = judgement.statement;
  const isAt = (range: Range): boolean =>
    comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
  if (syntax.kind === "outcome") {
    const id = syntax.ids.find(
      (part) => isAt(rangeOf(raw, part)) || isAt(rangeOf(raw, { ...part, start: part.start - 1 })),
    );
    if (!id) return undefined;
    if (!registryOf(lines.configuration).outcome(id.text))
      return { refused: `The outcome "${id.text}" is not declared in ${configuration.path}.` };
    return { target: { kind: "outcome", name: id.text }, range: rangeOf(raw, id) };
  }
  const registry = registryOf(lines.configuration);
  const names = namesIn(judgement);
  const known = registry.hasCustomers ? lines.configuration.customers.flatMap(allNames) : [];
  const part = [...names, ...mentionsIn(judgement, known)].find((one) => isAt(rangeOf(raw, one)));
  if (part) {
    const customer = customerNamed(lines, part.text);
    if (customer) return { target: targetOf(customer, part.text), range: rangeOf(raw, part) };
    return registry.isColleague(part.text)
      ? { refused: `"${part.text}" is a colleague, not a customer, and has no name to change.` }
      : { refused: `No customer "${part.text}" in ${configuration.path}.` };
  }
  if (judgement.customers.includes(unnamed))
    return { refused: "This sentence names no customer, so there is none to rename." };
  return undefined;
}

const allNames = ({ name, id, aliases }: Customer): string[] => [name, id, ...aliases];

/** A customer of the registry, or, without one, of the names that statements give. */
export const customerNamed = (lines: Lines, written: string): Customer | undefined =>
  registryOf(lines.configuration).customer(written) ??
  (lines.configuration.customers.length === 0
    ? lines.customers.find(({ name }) => name !== unnamed && isFormOf(written, name))
    : undefined);

function targetOf(customer: Customer, written: string): Target {
  const of = isFormOf(written, customer.name) ? "name" : isFormOf(written, customer.id) ? "id" : "alias";
  const alias = customer.aliases.find((one) => isFormOf(written, one));
  return { kind: "customer", customer, of, name: of === "alias" ? (alias ?? written) : customer[of] };
}

function inConfiguration({ lines, configuration }: Snapshot, text: string, position: Position): Found | undefined {
  const bom = text.startsWith("\uFEFF") ? 1 : 0;
  const index = new TextLines(text);
  const root = parseTree(text.slice(bom), [], { allowTrailingComma: true });
  const node = root && findNodeAtOffset(root, index.offsetAt(position) - bom, true);
  if (typeof node?.value !== "string") return undefined;
  const target = targetOfNode(lines, node, node.value);
  if (!target) return undefined;
  if (!configuration.reading?.configuration)
    return { refused: `${configuration.path} has faults: correct them first.` };
  return { target, range: index.rangeAt(node.offset + bom + 1, node.offset + bom + node.length - 1) };
}

function targetOfNode({ configuration }: Lines, node: Node, value: string): Target | undefined {
  const path = getNodePath(node);
  const isKey = node.parent?.type === "property" && node.parent.children?.[0] === node;
  const [section, id, key] = path;
  const byId = (wanted: unknown): Customer | undefined => configuration.customers.find((one) => one.id === wanted);
  if (section === "outcomes" && isKey && path.length === 2) return { kind: "outcome", name: value };
  const customer =
    section === "outcomes" && key === "customer" && !isKey
      ? byId(value)
      : section === "customers"
        ? byId(id)
        : undefined;
  if (!customer) return undefined;
  if ((section === "outcomes" && path.length === 3) || (isKey && path.length === 2))
    return { kind: "customer", customer, of: "id", name: customer.id };
  if (isKey) return undefined;
  if (key === "name" && path.length === 3) return { kind: "customer", customer, of: "name", name: value };
  return key === "aliases" && path.length === 4 ? { kind: "customer", customer, of: "alias", name: value } : undefined;
}
