// @customer-impact Engineering lead: goes through all gaps without looking for the next one

import { commands, Disposable, Range, Uri, window, workspace } from "vscode";
import type { ClientContext } from "../context.ts";
import type { GapLocation } from "../../../server/src/lsp/fileRequestTypes.ts";
import type { Server } from "../server/server.ts";
import { activeFile } from "../views/activeFile.ts";
import { whenReady } from "./whenReady.ts";

/** The commands that go from gap to gap, through all folders in turn and round again. */
export const gapCommands = ({ server }: ClientContext): Disposable =>
  Disposable.from(
    commands.registerCommand("customerImpact.nextGap", () => go(server, "next")),
    commands.registerCommand("customerImpact.previousGap", () => go(server, "previous")),
  );

async function go(server: Server, direction: "next" | "previous"): Promise<void> {
  if (!(await whenReady(server))) return;
  const gap = await findGap(server, direction);
  if (!gap) {
    void window.showInformationMessage("There is no gap: every module has a line to a customer, or is exempt.");
    return;
  }
  const { uri, range } = gap.location;
  const { line, character } = range.start;
  await window.showTextDocument(Uri.parse(uri, true), { selection: new Range(line, character, line, character) });
}

async function findGap(server: Server, direction: "next" | "previous"): Promise<GapLocation | null> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  const active = activeFile();
  const own = active && workspace.getWorkspaceFolder(active)?.uri.toString();
  const ordered = direction === "next" ? folders : folders.toReversed();
  const start = Math.max(0, own === undefined ? 0 : ordered.indexOf(own));
  // The folder that it starts in comes last once more, from its other end.
  for (let step = 0; step <= ordered.length; step++) {
    const folder = ordered[(start + step) % ordered.length];
    const isStart = step === 0 && active !== undefined && folder === own;
    const gap = await server.request("gap", {
      direction,
      ...(folder !== undefined && { workspace: folder }),
      ...(isStart && { from: active.toString() }),
    });
    if (gap) return gap;
  }
  return null;
}
