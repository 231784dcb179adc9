// @customer-impact Engineering lead: takes the figures to where they are talked about

import { commands, env, type Disposable, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { ReportFormat } from "../../../server/src/features/coverageReport.ts";
import type { ClientContext } from "../context.ts";
import type { Server } from "../server/server.ts";
import { folderOf } from "./target.ts";
import { whenReady } from "./whenReady.ts";

/**
 * The command that writes the report of coverage to a file. Called with a format's name and a URI it asks nothing, so
 * that a keybinding can name both.
 */
export const exportReportCommand = ({ server }: ClientContext): Disposable =>
  commands.registerCommand("customerImpact.exportReport", async (name?: unknown, target?: unknown) => {
    const folder = await folderOf();
    if (!folder || !(await whenReady(server))) return;
    const format = await formatOf(server, name);
    if (!format) return;
    const file = target instanceof Uri ? target : await fileFor(folder.uri, format);
    if (!file) return;
    const report = await server.request("report", {
      format: format.name,
      file: file.path,
      workspace: folder.uri.toString(),
    });
    if (!report) return;
    await workspace.fs.writeFile(file, Buffer.from(report.text));
    // A page is for a browser: in an editor it would be a wall of markup.
    if (format.extension === "html") void env.openExternal(file);
    else await window.showTextDocument(file);
  });

async function formatOf(server: Server, name: unknown): Promise<ReportFormat | undefined> {
  const formats = (await server.request("formats", {})) ?? [];
  if (typeof name === "string") return formats.find((one) => one.name === name);
  const items = formats.map((format): QuickPickItem & { readonly format: ReportFormat } => ({
    label: format.name,
    description: format.title,
    format,
  }));
  const picked = await window.showQuickPick(items, { title: "Export Report", placeHolder: "In which format?" });
  return picked?.format;
}

const fileFor = (folder: Uri, { title, extension }: ReportFormat): Thenable<Uri | undefined> =>
  window.showSaveDialog({
    title: "Export Report",
    saveLabel: "Export",
    defaultUri: Uri.joinPath(folder, `customer-impact-report.${extension}`),
    filters: { [title]: [extension] },
  });
