import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withTree } from "./tree.ts";

export interface Repository {
  /** Absolute. */
  readonly root: string;
  /** Writes files and commits everything. Returns the commit. */
  readonly commit: (files: Readonly<Record<string, string>>) => string;
}

/** Runs with a repository of its own, in a directory that has another one for whatever is to lie outside. */
export const withRepository = <T>(run: (repository: Repository) => T | Promise<T>): Promise<T> =>
  withTree({}, (directory) => {
    const root = join(directory, "workspace");
    mkdirSync(root);
    const git = (...args: string[]): string =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
      }).trim();
    git("init", "--quiet", "--initial-branch=main");
    return run({
      root,
      commit: (files) => {
        for (const [path, content] of Object.entries(files)) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          writeFileSync(join(root, path), content);
        }
        git("add", "--all");
        git("commit", "--quiet", "--message", "A change");
        return git("rev-parse", "HEAD");
      },
    });
  });
