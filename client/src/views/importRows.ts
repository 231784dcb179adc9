// @customer-impact Engineer: sees beside the open file who counts on it, and whom that reaches though no line says so

import type { ModuleLine } from "../../../server/src/features/moduleLine.ts";
import type { Page } from "../../../server/src/features/paging.ts";
import { icons, statusIcon } from "./icons.ts";
import type { Row } from "./row.ts";
import { nameOf, number, throughText } from "./rows.ts";
import { moreRows, type Section } from "./section.ts";

type Imports = NonNullable<ModuleLine["imports"]>;
type Neighbour = Imports["imports"]["items"][number];

/** What imports tell of a module; nothing where they are not known. */
export function importSections({ imports, customers }: ModuleLine, workspace: string): Section[] {
  if (!imports) return [];
  const { importedBy, further, isWhole } = imports;
  const others = further > 0 ? ` · ${isWhole ? "" : "at least "}${number(further)} through others` : "";
  return [
    ...reachSection(imports, customers.length > 0, workspace),
    ...neighbourSection("importedBy", "Imported By", importedBy, others, workspace),
    ...neighbourSection("imports", "Imports", imports.imports, "", workspace),
  ];
}

/** Customers whom nothing but imports leads to. It must not be taken for a line. */
function reachSection({ customers, hasAllCustomers }: Imports, hasLine: boolean, workspace: string): Section[] {
  if (customers.length === 0) return [];
  const rows = customers.map(({ id, name, importer, distance, location }): Row => {
    const way = `${importer} imports it${throughText(distance)}`;
    return {
      id: `reach ${id}`,
      workspace,
      label: name,
      description: way,
      icon: icons.imported,
      spoken: `${name}, through imports alone: ${way}`,
      state: "leaf",
      context: "reach",
      module: importer,
      path: importer,
      ...(location && { location }),
      card: { kind: "customer", customer: id },
    };
  });
  const more: Row[] = hasAllCustomers
    ? []
    : [{ id: "reach more", workspace, label: "Perhaps more", icon: icons.more, state: "leaf" }];
  return [
    {
      row: {
        id: "reach",
        workspace,
        label: "Through Imports Only",
        description: "no line says so",
        spoken: "Customers reached through imports only, which is no line",
        state: hasLine ? "collapsed" : "expanded",
      },
      below: [...rows, ...more],
    },
  ];
}

function neighbourSection(
  list: "importedBy" | "imports",
  label: string,
  page: Page<Neighbour>,
  others: string,
  workspace: string,
): Section[] {
  if (page.total === 0) return [];
  const rows = page.items.map(({ module, status, reason, customers, location }): Row => {
    const reached = customers.join(", ");
    const icon = statusIcon(status, reason);
    const name = nameOf(module, "");
    return {
      id: `${list} ${module}`,
      workspace,
      label: name.label,
      description: [name.description, reached].filter(Boolean).join(" · "),
      ...(icon && { icon }),
      spoken: [module, reached ? `reaches ${reached}` : "no line to a customer"].join(", "),
      state: "leaf",
      context: "neighbour",
      path: location?.path ?? module,
      module,
      ...(location && { location }),
      card: { kind: "module", path: module },
    };
  });
  return [
    {
      row: {
        id: list,
        workspace,
        label,
        description: `${number(page.total)}${others}`,
        spoken: `${label} ${page.total}`,
        state: "collapsed",
      },
      below: [...rows, ...moreRows(list, page, workspace)],
    },
  ];
}
