// @customer-impact Engineering lead: states the lines of a whole code base in one go, and sees each before it is written

import { readFileSync } from "node:fs";
import { type AnnotatedFile, annotateFile } from "../../features/annotation/file.ts";
import { type Plan, readPlan } from "../../features/annotation/plan.ts";
import { type JobResult, resultOf } from "../../features/annotation/result.ts";
import { type RowNote, workOf } from "../../features/annotation/work.ts";
import { createRewrite } from "../../host/rewrite.ts";
import { unifiedDiff } from "../../reports/diff/unifiedDiff.ts";
import { annotationSummary } from "../../reports/text/annotation.ts";
import { inert } from "../../reports/text/inert.ts";
import { encodedText } from "../../text/encoding.ts";
import { utf8Bytes } from "../../text/decode.ts";
import { analyse } from "../analyse.ts";
import { exitStatus, Failure } from "../failure.ts";
import type { Options } from "../options.ts";
import { reasonOf, writeDiff } from "../output.ts";
import type { Run } from "../program.ts";

/** `customer-impact annotate` */
export const annotate: Run = async (planFile = "-", options, path) => {
  const { dryRun: isDryRun = false } = options;
  const rivalry = rivalryOf(options);
  const plan = planIn(planFile);
  const { report, root, engine } = await analyse(path, options);
  const { configuration } = report.lines;
  const languages = engine.createLanguages(configuration.languages);
  const work = workOf(plan, report.lines, languages, rivalry, report.scope);
  const rewrite = createRewrite(root, { limit: configuration.maxFileSize, isDryRun });
  const results: JobResult[] = [];
  const untold: RowNote[] = [];
  for (const job of work.jobs) {
    let annotated: AnnotatedFile | undefined;
    let diff: Buffer | undefined;
    const failure = failureOf(() =>
      rewrite(job.file, (bytes) => {
        annotated = annotateFile(bytes, job, languages, rivalry);
        if (isDryRun && annotated.bytes) diff = diffOf(job.file, bytes, annotated.bytes);
        return annotated.bytes;
      }),
    );
    const result = resultOf(job, failure ?? annotated ?? "cannot be read");
    results.push(result);
    // Between two files, and only there, Ctrl-C is listened to.
    await new Promise((resolve) => setImmediate(resolve));
    if (!isDryRun || result.written === 0) continue;
    if (diff) await writeDiff(diff);
    else untold.push({ row: job.wishes[0]!.row, text: `${job.file} is UTF-16, which a diff cannot show.` });
  }
  const faults = [...work.faults, ...results.flatMap((result) => result.faults)];
  tell([...faults, ...work.repeats, ...untold]);
  const sum = (key: "written" | "stated"): number => results.reduce((all, result) => all + result[key], 0);
  const summary = annotationSummary({
    written: sum("written"),
    files: results.filter(({ written }) => written > 0).length,
    stated: work.stated + sum("stated"),
    repeated: work.repeats.length,
    configured: plan.configured,
    failed: faults.length,
    isDryRun,
  });
  (isDryRun ? process.stderr : process.stdout).write(`${summary}\n`);
  if (faults.length > 0) process.exitCode = exitStatus.missed;
};

function rivalryOf({ add = false, replace = false }: Options): "leave" | "add" | "replace" {
  if (add && replace) throw new Failure("A statement can be added or replace another, not both.");
  return add ? "add" : replace ? "replace" : "leave";
}

/** @throws Failure where there is no such plan, or it cannot be read as a whole */
function planIn(file: string): Plan {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw new Failure(`Cannot read ${file}: ${reasonOf(error).replace("such directory", "such file")}.`);
  }
  const text = utf8Bytes(bytes);
  if (!text || encodedText(text).encoding !== "utf8")
    throw new Failure(`${file} is no text in UTF-8 or UTF-16: save it as one.`);
  const plan = readPlan(text.toString("utf8"), file);
  if ("fault" in plan) throw new Failure(`${file}: ${plan.fault}`);
  return plan;
}

function failureOf(rewrite: () => string | undefined): string | undefined {
  try {
    return rewrite();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
    return `cannot be written: ${reasonOf(error)}`;
  }
}

/** Undefined for UTF-16, which git takes for no text. */
const diffOf = (path: string, before: Buffer, after: Buffer): Buffer | undefined =>
  encodedText(before).encoding.startsWith("utf16")
    ? undefined
    : unifiedDiff(path, before.toString("latin1"), after.toString("latin1"));

/** In the order of the plan. */
function tell(notes: readonly RowNote[]): void {
  const placeOf = ({ row }: RowNote): number => Number(/\d+/.exec(row)?.[0]);
  for (const note of notes.toSorted((a, b) => placeOf(a) - placeOf(b)))
    process.stderr.write(`${inert(`${note.row}: ${note.text}`)}\n`);
}
