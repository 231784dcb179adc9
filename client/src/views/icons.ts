// @customer-impact via ./rows: shows at a glance which modules have a line and which have none

import { ThemeColor, ThemeIcon } from "vscode";

const passed = new ThemeColor("testing.iconPassed");
const warning = new ThemeColor("list.warningForeground");
const error = new ThemeColor("list.errorForeground");
const faint = new ThemeColor("disabledForeground");

export const icons = {
  customer: new ThemeIcon("account"),
  /** Reached through imports alone: a customer, and no line. */
  imported: new ThemeIcon("account", faint),
  outcome: new ThemeIcon("target"),
  folder: new ThemeIcon("folder"),
  owner: new ThemeIcon("organization"),
  nobody: new ThemeIcon("question"),
  nothing: new ThemeIcon("info"),
  workspace: new ThemeIcon("root-folder"),
  more: new ThemeIcon("ellipsis"),
  step: new ThemeIcon("arrow-down"),
  module: new ThemeIcon("symbol-file"),
} as const;

const ofStatus: Readonly<Record<string, ThemeIcon>> = {
  direct: new ThemeIcon("pass-filled", passed),
  indirect: new ThemeIcon("pass", passed),
  exempt: new ThemeIcon("circle-slash", faint),
  uncovered: new ThemeIcon("warning", warning),
};

const ofReason: Readonly<Record<string, ThemeIcon>> = {
  missing: new ThemeIcon("circle-large-outline", warning),
  todo: new ThemeIcon("question", warning),
  unresolved: new ThemeIcon("error", error),
  cycle: new ThemeIcon("error", error),
  "unknown-outcome": new ThemeIcon("error", error),
};

/** A gap that is known calls nobody. */
const known = new ThemeIcon("circle-large-outline", faint);

/** What nothing with a line imports may have to go. */
const nobodys = new ThemeIcon("trash", warning);

interface GapTraits {
  readonly known?: true | undefined;
  readonly nobodys?: true | undefined;
}

/** Of a module: what is an error to the rules is one here. */
export function statusIcon(status: string, reason: string | undefined, gap: GapTraits = {}): ThemeIcon | undefined {
  if (gap.known) return known;
  const icon = (reason === undefined ? undefined : ofReason[reason]) ?? ofStatus[status];
  return gap.nobodys && reason === "missing" ? nobodys : icon;
}
