// @customer-impact via /server/src/host/liveLines: tells a change that concerns one module from one that concerns all

import type { FileFacts } from "../facts/facts.ts";
import type { Decision, NamedFile, ReadResult } from "./classify.ts";
import type { Plan } from "./plan.ts";
import type { Module } from "./workspace.ts";

/** What the change of one file does to the modules: nothing, another version of one of them, or more than that. */
export type Replacement = "nothing" | "everything" | Module;

/**
 * @param module the one that the file makes, is a part of or speaks for
 * @param before what was read of the file; undefined where nothing was
 */
export function replaceFacts(
  module: Module | undefined,
  file: NamedFile,
  { before, after }: { readonly before: ReadResult | undefined; readonly after: ReadResult | undefined },
  decide: Plan["decide"],
): Replacement {
  const was = decide(file, before);
  const is = decide(file, after);
  if (!isAlike(was, is)) return "everything";
  const facts = factsOf(is);
  if (!facts) return "nothing";
  if (!module?.files.some(({ path }) => path === file.path)) return is.kind === "counted" ? "everything" : "nothing";
  return { ...module, files: module.files.map((one) => (one.path === file.path ? { ...one, facts } : one)) };
}

/** Whether a file goes on to belong where it did. */
function isAlike(was: Decision, is: Decision): boolean {
  if (was.kind === "counted") return is.kind === "counted" && was.language === is.language;
  if (was.kind === "left-out") return is.kind === "left-out" && was.cause === is.cause;
  return is.kind === "other" && speaks(was.facts) === speaks(is.facts);
}

/** Of a file that makes no module only those count that say something. */
const speaks = (facts: FileFacts | undefined): boolean => (facts?.statements ?? facts?.malformedTags) !== undefined;

const factsOf = (decision: Decision): FileFacts | undefined =>
  decision.kind === "left-out" ? undefined : decision.facts;
