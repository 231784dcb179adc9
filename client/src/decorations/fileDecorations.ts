// @customer-impact Engineering lead: sees among the files of a folder those without a line

import {
  Disposable,
  EventEmitter,
  type FileDecoration,
  type FileDecorationProvider,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from "vscode";
import type { FileStatus } from "../../../server/src/features/fileStatus.ts";
import type { ClientContext } from "../context.ts";
import type { Server } from "../server/server.ts";
import { debounced } from "../status/debounced.ts";

/** What the editor draws at once comes as one question, in milliseconds. */
const gatherTime = 20;
const quietTime = 500;
/** So many files are looked at again when something changes; of more, the editor asks anew for those on the screen. */
const mostKnown = 2000;

interface Waiting {
  readonly uri: string;
  readonly resolve: (status: FileStatus | null) => void;
}

/** A badge on files without a line, where the setting asks for it. Files that are not on the screen cost nothing. */
export class LineDecorations implements FileDecorationProvider, Disposable {
  private readonly server: Server;
  private readonly emitter = new EventEmitter<Uri[] | undefined>();
  private readonly disposable: Disposable;
  private readonly known = new Map<string, { readonly uri: Uri; readonly badge: string | undefined }>();
  private waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isOn = false;
  readonly onDidChangeFileDecorations = this.emitter.event;

  constructor({ server }: Pick<ClientContext, "server">) {
    this.server = server;
    const look = debounced(() => this.lookAgain(), quietTime);
    this.disposable = Disposable.from(
      this.emitter,
      look,
      server.onDidChange(() => look.soon()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("customerImpact.fileDecorations")) this.obey();
      }),
      window.registerFileDecorationProvider(this),
    );
    this.obey();
  }

  async provideFileDecoration(uri: Uri): Promise<FileDecoration | undefined> {
    if (!this.isOn || uri.scheme !== "file") return undefined;
    const status = await this.statusOf(uri.toString());
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(uri.toString(), { uri, badge: badgeOf(status) });
    return badgeOf(status) === undefined ? undefined : decorationOf(status);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.disposable.dispose();
  }

  private obey(): void {
    this.isOn = workspace.getConfiguration("customerImpact").get("fileDecorations", false);
    this.known.clear();
    this.emitter.fire(undefined);
  }

  private statusOf(uri: string): Promise<FileStatus | null> {
    this.timer ??= setTimeout(() => void this.askAll(), gatherTime);
    return new Promise((resolve) => this.waiting.push({ uri, resolve }));
  }

  private async askAll(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    this.timer = undefined;
    const found = await this.ask(waiting.map(({ uri }) => uri));
    waiting.forEach(({ resolve }, index) => resolve(found?.[index] ?? null));
  }

  private ask(uris: readonly string[]): Promise<readonly (FileStatus | null)[] | null> {
    return this.server.request("statuses", { uris }).catch(() => null);
  }

  /** Has the editor draw those anew that have changed. */
  private async lookAgain(): Promise<void> {
    if (!this.isOn || this.known.size === 0) return;
    const before = [...this.known.values()];
    const found = await this.ask(before.map(({ uri }) => uri.toString()));
    const changed = before.filter(({ badge }, index) => found && badgeOf(found[index] ?? null) !== badge);
    if (changed.length) this.emitter.fire(changed.map(({ uri }) => uri));
  }
}

/** Why a file has no line; undefined where there is nothing to mark. */
const badgeOf = (status: FileStatus | null): string | undefined =>
  status?.status === "uncovered" ? status.title : undefined;

const decorationOf = (status: FileStatus | null): FileDecoration => ({
  badge: "○",
  tooltip: `No line to a customer: ${badgeOf(status)?.toLowerCase() ?? ""}`,
  color: new ThemeColor("list.warningForeground"),
});
