// @customer-impact via ./imports: asks Python for its own view of imports

import { spawnSync } from "node:child_process";
import { join } from "node:path";

export interface PythonAnswer {
  readonly edges: ReadonlySet<string>;
  /** Files that Python cannot parse: of another version, or broken on purpose. */
  readonly unread: ReadonlySet<string>;
}

/**
 * The edges that Python's own parser and finders find.
 *
 * @param project the folder of this project
 * @returns undefined where there is no Python
 */
export function pythonEdges(project: string, root: string, paths: readonly string[]): PythonAnswer | undefined {
  const script = join(project, "scripts/oracle/python_edges.py");
  const { stdout, status, error, stderr } = spawnSync("python3", ["-S", "-W", "ignore", script, root], {
    input: paths.join("\n"),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error) return undefined;
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.split("\n").filter((line) => line !== "");
  return {
    edges: new Set(lines.filter((line) => !line.startsWith("! "))),
    unread: new Set(lines.filter((line) => line.startsWith("! ")).map((line) => line.slice(2))),
  };
}
