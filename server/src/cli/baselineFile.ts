// @customer-impact via ./analyse: finds the baseline of a workspace, and tells what of it cannot be used

import { join, resolve } from "node:path";
import { readBaselineText } from "../host/baselineText.ts";
import { pathInside } from "../host/workspaceRoot.ts";
import { inert } from "../reports/text/inert.ts";
import { count } from "../reports/text/words.ts";
import { type Baseline, type BaselineFault, baselineName } from "../workspace/baseline/baseline.ts";
import type { Engine } from "./analyse.ts";
import { Failure } from "./failure.ts";
import type { Options } from "./options.ts";

/** Where the baseline of a workspace is or would be, and what it holds. */
export interface BaselineFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the root, where it lies below it. */
  readonly name: string;
  /** Undefined where there is no such file. */
  readonly baseline: Baseline | undefined;
  /** Of the file, as it is. */
  readonly text: string | undefined;
  /** How many entries of it cannot be used. */
  readonly odd: number;
}

/** So many faults are told. */
const most = 5;

/**
 * Reads the baseline that a call goes by; undefined where it is to go by none.
 *
 * @param root absolute
 * @throws Failure where it cannot be read
 */
export function readBaselineFile(root: string, options: Options, engine: Engine): BaselineFile | undefined {
  if (options.baseline === false) return undefined;
  const path = options.baseline === undefined ? join(root, baselineName) : resolve(options.baseline);
  const name = pathInside(root, path) ?? path;
  const read = readBaselineText(path, { isNamed: options.baseline !== undefined });
  if (read.kind === "absent") return { path, name, baseline: undefined, text: undefined, odd: 0 };
  if (read.kind === "unreadable") throw new Failure(`Cannot read ${name}: ${read.reason}.`);
  const reading = engine.readBaseline(read.text, engine.gapRules);
  if (reading.kind === "unreadable") throw new Failure(sentence(name, reading.fault));
  tell(name, reading.odd);
  return { path, name, baseline: reading.baseline, text: read.text, odd: reading.odd.length };
}

function tell(name: string, odd: readonly BaselineFault[]): void {
  for (const fault of odd.slice(0, most))
    process.stderr.write(`${inert(sentence(name, fault))} This entry is not used.\n`);
  if (odd.length > most)
    process.stderr.write(`${inert(name)}: ${count(odd.length - most, "more entry", "more entries")} cannot be used.\n`);
}

const sentence = (name: string, { message, range: { start } }: BaselineFault): string =>
  `${name}:${start.line + 1}:${start.character + 1}: ${message}`;
