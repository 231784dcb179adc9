// @customer-impact Engineer: writes the line that is missing with one key, in the view that says that it is missing

import type { ModuleLine } from "../../../server/src/features/moduleLine.ts";
import { icons, statusIcon } from "./icons.ts";
import type { Row } from "./row.ts";
import { throughText } from "./rows.ts";
import type { Section } from "./section.ts";

type Suggestion = ModuleLine["suggestions"][number];

/** What would give a module a line, each ready to be written; nothing where it has one. */
export function suggestionSection({ suggestions, module, location }: ModuleLine, workspace: string): Section[] {
  if (suggestions.length === 0) return [];
  const rows = suggestions.map((suggestion, index): Row => ({
    id: `suggestion ${index}`,
    workspace,
    state: "leaf",
    ...lookOf(suggestion, module, location?.path ?? module, workspace),
  }));
  return [
    {
      row: {
        id: "suggestions",
        workspace,
        label: "What Would Give It a Line",
        state: "expanded",
      },
      below: rows,
    },
  ];
}

type Look = Omit<Row, "id" | "workspace" | "state">;

function lookOf(suggestion: Suggestion, module: string, path: string, workspace: string): Look {
  if (suggestion.kind === "elsewhere") {
    const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return {
      label: "First state the line of",
      description: suggestion.module,
      icon: icons.step,
      module: suggestion.module,
      card: { kind: "module", path: suggestion.module },
      ...(!suggestion.module.endsWith("/") && { location: { path: suggestion.module, range: at } }),
    };
  }
  const body = suggestion.statement.replace(/^@customer-impact\s+/, "");
  const target = { path: suggestion.file, workspace };
  const isExemption = suggestion.kind === "none";
  const icon = isExemption ? statusIcon("exempt", undefined) : iconOf[suggestion.kind];
  return {
    ...(isExemption
      ? { label: "Exempt this module", description: "with a reason" }
      : {
          label: body,
          ...("distance" in suggestion && { description: `imports this module${throughText(suggestion.distance)}` }),
        }),
    ...(icon && { icon }),
    spoken: isExemption ? "Exempt this module" : `Write ${suggestion.statement}`,
    context: "suggestion",
    path,
    module,
    tooltip: suggestion.comment ?? suggestion.statement,
    command: isExemption
      ? { command: "customerImpact.exempt", title: "Exempt", arguments: [target] }
      : { command: "customerImpact.write", title: "Write", arguments: [{ ...target, statement: body }] },
  };
}

const iconOf = { customer: icons.customer, outcome: icons.outcome, via: icons.module } as const;
