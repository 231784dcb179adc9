import type { FileFacts } from "../facts/facts.ts";
import type { Language, Languages } from "../languages/language.ts";
import type { Attributes } from "./attributes.ts";
import type { Configuration } from "./configuration.ts";
import { compileGlobs } from "./globs.ts";
import { type NameCause, nameCause } from "./nameCauses.ts";
import type { LeftOutCause } from "./workspace.ts";

/** What the name of a file tells before anything of it is read. */
export interface Classification {
  readonly path: string;
  /** Why it is left out, if its language would make it a module. */
  readonly cause?: "ignored" | NameCause;
  /** `include` brings it back, whatever its content says. */
  readonly isIncluded: boolean;
  /** `include` names it, so it is a module whatever its language. */
  readonly isNamed: boolean;
  /** The languages that its name allows. */
  readonly languages: readonly Language[];
  /** How much of it must be read to know what it is. */
  readonly reading: "all" | "head" | "nothing";
}

/** What became of reading a file. */
export type ReadOutcome = FileFacts | "too-large" | "unreadable" | "gone";

/** What a file is in the end: part of a module, left out for a cause, or of no interest (data, an image). */
export type Standing = { readonly counts: FileFacts } | { readonly leftOut: LeftOutCause } | "none";

/** Makes the function that looks at names. */
export function classifier(
  configuration: Configuration,
  attributes: Attributes,
  languages: Languages,
): (path: string) => Classification {
  const isExcluded = compileGlobs(configuration.exclude);
  const isIncluded = compileGlobs(configuration.include);
  const isNamed = compileGlobs(configuration.include.filter(namesFiles));
  return (path) => {
    const included = isIncluded(path);
    const cause = isExcluded(path) ? "ignored" : included ? undefined : nameCause(path, attributes(path));
    const known = languages.forPath(path);
    const named = included && isNamed(path);
    return {
      path,
      ...(cause && { cause }),
      isIncluded: included,
      isNamed: named,
      languages: known,
      reading: readingOf(known, cause, named),
    };
  };
}

/**
 * Whether a glob names files, and not just all that lies in a directory: its last part has an extension or no wildcard.
 * Only such a glob makes modules of markup, data and prose; `tests/**` brings back the source code of the tests alone.
 */
function namesFiles(glob: string): boolean {
  const last = glob.slice(glob.lastIndexOf("/") + 1);
  return /\.[^*?.]+$/.test(last) || (last !== "" && !/[*?[{]/.test(last));
}

function readingOf(
  known: readonly Language[],
  cause: Classification["cause"],
  isNamed: boolean,
): Classification["reading"] {
  // Only its first line can tell what a file without a telling name is.
  if (known.length === 0) return "head";
  const programming = known.filter(({ type }) => type === "programming").length;
  if (programming === 0 && !isNamed) return "nothing";
  if (!cause) return "all";
  // A notice in the file that it is generated is the earlier cause.
  if (cause === "tests" || cause === "tooling") return "head";
  return programming === known.length ? "nothing" : "head";
}

/** What a file is, once it is read as far as its classification asks. */
export function standingOf(file: Classification, outcome: ReadOutcome | undefined, languages: Languages): Standing {
  const { cause, isNamed, isIncluded } = file;
  if (outcome === "gone") return "none";
  const mayCount = isNamed || file.languages.some(({ type }) => type === "programming");
  const leftOut = (other: LeftOutCause): Standing => ({ leftOut: cause ?? other });
  if (outcome === undefined) return mayCount && cause ? { leftOut: cause } : "none";
  if (typeof outcome === "string")
    return mayCount || (file.languages.length === 0 && outcome === "unreadable") ? leftOut(outcome) : "none";
  if (outcome.binary) return mayCount ? leftOut("binary") : "none";
  if (outcome.language === undefined) return leftOut("unclassified");
  if (languages.byName(outcome.language)?.type !== "programming" && !isNamed) return "none";
  const isGenerated = outcome.generated === true && !isIncluded && cause !== "ignored" && cause !== "vendored";
  if (isGenerated) return { leftOut: "generated" };
  return cause ? { leftOut: cause } : { counts: outcome };
}
