// @customer-impact #safe-to-run: asks git only for lists, with hooks and filters of the repository left asleep

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
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

export interface GitOptions {
  /** What git reads from stdin. */
  readonly input?: string;
  /** In bytes: git is ended once it has written so much, and the status says nothing. */
  readonly most?: number;
}

/** Runs git in a directory. */
export interface Git {
  (directory: string, args: readonly string[], options?: GitOptions): Promise<GitAnswer>;
  /** Starts a git that goes on answering questions until its stdin ends. It ends with this process. */
  readonly start: (directory: string, args: readonly string[]) => ChildProcessWithoutNullStreams;
}

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
  const start = (directory: string, args: readonly string[]): ChildProcessWithoutNullStreams =>
    spawn(executable, [...safeArguments, ...args], { cwd: directory, env, stdio: "pipe", windowsHide: true });
  let running = 0;
  const waiting: (() => void)[] = [];
  const git = async (directory: string, args: readonly string[], options: GitOptions = {}): Promise<GitAnswer> => {
    if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await finished(start(directory, args), options);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
  return Object.assign(git, { start });
}

/** Why git said that it could not, from what it wrote to stderr. The text may quote names of the repository. */
export function failureOf(error: string): GitFailure {
  const lines = error.split("\n");
  // Warnings may come first.
  const reason = lines.find((line) => /^(fatal|error): /.test(line)) ?? lines[0] ?? "";
  const clean = reason.replace(/^(fatal|error): /, "").replace(/[^\x20-\x7e]/g, "?");
  return new GitFailure(clean ? `git says "${clean}"` : "git ended without an answer");
}

/** The output of a git that must succeed. */
export async function outputOf(answer: Promise<GitAnswer>): Promise<string> {
  const { status, output, error } = await answer;
  if (status === 0) return output;
  throw failureOf(error);
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

function finished(
  child: ChildProcessWithoutNullStreams,
  { input = "", most = Infinity }: GitOptions,
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    let length = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      output.push(chunk);
      length += chunk.length;
      if (length >= most) child.kill();
    });
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    // Git may end before it has read everything; how it ended says what is to be said of that.
    child.stdin.on("error", () => {});
    child.on("error", (error: NodeJS.ErrnoException) => reject(new GitFailure(`git cannot run (${error.code})`)));
    child.on("close", (status) =>
      resolve({ status, output: Buffer.concat(output).toString("latin1"), error: Buffer.concat(errors).toString() }),
    );
    child.stdin.end(input, "latin1");
  });
}
