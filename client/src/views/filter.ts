// @customer-impact Engineering lead: finds the few modules that a question is about, among all of them

import { commands, type Disposable, EventEmitter, window } from "vscode";

/** Somebody types; in milliseconds. */
const settleTime = 120;

/** The words that narrow the views of statements and gaps. They are gone when the window closes. */
export class Filter implements Disposable {
  private readonly emitter = new EventEmitter<void>();
  private words = "";

  readonly onDidChange = this.emitter.event;

  /** Empty where nothing is left out. */
  get text(): string {
    return this.words;
  }

  set(text: string): void {
    const words = text.trim();
    if (words === this.words) return;
    this.words = words;
    void commands.executeCommand("setContext", "customerImpact.filtered", words !== "");
    this.emitter.fire();
  }

  /** Asks for the words. What they leave is shown while they are typed; Escape brings back what was there before. */
  ask(): void {
    const before = this.words;
    const input = window.createInputBox();
    let isAccepted = false;
    let timer: NodeJS.Timeout | undefined;
    input.title = "Filter Statements and Gaps";
    input.placeholder = "Words of a path, a customer, an outcome or a statement";
    input.prompt = "A module stays where all words are in what is known of it.";
    input.value = before;
    input.onDidChangeValue((value) => {
      clearTimeout(timer);
      timer = setTimeout(() => this.set(value), settleTime);
    });
    input.onDidAccept(() => {
      isAccepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      clearTimeout(timer);
      this.set(isAccepted ? input.value : before);
      input.dispose();
    });
    input.show();
  }

  dispose(): void {
    this.emitter.dispose();
  }
}
