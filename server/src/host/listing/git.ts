// @customer-impact #safe-to-run: asks git only for lists, with hooks and filters of the repository left asleep

import { spawn } from "node:child_process";
import { existsSync, realpathSync, statSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join, parse, sep } from "node:path";
import { devNull } from "node:os";

/** Why git could not tell: the end of a sentence, fit to print. */
export class GitFailure extends Error {}

export interface GitAnswer {
  readonly status: number | null;
  /** One character a byte. */
  readonly output: string;
  readonly error: string;
}

/** Runs git in a directory. */
export type Git = (directory: string, args: readonly string[]) => Promise<GitAnswer>;

/** The directory that holds `.git`: `directory` or the nearest above it. */
export function findRepository(directory: string): string | undefined {
  for (let at = realpathSync(directory); ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/**
 * A git that runs nothing of what the workspace holds or names. The configuration of a repository can name programs
 * (a file system monitor, hooks, filters, transports), so a repository that somebody sent is as good as a script; each of
 * those ways is closed here, but for filters, which have names of their own: see `withoutFilters`.
 *
 * @throws GitFailure where there is no git
 */
export function createGit(workspace: string): Git {
  const executable = findExecutable(realpathSync(workspace));
  if (!executable) throw new GitFailure("git is not installed");
  const env = safeEnvironment(process.env);
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (directory, args) => {
    if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await run(executable, directory, [...safeArguments, ...args], env);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

/** The output of a git that must succeed. */
export async function outputOf(answer: Promise<GitAnswer>): Promise<string> {
  const { status, output, error } = await answer;
  if (status === 0) return output;
  const [reason = ""] = error.split("\n");
  // The text goes to a terminal and may quote names of the repository.
  const clean = reason.replace(/^(fatal|error): /, "").replace(/[^\x20-\x7e]/g, "?");
  throw new GitFailure(clean ? `git says "${clean}"` : "git ended without an answer");
}

/** Repositories in repositories are listed side by side; a hundred submodules must not be four hundred processes. */
const mostAtOnce = 8;

const safeArguments = [
  "--no-pager",
  ...[
    "core.fsmonitor=false",
    `core.hooksPath=${devNull}`,
    "core.sshCommand=",
    "core.askPass=",
    "core.gitProxy=",
    "credential.helper=",
    "submodule.recurse=false",
  ].flatMap((setting) => ["-c", setting]),
];

/** What of GIT_* says how git is installed and set up by the user, and not which repository is meant. */
const kept = /^GIT_(CONFIG_|EXEC_PATH$|CEILING_DIRECTORIES$|DISCOVERY_ACROSS_FILESYSTEM$)/;

function safeEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inherited = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") || kept.test(name));
  return {
    ...Object.fromEntries(inherited),
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // A partial clone fetches what it lacks, by whatever transport its configuration names.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    LC_ALL: "C",
  };
}

/**
 * The git of the search path, by its full name: Windows looks into the working directory first, and `npm run` puts the
 * workspace's own node_modules/.bin in front.
 */
function findExecutable(workspace: string): string | undefined {
  const names = process.platform === "win32" ? ["git.exe"] : ["git"];
  const top = parse(workspace).root;
  const inWorkspace = (path: string): boolean => workspace !== top && `${path}${sep}`.startsWith(workspace + sep);
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    if (!isAbsolute(folder) || folder.split(sep).includes("node_modules")) continue;
    for (const name of names) {
      const file = join(folder, name);
      if (isFile(file) && !inWorkspace(realpathSync(folder))) return file;
    }
  }
  return undefined;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function run(file: string, cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.on("error", (error: NodeJS.ErrnoException) => reject(new GitFailure(`git cannot run (${error.code})`)));
    child.on("close", (status) =>
      resolve({ status, output: Buffer.concat(output).toString("latin1"), error: Buffer.concat(errors).toString() }),
    );
  });
}
