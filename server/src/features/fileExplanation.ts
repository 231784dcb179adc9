// @customer-impact #whom-it-serves: tells of the file in the editor what the command line tells of it

import type { JudgedModule } from "../lines/model.ts";
import { explainLeftOutText } from "../reports/text/explainLeftOut.ts";
import { explainText } from "../reports/text/explain.ts";
import { plainStyle } from "../reports/text/plain.ts";
import { verdictSentence } from "../reports/text/verdict.ts";
import { type LeftOutCause, leftOutCauses } from "../workspace/workspace.ts";
import { syntaxFinder } from "./language.ts";
import { namedFiles } from "./namedFiles.ts";
import { hasOptedIn } from "./optedIn.ts";
import { ownModule } from "./ownModule.ts";
import type { Snapshot } from "./snapshot.ts";

/** What there is to say of one file. `text` is what `customer-impact explain` prints. */
export type FileExplanation =
  | {
      readonly kind: "module";
      /** Its path; that of a directory or package ends in `/`. */
      readonly module: string;
      readonly status: JudgedModule["verdict"]["status"];
      /** Its line in one sentence. */
      readonly sentence: string;
      /** Whether the workspace takes part at all. */
      readonly optedIn: boolean;
      readonly text: string;
      /** Paths of files that the text names, so that they can be made links of. */
      readonly files: readonly string[];
    }
  | { readonly kind: "leftOut"; readonly cause: LeftOutCause; readonly text: string };

/** @returns undefined where a file is neither a module, nor a part of one, nor left out */
export function fileExplanation(snapshot: Snapshot, path: string): FileExplanation | undefined {
  const { lines, configuration } = snapshot;
  const module = ownModule(snapshot, path);
  if (module && path !== configuration.path) {
    const report = { lines, problems: problemsOf(snapshot, module) };
    const text = explainText(report, module, plainStyle, syntaxFinder(snapshot));
    return {
      kind: "module",
      module: module.module.path,
      status: module.verdict.status,
      sentence: verdictSentence(module, lines),
      optedIn: hasOptedIn(snapshot),
      text,
      files: namedFiles(text, lines),
    };
  }
  const cause = leftOutCauses.find((one) => lines.workspace.leftOut[one].includes(path));
  return cause && { kind: "leftOut", cause, text: explainLeftOutText(path, cause, plainStyle) };
}

/** Those of its files, and those of the configuration, which may speak for it. */
const problemsOf = (snapshot: Snapshot, { module }: JudgedModule) =>
  [...module.files.map(({ path }) => path), snapshot.configuration.path].flatMap((path) => snapshot.problemsOf(path));
