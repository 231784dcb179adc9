// @customer-impact via ./stateLine: takes the words of a statement, and says at once what is wrong with them

import { Disposable, InputBoxValidationSeverity, QuickInputButtons, window } from "vscode";
import type { StatementChoice } from "../../../server/src/features/statementChoices.ts";
import type { StatementTrial } from "../../../server/src/features/statementTrial.ts";

/**
 * Asks for the words that go behind a start, until they make a statement that holds.
 *
 * @param attempt says what would come of a statement
 */
export function askForWords(
  choice: StatementChoice,
  attempt: (body: string) => Promise<StatementTrial | null>,
): Promise<StatementTrial | null | "back" | "cancelled"> {
  const input = window.createInputBox();
  input.title = "State a Line";
  input.step = 2;
  input.totalSteps = 2;
  input.buttons = [QuickInputButtons.Back];
  input.prompt = choice.question;
  input.placeholder = placeholders[choice.kind];
  input.value = choice.words;
  input.ignoreFocusOut = true;
  let asked = 0;
  /** @returns undefined where the words have changed meanwhile */
  const judge = async (): Promise<StatementTrial | null | undefined> => {
    const turn = (asked += 1);
    const trial = await attempt(bodyOf(choice, input.value));
    if (turn !== asked) return undefined;
    input.validationMessage = messageOf(trial);
    return trial;
  };
  return new Promise((resolve) => {
    const listening = Disposable.from(
      input,
      input.onDidChangeValue(() => void judge()),
      input.onDidTriggerButton(() => {
        resolve("back");
        input.hide();
      }),
      input.onDidAccept(async () => {
        const trial = await judge();
        if (trial === undefined || trial?.holds === false) return;
        resolve(trial);
        input.hide();
      }),
      input.onDidHide(() => {
        listening.dispose();
        // Where there was an answer, this comes too late.
        resolve("cancelled");
      }),
    );
    input.show();
  });
}

/** What stands behind the tag. */
function bodyOf({ start, isWhole }: StatementChoice, words: string): string {
  const said = words.trim();
  return said === "" && isWhole ? start.replace(/: $/, "") : `${start}${said}`;
}

/** The worst that the server has to say; what keeps the statement from holding is an error here, whatever it is elsewhere. */
function messageOf(
  trial: StatementTrial | null,
): { message: string; severity: InputBoxValidationSeverity } | undefined {
  const [worst] = trial?.problems ?? [];
  if (!worst) return undefined;
  if (!trial?.holds) return { message: worst.message, severity: InputBoxValidationSeverity.Error };
  const isInformation = worst.severity === "information";
  return {
    message: worst.message,
    severity: isInformation ? InputBoxValidationSeverity.Info : InputBoxValidationSeverity.Warning,
  };
}

const placeholders: Readonly<Record<StatementChoice["kind"], string>> = {
  customer: "knows the full price before paying",
  outcome: "adds duties for parcels sent abroad",
  via: "keeps tax tables current",
  todo: "find out who reads this report",
  none: "only used in development",
};
