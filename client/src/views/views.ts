// @customer-impact Engineering lead: has statements, gaps and the open module side by side in the editor's sidebar

import { commands, Disposable } from "vscode";
import type { ClientContext } from "../context.ts";
import { actions } from "./actions.ts";
import { Filter } from "./filter.ts";
import { gapsView } from "./gapsView.ts";
import { Grouping } from "./grouping.ts";
import { moduleView } from "./moduleView.ts";
import type { Row } from "./row.ts";
import { statementsView } from "./statementsView.ts";
import type { Workspaces } from "./workspaces.ts";

/** The sidebar, and what tests look at of it. */
export interface Views extends Disposable {
  readonly workspaces: Workspaces;
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly statements: ReturnType<typeof statementsView>;
  readonly gaps: ReturnType<typeof gapsView>;
  readonly module: ReturnType<typeof moduleView>;
}

/** The views of the sidebar, and the commands in their titles. */
export function views({ extension, server, workspaces }: ClientContext): Views {
  const filter = new Filter();
  const grouping = new Grouping(extension.workspaceState);
  const statements = statementsView(server, workspaces, filter, grouping);
  const gaps = gapsView(server, workspaces, filter);
  const module = moduleView(server, workspaces);
  const on = (command: string, run: (argument: unknown) => unknown): Disposable =>
    commands.registerCommand(`customerImpact.${command}`, run);
  const all = Disposable.from(
    on("filter", async (words) => {
      if (typeof words === "string") return filter.set(words);
      if (!statements.isVisible() && !gaps.isVisible())
        await commands.executeCommand("customerImpact.statements.focus");
      filter.ask();
    }),
    on("clearFilter", () => filter.set("")),
    on("groupBy", (by) => (typeof by === "string" ? grouping.set(by) : grouping.ask())),
    on("refresh", () => server.rescan()),
    on("showMore", (row) => {
      if (typeof row === "string") return module.tree.showMore();
      statements.tree.showMore(row as Row);
      gaps.tree.showMore(row as Row);
    }),
    actions(server, workspaces),
    statements,
    gaps,
    module,
    grouping,
    filter,
  );
  return { workspaces, filter, grouping, statements, gaps, module, dispose: () => all.dispose() };
}
