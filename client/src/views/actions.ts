// @customer-impact Engineering lead: settles a gap where it is listed: exempts it with a reason, or leaves it out

import { commands, Disposable, Uri, window } from "vscode";
import type { Server } from "../server/server.ts";
import { activeFile } from "./activeFile.ts";
import { makeChange, type Target } from "./changes.ts";
import type { Workspaces } from "./workspaces.ts";

/** The commands that change something, from a row of a view, with a target, or about the active editor. */
export function actions(server: Server, workspaces: Workspaces): Disposable {
  const about = (argument: unknown): Target | undefined => targetOf(argument) ?? fileOf(argument, workspaces);
  return Disposable.from(
    commands.registerCommand("customerImpact.exempt", async (argument: unknown) => {
      const target = about(argument);
      const reason = target && (textOf(argument, "reason") ?? (await askForReason(target.path)));
      if (!target || !reason) return;
      await makeChange(
        server,
        workspaces,
        { change: "state", path: target.path, statement: `none: ${reason}` },
        { workspace: target.workspace },
      );
    }),
    commands.registerCommand("customerImpact.leaveOut", async (argument: unknown) => {
      const target = about(argument);
      if (!target) return;
      const path = textOf(argument, "module") ?? target.path;
      await makeChange(server, workspaces, { change: "leaveOut", path }, { workspace: target.workspace });
    }),
    commands.registerCommand("customerImpact.write", async (argument: unknown) => {
      const target = targetOf(argument);
      const statement = textOf(argument, "statement");
      if (!target || statement === undefined) return;
      await makeChange(
        server,
        workspaces,
        { change: "state", path: target.path, statement },
        { workspace: target.workspace, isToFillIn: true },
      );
    }),
  );
}

const askForReason = async (path: string): Promise<string | undefined> => {
  const reason = await window.showInputBox({
    title: `Exempt ${path}`,
    prompt: "Why does no customer need a line from it? The reason is written into the file.",
    placeHolder: "Only used to build and release",
    validateInput: (value) => (value.trim() ? undefined : "An exemption needs a reason."),
  });
  return reason?.trim();
};

/** A row of a view, or whatever else says where. */
function targetOf(argument: unknown): Target | undefined {
  const workspace = textOf(argument, "workspace");
  const path = textOf(argument, "path");
  return workspace === undefined || path === undefined || argument instanceof Uri ? undefined : { workspace, path };
}

/** The file of a URI, or the one that the active editor is about. */
function fileOf(argument: unknown, workspaces: Workspaces): Target | undefined {
  const uri = argument instanceof Uri ? argument : activeFile();
  const workspace = uri && workspaces.holding(uri.toString());
  const root = workspace === undefined ? undefined : workspaces.rootOf(workspace)?.path.replace(/\/?$/, "/");
  if (!uri || workspace === undefined || root === undefined || !uri.path.startsWith(root)) return undefined;
  return { workspace, path: uri.path.slice(root.length) };
}

function textOf(argument: unknown, key: string): string | undefined {
  if (typeof argument !== "object" || argument === null) return undefined;
  const value: unknown = Reflect.get(argument, key);
  return typeof value === "string" ? value : undefined;
}
