// @customer-impact #whom-it-serves: says beside the language of a file whom the file serves

import { Disposable, languages, LanguageStatusSeverity, type LanguageStatusItem, window } from "vscode";
import type { FileExplanation } from "../../../server/src/features/fileExplanation.ts";
import type { ClientContext } from "../context.ts";
import { plainLabel } from "../plain.ts";
import type { Server } from "../server/server.ts";
import { debounced } from "./debounced.ts";

const quietTime = 100;

/** The line of the active file, among what the editor tells of its language. */
export class LineItem implements Disposable {
  private readonly server: Server;
  private readonly disposable: Disposable;
  private current: LanguageStatusItem | undefined;

  constructor({ server }: Pick<ClientContext, "server">) {
    this.server = server;
    const ask = debounced(() => this.ask(), quietTime);
    this.disposable = Disposable.from(
      ask,
      server.onDidChange(() => ask.soon()),
      server.onDidChangeState(() => ask.soon()),
      window.onDidChangeActiveTextEditor(() => ask.soon()),
    );
  }

  /** Absent where the active file counts for no module. */
  get item(): LanguageStatusItem | undefined {
    return this.current;
  }

  dispose(): void {
    this.current?.dispose();
    this.disposable.dispose();
  }

  private async ask(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    const found = uri && (await this.server.request("explain", { uri: uri.toString() }).catch(() => null));
    // Of another file there is a question on its way.
    if (window.activeTextEditor?.document.uri !== uri) return;
    if (!found) {
      this.current?.dispose();
      this.current = undefined;
      return;
    }
    const item = (this.current ??= languages.createLanguageStatusItem("customerImpact.line", { scheme: "file" }));
    item.name = "Customer Impact";
    item.text = plainLabel(found.kind === "module" ? found.sentence : `It is left out (${found.cause}).`);
    item.detail = "Customer Impact";
    item.severity = severityOf(found);
    item.busy = this.server.state.kind !== "ready";
    item.command = { command: "customerImpact.explain", title: "Explain", arguments: [uri] };
  }
}

/** A file without a line is worth a mark, in a workspace that takes part. */
const severityOf = (found: FileExplanation): LanguageStatusSeverity =>
  found.kind === "module" && found.status === "uncovered" && found.optedIn
    ? LanguageStatusSeverity.Warning
    : LanguageStatusSeverity.Information;
