// @customer-impact Engineering lead: reads how much of a plan is done now, and how much was before

import { inert } from "./inert.ts";
import { count } from "./words.ts";

/** What a run of `customer-impact annotate` comes to, in numbers. */
export interface AnnotationFigures {
  readonly written: number;
  /** In so many files. */
  readonly files: number;
  readonly stated: number;
  readonly repeated: number;
  /** Rows that tell of statements in the configuration. */
  readonly configured: number;
  readonly failed: number;
  readonly isDryRun: boolean;
}

/** `1 statement is written to 1 file. 2 were there already.` */
export function annotationSummary(figures: AnnotationFigures): string {
  const { written, files, stated, repeated, configured, failed, isDryRun } = figures;
  const are = (many: number): string => (many === 1 ? "is" : "are");
  const will = isDryRun ? "would be" : are(written);
  const sentences = [
    written > 0
      ? `${count(written, "statement")} ${will} written to ${count(files, "file")}.`
      : `Nothing ${isDryRun ? "would be" : "is"} written.`,
    stated > 0 && `${count(stated, "statement")} ${are(stated)} there already.`,
    repeated > 0 && `${count(repeated, "row")} ${repeated === 1 ? "says" : "say"} what an earlier one says.`,
    configured > 0 &&
      `${count(configured, "row")} ${are(configured)} passed over: the configuration states ${configured === 1 ? "it" : "them"}.`,
    failed > 0 && `${count(failed, "row")} could not be done.`,
  ];
  return inert(sentences.filter(Boolean).join(" "));
}
