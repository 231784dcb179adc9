// @customer-impact Engineering lead: writes down the gaps of today, and from then on only ever fewer

import type { BaselineChange } from "../../coverage/baselineChange.ts";
import { writeFile } from "../../host/output.ts";
import { inert } from "../../reports/text/inert.ts";
import { count, listed, number } from "../../reports/text/words.ts";
import { baselineName } from "../../workspace/baseline/baseline.ts";
import { analyse, type CliAnalysis } from "../analyse.ts";
import { type BaselineFile, readBaselineFile } from "../baselineFile.ts";
import { exitStatus, Failure } from "../failure.ts";
import { reasonOf } from "../output.ts";
import type { Run } from "../program.ts";

/** `customer-impact baseline` */
export const baseline: Run = async (path, options) => {
  const { prune = false, allowGrowth = false } = options;
  if (prune && allowGrowth)
    throw new Failure("--prune only ever removes, so it cannot be combined with --allow-growth.");
  const analysis = await analyse(path, { ...options, baseline: false });
  const file = readBaselineFile(analysis.root, options, analysis.engine);
  if (!file) return;
  const { baseline: earlier } = file;
  if (!earlier && prune) throw new Failure(`There is no ${file.name} to prune.`);
  const change = await changeOf(analysis, file);
  if (earlier && change.added.length > 0 && !allowGrowth && !prune) return refuse(file, change);
  const added = prune ? [] : change.added;
  const keys = [...change.kept, ...change.renamed.map(({ to }) => to), ...added];
  if (!earlier && keys.length === 0) {
    process.stdout.write("There is no gap, so there is nothing to record.\n");
    return;
  }
  const text = analysis.engine.baselineText(keys, earlier?.schema);
  if (text !== file.text) write(file, text);
  process.stdout.write(`${summaryOf(file, change, added, keys.length)}\n`);
};

async function changeOf({ report, root, engine }: CliAnalysis, file: BaselineFile): Promise<BaselineChange> {
  const { lines, scope } = report;
  const isInside = (path: string): boolean => path.startsWith(scope) || (path === "./" && scope === "");
  const baseline = file.baseline ?? { keys: new Set() };
  const renames = await engine.baselineRenames(root, file.path, lines, baseline);
  return engine.baselineChange(lines, baseline, renames, isInside);
}

/** So many new gaps are told. */
const most = 10;

function refuse({ name }: BaselineFile, { added }: BaselineChange): void {
  process.exitCode = exitStatus.missed;
  const others = added.length - most;
  process.stderr.write(
    [
      `${count(added.length, "gap")} ${added.length === 1 ? "is" : "are"} not in ${inert(name)}, which only shrinks unless --allow-growth is given. Nothing is written.`,
      ...added.slice(0, most).map((key) => `  ${inert(key)}`),
      ...(others > 0 ? [`  … and ${number(others)} more`] : []),
      "",
    ].join("\n"),
  );
}

function write({ path }: BaselineFile, text: string): void {
  try {
    writeFile(path, text);
  } catch (error) {
    throw new Failure(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
}

function summaryOf(file: BaselineFile, change: BaselineChange, added: readonly string[], entries: number): string {
  const name = inert(file.name);
  if (!file.baseline)
    return [
      `${name} is written, with ${count(entries, "entry", "entries")}. Commit it: from now on only other gaps fail.`,
      `The line "${baselineName} merge=union" in .gitattributes lets git merge branches that close neighbouring gaps.`,
    ].join("\n");
  const done = [
    ...(change.stale.length ? [`${number(change.stale.length)} stale removed`] : []),
    ...(file.odd ? [`${number(file.odd)} unusable removed`] : []),
    ...(change.renamed.length ? [`${number(change.renamed.length)} taken over to a new path`] : []),
    ...(added.length ? [`${number(added.length)} new added`] : []),
  ];
  const left = change.added.length - added.length;
  return [
    `${name} has ${count(entries, "entry", "entries")}${done.length ? `: ${listed(done)}` : ", and nothing has changed"}.`,
    ...(left > 0 ? [`${count(left, "new gap")} ${left === 1 ? "is" : "are"} not recorded.`] : []),
  ].join(" ");
}
