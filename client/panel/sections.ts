// @customer-impact via ./page: makes each part of the page by its name

import type { SectionName } from "../../server/src/reports/html/pageData.ts";
import type { Context } from "./context.ts";
import { customersSection } from "./customers.ts";
import { flowSection } from "./flow.ts";
import { gapsSection } from "./gaps.ts";
import { ownersSection } from "./owners.ts";
import type { PageSection } from "./pageSection.ts";
import { problemsSection } from "./problems.ts";
import { leftOutSection, startSection } from "./reportTables.ts";
import { treemapSection } from "./treemap.ts";

/** What the page of an editor shows, in its order. */
const standard: readonly SectionName[] = ["treemap", "customers", "flow", "gaps"];

/** The parts of the page, in the order that a report asks for. */
export function makeSections(context: Context): readonly PageSection[] {
  const { report } = context.host;
  const gaps = gapsSection(context);
  const treemap = treemapSection(context, gaps.offerFolder);
  const customers = customersSection(context);
  const flow = flowSection(context, (folder) => {
    treemap.root.scrollIntoView({ block: "start" });
    void treemap.zoom(folder);
  });
  const make: Readonly<Record<SectionName, () => PageSection | undefined>> = {
    treemap: () => treemap,
    customers: () => ({ root: customers.root, update: (overview) => customers.update(overview.customers) }),
    flow: () => ({ ...flow, update: (overview) => flow.update(overview.flow) }),
    gaps: () => gaps,
    start: () => report && startSection(report),
    problems: () => report && problemsSection(report),
    owners: () => report && ownersSection(report.owners),
    leftOut: () => report && leftOutSection(report),
  };
  return (report?.sections ?? standard).flatMap((name) => make[name]() ?? []);
}
