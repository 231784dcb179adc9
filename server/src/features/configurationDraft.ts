// @customer-impact Engineering lead: starts from a configuration that already fits the repository, from a terminal or an editor

import { type Lines, unnamed } from "../lines/model.ts";
import { byCodePoint } from "../text/order.ts";
import { draftConfiguration } from "../workspace/draft.ts";
import { leftOutCauses } from "../workspace/workspace.ts";

interface DraftOptions {
  /** What the workspace calls itself. */
  readonly title: string;
  /** Where the JSON Schema is, as an editor can open it. */
  readonly schema: string | undefined;
}

/** The text of a first configuration for a workspace, as `customer-impact init` writes it. */
export function draftFor(lines: Lines, { title, schema }: DraftOptions): string {
  const { packages, leftOut } = lines.workspace;
  return draftConfiguration({
    ...(schema !== undefined && { schema }),
    title,
    paths: [
      ...lines.modules.flatMap(({ module }) => module.files.map((one) => one.path)),
      ...leftOutCauses.flatMap((cause) => leftOut[cause]),
    ],
    languages: languagesOf(lines),
    packages,
    customers: lines.customers.map(({ name }) => name).filter((name) => name !== unnamed),
  });
}

/** The languages of the modules, the commonest first. */
function languagesOf({ modules }: Lines): string[] {
  const counts = new Map<string, number>();
  for (const { module } of modules) counts.set(module.language, (counts.get(module.language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0])).map(([language]) => language);
}
