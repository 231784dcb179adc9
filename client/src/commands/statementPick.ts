// @customer-impact via ./stateLine: shows whom a module could serve, the likely ones on top

import { Disposable, QuickPickItemKind, type QuickPickItem, ThemeIcon, type Uri, window, workspace } from "vscode";
import type { StatementChoice } from "../../../server/src/features/statementChoices.ts";
import { plainLabel } from "../plain.ts";
import type { Server } from "../server/server.ts";

interface ChoiceItem extends QuickPickItem {
  /** Absent in a heading. */
  readonly choice?: StatementChoice;
}

/** Whom a module serves and how. @returns null where the file counts for no module */
export async function pickStart(server: Server, uri: Uri): Promise<StatementChoice | null | "cancelled"> {
  const ask = (text: string) => server.request("choices", { uri: uri.toString(), text });
  const first = await ask("");
  if (!first) return null;
  const pick = window.createQuickPick<ChoiceItem>();
  pick.title = "State a Line";
  pick.step = 1;
  pick.totalSteps = 2;
  pick.placeholder = `Whom does ${workspace.asRelativePath(uri)} serve, or through which module?`;
  pick.matchOnDescription = true;
  pick.items = itemsOf(first.items);
  let asked = 0;
  return new Promise((resolve) => {
    const listening = Disposable.from(
      pick,
      pick.onDidChangeValue(async (text) => {
        if (!first.isIncomplete) return;
        const turn = (asked += 1);
        const found = await ask(text.trim());
        if (found && turn === asked) pick.items = itemsOf(found.items);
      }),
      pick.onDidAccept(() => {
        const choice = pick.selectedItems[0]?.choice;
        if (choice) resolve(choice);
        pick.hide();
      }),
      pick.onDidHide(() => {
        listening.dispose();
        // Where something was picked, this comes too late.
        resolve("cancelled");
      }),
    );
    pick.show();
  });
}

/** Choices with a heading above each kind of them. */
function itemsOf(choices: readonly StatementChoice[]): ChoiceItem[] {
  let heading = "";
  return choices.flatMap((choice) => {
    const before = heading;
    heading = choice.isLikely ? "likely" : headings[choice.kind];
    const item = {
      label: plainLabel(choice.label),
      description: plainLabel(choice.detail),
      iconPath: new ThemeIcon(icons[choice.kind]),
      choice,
    };
    return heading === before ? [item] : [{ label: heading, kind: QuickPickItemKind.Separator }, item];
  });
}

const headings: Readonly<Record<StatementChoice["kind"], string>> = {
  customer: "customers",
  outcome: "declared outcomes",
  via: "through a module that has a line",
  todo: "no line",
  none: "no line",
};

const icons: Readonly<Record<StatementChoice["kind"], string>> = {
  customer: "person",
  outcome: "target",
  via: "arrow-right",
  todo: "checklist",
  none: "circle-slash",
};
