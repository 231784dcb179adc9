// @customer-impact #whom-it-serves: draws one module's line down to the customer, and whom it works with

import type { ModuleLine } from "../../../server/src/features/moduleLine.ts";
import type { Page } from "../../../server/src/features/paging.ts";
import { icons, statusIcon } from "./icons.ts";
import { importSections } from "./importRows.ts";
import type { Row } from "./row.ts";
import { nameOf, number } from "./rows.ts";
import { moreRows, type Section } from "./section.ts";
import { suggestionSection } from "./suggestionRows.ts";

type Chain = ModuleLine["chains"]["items"][number];
type Support = ModuleLine["supports"]["items"][number];

/** What the view of a module shows. */
export function sectionsOf(line: ModuleLine, workspace: string): Section[] {
  return [
    ...line.chains.items.map((chain, index) => chainSection(line, chain, index, workspace)),
    ...suggestionSection(line, workspace),
    ...supportSection("supports", "Supports", line.supports, workspace),
    ...supportSection("supportedBy", "Supported By", line.supportedBy, workspace),
    ...importSections(line, workspace),
  ];
}

function chainSection(line: ModuleLine, chain: Chain, index: number, workspace: string): Section {
  const nameOfCustomer = (id: string): string => line.customers.find((one) => one.id === id)?.name ?? id;
  const names = [...new Set(chain.ends.map(({ customer }) => nameOfCustomer(customer)))].join(", ");
  const id = `chain ${chain.ends[0]?.customer ?? index}`;
  const steps = chain.steps.map((step, at): Row => {
    const { label, description } = nameOf(step.module, step.text);
    const icon = at === 0 ? statusIcon(line.status, line.reason) : icons.step;
    return {
      id: `${id} ${at}`,
      workspace,
      label,
      description,
      ...(icon && { icon }),
      spoken: [at === 0 ? "from" : "through", step.module, step.text].filter(Boolean).join(", "),
      state: "leaf",
      context: "step",
      path: step.path,
      module: step.module,
      location: step,
      card: { kind: "module", path: step.module },
    };
  });
  const half = chain.skipped ? steps.length / 2 : steps.length;
  const skipped: Row[] = chain.skipped
    ? [{ id: `${id} …`, workspace, label: `${chain.skipped} more`, icon: icons.more, state: "leaf" }]
    : [];
  const ends = chain.ends.map((end, at): Row => ({
    id: `${id} end ${at}`,
    workspace,
    label: nameOfCustomer(end.customer),
    description: end.text,
    icon: icons.customer,
    spoken: `for ${nameOfCustomer(end.customer)}, ${end.text}`,
    state: "leaf",
    context: "end",
    card:
      end.outcome === undefined
        ? { kind: "customer", customer: end.customer }
        : { kind: "outcome", outcome: end.outcome },
  }));
  return {
    row: {
      id,
      workspace,
      label: index === 0 ? "Line" : "Also",
      description: `to ${names}`,
      spoken: `Line to ${names}`,
      state: index === 0 ? "expanded" : "collapsed",
    },
    below: [...steps.slice(0, half), ...skipped, ...steps.slice(half), ...ends],
  };
}

function supportSection(
  list: "supports" | "supportedBy",
  label: string,
  page: Page<Support>,
  workspace: string,
): Section[] {
  if (page.total === 0) return [];
  const rows = page.items.map((support, index): Row => {
    const name = nameOf(support.module, support.text);
    return {
      id: `${list} ${support.module} ${index}`,
      workspace,
      ...name,
      icon: icons.module,
      spoken: [support.module, support.text].filter(Boolean).join(", "),
      state: "leaf",
      context: "support",
      path: support.path,
      module: support.module,
      location: support,
      card: { kind: "module", path: support.module },
    };
  });
  return [
    {
      row: {
        id: list,
        workspace,
        label,
        description: number(page.total),
        spoken: `${label} ${page.total}`,
        state: "collapsed",
      },
      below: [...rows, ...moreRows(list, page, workspace)],
    },
  ];
}
