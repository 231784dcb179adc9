// @customer-impact Engineering lead: looks at the same statements by customer, by folder or by owner, whichever the question is about

import { type Disposable, EventEmitter, type Memento, type QuickPickItem, ThemeIcon, window } from "vscode";
import type { TreeRequest } from "../../../server/src/features/tree.ts";

type By = TreeRequest["by"];

/** What the statements can be grouped by; the first is what holds where nobody has chosen. */
const groupings: readonly {
  readonly by: By;
  readonly label: string;
  readonly icon: string;
  readonly detail: string;
}[] = [
  {
    by: "customer",
    label: "Customer",
    icon: "account",
    detail: "Customers, their outcomes, and the modules behind them",
  },
  { by: "folder", label: "Folder", icon: "folder", detail: "Modules that state anything, where they lie" },
  { by: "owner", label: "Owner", icon: "organization", detail: "All modules, below those whom CODEOWNERS names" },
];

const key = "customerImpact.groupBy";

/** How the statements are grouped. It is kept with the workspace. */
export class Grouping implements Disposable {
  private readonly emitter = new EventEmitter<void>();
  private readonly memento: Memento;

  readonly onDidChange = this.emitter.event;

  constructor(memento: Memento) {
    this.memento = memento;
  }

  get by(): By {
    const kept = this.memento.get<unknown>(key);
    return (groupings.find(({ by }) => by === kept) ?? groupings[0])?.by ?? "customer";
  }

  /** In the view's title. */
  get description(): string {
    return `by ${this.by}`;
  }

  async set(by: unknown): Promise<void> {
    if (by === this.by || !groupings.some((grouping) => grouping.by === by)) return;
    await this.memento.update(key, by);
    this.emitter.fire();
  }

  /** Asks what to group by. */
  async ask(): Promise<void> {
    const items = groupings.map(({ by, label, icon, detail }): QuickPickItem & { readonly by: By } => ({
      by,
      label,
      detail,
      iconPath: new ThemeIcon(icon),
      ...(by === this.by && { description: "now" }),
    }));
    const picked = await window.showQuickPick(items, { title: "Group Statements By", placeHolder: "Group by …" });
    if (picked) await this.set(picked.by);
  }

  dispose(): void {
    this.emitter.dispose();
  }
}
