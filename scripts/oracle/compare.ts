// @customer-impact via ./imports: counts where two programs agree about the imports of the same code

import { createLanguages } from "../../server/src/languages/languages.ts";
import { cEdges } from "./c.ts";
import { goEdges, packageOf } from "./go.ts";
import { ownEdges } from "./graph.ts";
import { isScript, javascriptEdges } from "./javascript.ts";
import { pythonEdges } from "./python.ts";

export type OracleLanguage = "javascript" | "python" | "c" | "go";

/** How the edges between modules that this project finds compare to those of another program. */
export interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  /** Of our edges, those that the other has too, in percent. */
  readonly precision: number;
  /** Of the other's edges, those that we have too, in percent. */
  readonly recall: number;
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
  readonly unresolved: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Compares two views of a folder.
 *
 * @param root a copy that may be written to
 * @param includes directories, from the root, that the compiler of C is told to look into
 * @throws where the other program is not there
 */
export async function compare(
  language: OracleLanguage,
  root: string,
  paths: readonly string[],
  includes: readonly string[] = [],
): Promise<Comparison> {
  const { edges, unread, wants, moduleOf } = other(language, root, paths, includes);
  const own = await ownEdges(root, paths, (path, name) => wants(path, name) && !unread.has(path));
  const isBetweenModules = edgeFilter(paths);
  const ours = moduleOf ? between(own.edges, moduleOf) : [...own.edges].filter(isBetweenModules);
  const theirs = moduleOf ? edges : new Set([...edges].filter(isBetweenModules));
  const both = ours.filter((edge) => theirs.has(edge)).length;
  const percent = (of: number): number => (of === 0 ? 100 : (100 * both) / of);
  return {
    ours: ours.length,
    theirs: theirs.size,
    precision: percent(ours.length),
    recall: percent(theirs.size),
    onlyOurs: ours.filter((edge) => !theirs.has(edge)),
    onlyTheirs: [...theirs].filter((edge) => !own.edges.has(edge) && !ours.includes(edge)),
    unresolved: [...own.unresolved],
    notes: own.notes,
  };
}

interface Other {
  readonly edges: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
  /** Whether the other reads a file. */
  readonly wants: (path: string, language: string) => boolean;
  /** The module of a file, where the other tells modules and not files. */
  readonly moduleOf?: (path: string) => string;
}

/** Edges between files as edges between modules. */
function between(edges: ReadonlySet<string>, moduleOf: (path: string) => string): readonly string[] {
  const all = [...edges].map((edge) => edge.split(" -> ").map(moduleOf));
  return [...new Set(all.filter(([from, to]) => from !== to).map((one) => one.join(" -> ")))];
}

function other(language: OracleLanguage, root: string, paths: readonly string[], includes: readonly string[]): Other {
  const none: ReadonlySet<string> = new Set();
  switch (language) {
    case "python": {
      const answer = pythonEdges(process.cwd(), root, paths);
      if (!answer) throw new Error("There is no python3.");
      return { ...answer, wants: (path, name) => name === "Python" && /\.pyi?$/.test(path) };
    }
    case "c":
      return {
        edges: cEdges(root, paths, includes),
        unread: none,
        wants: (path) => /\.(?:c|h|cc|cpp|cxx|hpp|hh|m|mm)$/.test(path),
      };
    case "go":
      return { ...goEdges(root, paths), wants: (_, name) => name === "Go", moduleOf: packageOf };
    default:
      return { edges: javascriptEdges(root, paths), unread: none, wants: isScript };
  }
}

/** Tells edges between modules from those to or from files that are none: declarations, style sheets, data. */
function edgeFilter(paths: readonly string[]): (edge: string) => boolean {
  const languages = createLanguages();
  const isModule = (path: string): boolean => {
    const [language] = languages.forPath(path);
    const isSource = language?.type === "programming" || ["Vue", "Svelte", "Astro"].includes(language?.name ?? "");
    return isSource && !/\.d\.[cm]?ts$|(?:^|\/)node_modules\//.test(path);
  };
  const modules = new Set(paths.filter(isModule));
  return (edge) => edge.split(" -> ").every((path) => modules.has(path));
}
