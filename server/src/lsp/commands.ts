// @customer-impact Engineer: asks for coverage or an explanation from whatever editor

import { createReport } from "../coverage/report.ts";
import { explain } from "../coverage/explanation.ts";
import { syntaxFinder } from "../features/language.ts";
import { ownModule } from "../features/ownModule.ts";
import { numberOf } from "../lines/find.ts";
import { type ServerContext, subjectOf } from "./context.ts";
import { guarded } from "./guard.ts";

const coverageCommand = "customer-impact.coverage";
const rescanCommand = "customer-impact.rescan";
export const explainCommand = "customer-impact.explain";

export const commandNames = [coverageCommand, rescanCommand, explainCommand];

/** What editors can have executed; the answers are plain JSON. */
export function commands(context: ServerContext): void {
  const { connection, folders } = context;
  connection.onExecuteCommand(
    guarded<{ readonly command: string; readonly arguments?: unknown[] }, unknown>(
      connection.console,
      "executeCommand",
      null,
      async ({ command, arguments: args = [] }) => {
        switch (command) {
          case coverageCommand:
            return folders.all.map(({ uri, session, prefix }) => {
              const { summary, customers } = createReport(session.snapshot.lines, () => [], { directory: prefix });
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
            return explanation(context, typeof args[0] === "string" ? args[0] : "");
          default:
            return null;
        }
      },
    ),
  );
}

/** @param named the URI of a file; or the path of a file or module, which the first folder that has it answers for */
function explanation(context: ServerContext, named: string): unknown {
  const places = named.startsWith("file:")
    ? [subjectOf(context, named)]
    : context.folders.all.map(({ snapshot }) => ({ snapshot, path: named }));
  for (const { snapshot, path } of places) {
    const { lines } = snapshot;
    const module = lines.modules[numberOf(lines, path)] ?? ownModule(snapshot, path);
    if (module) return explain(lines, module, syntaxFinder(snapshot));
  }
  return null;
}
