// @customer-impact via ./pagedTree, ./moduleView: makes every line of the sidebar look and act alike

import {
  type CancellationToken,
  type Command,
  MarkdownString,
  Range,
  type ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";
import type { CardRequest } from "../../../server/src/features/card.ts";
import type { Location } from "../../../server/src/coverage/moduleLocation.ts";
import type { Server } from "../server/server.ts";

/** A line of a view, ready to be shown. Commands get it as their argument. */
export interface Row {
  /** The same for the same line, so that expansion and selection stay. */
  readonly id: string;
  /** The URI of the workspace folder, as the server knows it. */
  readonly workspace: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ThemeIcon;
  /** What a screen reader says. */
  readonly spoken?: string;
  /** What `viewItem` is in `when` clauses. */
  readonly context?: string;
  readonly state: "leaf" | "collapsed" | "expanded";
  /** The file that actions are about, and the module or folder; relative to the root. */
  readonly path?: string;
  readonly module?: string;
  /** What Enter opens. */
  readonly location?: Location;
  /** What Enter does instead. */
  readonly command?: Command;
  /** What the tooltip tells. */
  readonly card?: CardRequest;
  readonly tooltip?: string;
}

const states = {
  leaf: TreeItemCollapsibleState.None,
  collapsed: TreeItemCollapsibleState.Collapsed,
  expanded: TreeItemCollapsibleState.Expanded,
};

/** @param root that paths are relative to; without it nothing can be opened */
export function itemOf(row: Row, root: Uri | undefined): TreeItem {
  const { label, description, icon, spoken, context, location, tooltip } = row;
  const item = new TreeItem(label, states[row.state]);
  item.id = row.id;
  if (description) item.description = description;
  if (icon) item.iconPath = icon;
  if (context !== undefined) item.contextValue = context;
  if (tooltip !== undefined) item.tooltip = tooltip;
  item.accessibilityInformation = { label: spoken ?? [label, description].filter(Boolean).join(", ") };
  const command = row.command ?? (root && location && openCommand(root, location));
  if (command) item.command = command;
  return item;
}

/** Asks for a tooltip when it is to be shown. What the workspace says in it is no markup: the server has seen to that. */
export async function resolveItem(item: TreeItem, row: Row, server: Server, token: CancellationToken) {
  if (!row.card) return item;
  const card = await server.request("card", { ...row.card, workspace: row.workspace }, token);
  if (!card) return item;
  const tooltip = new MarkdownString(card.markdown);
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  item.tooltip = tooltip;
  return item;
}

function openCommand(root: Uri, { path, range: { start, end } }: Location): Command {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return { command: "vscode.open", title: "Open", arguments: [Uri.joinPath(root, path), { selection, preview: true }] };
}
