// @customer-impact Engineer: asks for coverage or an explanation from whatever editor

import { createReport } from "../coverage/report.ts";
import { explain } from "../coverage/explanation.ts";
import type { ServerContext } from "./context.ts";
import { guarded } from "./guard.ts";

const coverageCommand = "customer-impact.coverage";
const rescanCommand = "customer-impact.rescan";
export const explainCommand = "customer-impact.explain";

export const commandNames = [coverageCommand, rescanCommand, explainCommand];

/** What editors can have executed; the answers are plain JSON. */
export function commands({ connection, folders }: ServerContext): void {
  connection.onExecuteCommand(
    guarded<{ readonly command: string; readonly arguments?: unknown[] }, unknown>(
      connection.console,
      "executeCommand",
      null,
      async ({ command, arguments: args = [] }) => {
        switch (command) {
          case coverageCommand:
            return folders.all.map(({ uri, session, prefix }) => {
              const { summary, customers } = createReport(session.snapshot.lines, () => [], prefix);
              return {
                folder: uri,
                summary,
                customers: customers.map(({ customer, direct, indirect }) => ({
                  id: customer.id,
                  name: customer.name,
                  direct,
                  indirect,
                })),
              };
            });
          case rescanCommand:
            await Promise.all(folders.all.map((folder) => folder.refresh()));
            return null;
          case explainCommand:
            return explanation(
              folders.all.map(({ session }) => session.snapshot),
              typeof args[0] === "string" ? args[0] : "",
            );
          default:
            return null;
        }
      },
    ),
  );
}

function explanation(
  snapshots: readonly ServerContext["folders"]["all"][number]["snapshot"][],
  module: string,
): unknown {
  for (const { lines, languages } of snapshots) {
    const found = lines.modules.find(
      (one) => one.module.path === module || one.module.files.some(({ path }) => path === module),
    );
    if (found) return explain(lines, found, (language) => languages.byName(language)?.syntax);
  }
  return null;
}
