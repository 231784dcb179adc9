// @customer-impact #honest-figure: leaves nothing out without a cause that a report can count

import type { FileFacts } from "../facts/facts.ts";
import type { Language, Languages } from "../languages/language.ts";
import { baselineName } from "./baseline/baseline.ts";
import type { Configuration } from "./configuration.ts";
import { compileExactGlobs, compileGlobs } from "./globs.ts";
import { expandBraces } from "./globSyntax.ts";
import { type Attributes, type NameCause, nameCauses } from "./nameCauses.ts";
import type { LeftOutCause } from "./workspace.ts";

/**
 * How much of a file must be read before all is known that a report says of it.
 * - `nothing`: its name says all.
 * - `head`: its first 8 KiB say the rest, whatever its size.
 * - `script`: its name does not tell its language. Its first 8 KiB do, or nothing does; only where they do (a shebang) is it
 *   read on, as for `facts`. A file that is no text is told as `binary` even where it is too large.
 * - `facts`: all of it, or it is too large.
 */
type Reading = "nothing" | "head" | "script" | "facts";

/** What came of reading a file. `gone`: it is no file any more, or never was one. */
export type ReadResult = FileFacts | "too-large" | "unreadable" | "gone";

/** What can be said of a file by its name alone. */
export interface NamedFile {
  readonly path: string;
  /** The languages that the name allows, the likeliest first. */
  readonly languages: readonly Language[];
  /** The first cause that leaves it out by name, whether it would count otherwise or not. */
  readonly cause: NameCause | "ignored" | undefined;
  readonly reading: Reading;
}

/** What becomes of a file. */
export type Decision =
  | { readonly kind: "counted"; readonly language: Language; readonly facts: FileFacts }
  | { readonly kind: "left-out"; readonly cause: LeftOutCause }
  /** No module, and nothing that a report counts. It may speak for a module where it has facts. */
  | { readonly kind: "other"; readonly facts?: FileFacts };

export interface Classifier {
  readonly byName: (path: string) => NamedFile;
  /** @param result undefined where nothing was read (yet): as if the file were gone, unless its name says all */
  readonly decide: (file: NamedFile, result: ReadResult | undefined) => Decision;
}

const other: Decision = { kind: "other" };

/** Sorts files into those that count, those that are left out with a cause, and those of no interest. */
export function classifier(configuration: Configuration, attributes: Attributes, languages: Languages): Classifier {
  const excluded = compileGlobs(configuration.exclude);
  const included = compileGlobs(configuration.include);
  const named = compileExactGlobs(configuration.include.flatMap((glob) => expandBraces(glob) ?? []).filter(namesFiles));
  const nameCause = nameCauses(attributes);

  const causeOf = (path: string): NamedFile["cause"] => {
    if (excluded(path)) return "ignored";
    const cause = nameCause(path);
    return cause && included(path) ? undefined : cause;
  };
  /** Whether a language makes the file a module, or would if nothing left it out. A list of gaps must not become one. */
  const makesModule = (language: Language, path: string): boolean =>
    (language.type === "programming" || named(path)) && path !== baselineName;
  /** A notice in the content comes before these causes. */
  const mayBeGenerated = (path: string, cause: NamedFile["cause"]): boolean =>
    (cause === undefined || cause === "tests" || cause === "tooling") &&
    attributes.generated(path) !== false &&
    !included(path);

  const readingOf = (path: string, candidates: readonly Language[], cause: NamedFile["cause"]): Reading => {
    if (candidates.length === 0) return cause ? "head" : "script";
    let modules = 0;
    for (const language of candidates) if (makesModule(language, path)) modules++;
    if (modules === 0) return "nothing";
    if (cause === undefined || mayBeGenerated(path, cause)) return "facts";
    return modules < candidates.length ? "head" : "nothing";
  };

  return {
    byName: (path) => {
      const candidates = languages.forPath(path);
      const cause = causeOf(path);
      return { path, languages: candidates, cause, reading: readingOf(path, candidates, cause) };
    },
    decide: (file, result) => {
      const { path, cause } = file;
      const likeliest = file.languages[0];
      if (file.reading === "nothing")
        return cause && likeliest && makesModule(likeliest, path) ? leftOut(cause) : other;
      if (result === undefined || result === "gone") return other;
      // What cannot be told from a file of interest is told of: nothing is passed over in silence.
      if (typeof result === "string")
        return !likeliest || makesModule(likeliest, path) ? leftOut(cause ?? result) : other;
      const language = result.language === undefined ? undefined : languages.byName(result.language);
      if (result.binary) {
        const supposed = language ?? likeliest;
        return supposed && makesModule(supposed, path) ? leftOut(cause ?? "binary") : other;
      }
      if (!language) return leftOut(cause ?? "unclassified");
      const generated = result.generated === true && mayBeGenerated(path, cause);
      if (!makesModule(language, path)) return cause || generated ? other : { kind: "other", facts: result };
      if (generated) return leftOut("generated");
      return cause ? leftOut(cause) : { kind: "counted", language, facts: result };
    },
  };
}

function leftOut(cause: LeftOutCause): Decision {
  return { kind: "left-out", cause };
}

/**
 * Whether a glob (without braces) of `include` names files, and so makes modules of markup, data and prose too: its last part has a file
 * extension (`src/*.css`) or is a name without wildcards (`docs/index.html`, `LICENSE`). `docs/**` does not: it brings back
 * what is left out there, and makes no modules of its pages.
 */
function namesFiles(glob: string): boolean {
  const last = glob.slice(glob.lastIndexOf("/") + 1);
  return !/[*?[]/.test(last) || /[^.]\.[^.]/.test(last);
}
