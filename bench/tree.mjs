// @customer-impact via ./run: makes a large tree of real source files, so that figures speak of real code

// Makes a tree of real source files, as a git repository, out of what is installed in node_modules.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";

const endings = new Set([".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"]);
/** What the tool reads by default. */
const largest = 2 * 1024 * 1024;
const comment = "// @customer-impact Shopper: knows the full price before paying\n";

/** The source files below a folder, in the order of their names. */
export function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => statSync(file).size <= largest)
    .sort()
    .map((file) => ({ file, name: relative(folder, file) }));
}

/**
 * Writes `count` files to `folder` and commits them. Where there are fewer sources, they are used again in another folder,
 * with another last line, so that no two files are the same.
 *
 * @param statement "none", or where each file gets one: on its "first" or its "last" line
 * @returns how often each source was used, and the bytes written
 */
export function makeTree(folder, sources, count, statement) {
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const { file, name } = sources[i % sources.length];
    const copy = Math.floor(i / sources.length);
    const path = join(folder, `copy-${copy}`, name);
    const text = withStatement(readFileSync(file, "latin1"), statement) + (copy ? `\n// Copy ${copy}\n` : "");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, "latin1");
    bytes += text.length;
  }
  writeFileSync(join(folder, "customer-impact.json"), JSON.stringify({ include: ["**"] }));
  const git = (...args) => execFileSync("git", args, { cwd: folder, stdio: "ignore" });
  git("init", "-q");
  git("add", "-A", "-f");
  git("-c", "user.name=Bench", "-c", "user.email=bench@example.org", "commit", "-q", "-m", "Sources");
  return { copies: Math.ceil(count / sources.length), bytes };
}

function withStatement(text, statement) {
  if (statement === "last") return `${text}\n${comment}`;
  if (statement === "none") return text;
  // A shebang has to stay the first line.
  const start = text.startsWith("#!") ? text.indexOf("\n") + 1 : 0;
  return text.slice(0, start) + comment + text.slice(start);
}
