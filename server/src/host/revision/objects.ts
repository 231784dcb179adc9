// @customer-impact via ./treeSource: reads thousands of blobs from one process of git

import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { failureOf, type Git, GitFailure, outputOf } from "../listing/git.ts";

/** What git keeps under hashes. */
export interface Objects {
  /**
   * Tells how large blobs are. It has to be asked before the others: of what is not there nothing more may be asked.
   *
   * @param accept called with the place of the hash, and the size in bytes: undefined where there is no such blob
   * @throws GitFailure
   */
  readonly sizes: (hashes: readonly string[], accept: (at: number, size: number | undefined) => void) => Promise<void>;
  /** The same with their bytes. */
  readonly contents: (
    hashes: readonly string[],
    accept: (at: number, bytes: Buffer | undefined) => void,
  ) => Promise<void>;
  /** The first bytes of a blob, which may be of any size. */
  readonly head: (hash: string, length: number) => Promise<Buffer | undefined>;
  readonly close: () => void;
}

/**
 * The objects of a repository. A process starts with the first question, and answers all others.
 *
 * @param directory any of its work tree
 */
export function openObjects(git: Git, directory: string): Objects {
  let sizes: Batch | undefined;
  let contents: Batch | undefined;
  let present: Promise<ReadonlySet<string> | undefined> | undefined;
  const start = (option: string): Batch => new Batch(git.start(directory, ["cat-file", option]), option === "--batch");
  return {
    sizes: async (hashes, accept) => {
      const known = await (present ??= presentObjects(git, directory));
      const places = known ? [...hashes.keys()].filter((at) => known.has(hashes[at]!)) : [...hashes.keys()];
      if (known) for (const [at, hash] of hashes.entries()) if (!known.has(hash)) accept(at, undefined);
      const asked = places.map((at) => hashes[at]!);
      await (sizes ??= start("--batch-check")).ask(asked, (i, answer) => accept(places[i]!, answer?.size));
    },
    contents: (hashes, accept) =>
      (contents ??= start("--batch")).ask(hashes, (at, answer) => accept(at, answer?.bytes)),
    head: async (hash, length) => {
      const { output } = await git(directory, ["cat-file", "blob", hash], { most: length });
      return output === "" ? undefined : Buffer.from(output.slice(0, length), "latin1");
    },
    close: () => {
      sizes?.end();
      contents?.end();
    },
  };
}

/**
 * The objects that a partial clone holds; undefined for another clone, which holds all. Asked for one that it lacks, git
 * would fetch it, and where it must not, it ends without an answer to the other questions.
 */
async function presentObjects(git: Git, directory: string): Promise<ReadonlySet<string> | undefined> {
  const keys = "^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$";
  const { status } = await git(directory, ["config", "--name-only", "--get-regexp", keys]);
  if (status !== 0) return undefined;
  const args = ["cat-file", "--batch-check=%(objectname)", "--batch-all-objects", "--unordered", "--buffer"];
  return new Set((await outputOf(git(directory, args))).split("\n"));
}

interface Answer {
  readonly size: number;
  /** Empty where only the size was asked for. */
  readonly bytes: Buffer;
}

interface Question {
  readonly accept: (answer: Answer | undefined) => void;
}

const newline = 10;
const nothing = Buffer.alloc(0);

/** One `git cat-file --batch` or `--batch-check`, which answers in the order of the questions. */
class Batch {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly hasContents: boolean;
  private readonly questions: Question[] = [];
  private answered = 0;
  private rest: Buffer = nothing;
  /** The size of the object whose bytes are coming, and what of them has come. */
  private body: { readonly size: number; readonly parts: Buffer[]; length: number } | undefined;
  private failure: GitFailure | undefined;
  private onSettled: (() => void) | undefined;

  constructor(child: ChildProcessWithoutNullStreams, hasContents: boolean) {
    this.child = child;
    this.hasContents = hasContents;
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => this.take(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.stdin.on("error", () => {});
    child.on("error", (error: NodeJS.ErrnoException) => this.fail(new GitFailure(`git cannot run (${error.code})`)));
    child.on("close", () => this.fail(failureOf(Buffer.concat(errors).toString())));
  }

  /** One question at a time. @throws GitFailure where git ends before it has answered */
  async ask(hashes: readonly string[], accept: (at: number, answer: Answer | undefined) => void): Promise<void> {
    if (hashes.length === 0) return;
    hashes.forEach((_, at) => this.questions.push({ accept: (answer) => accept(at, answer) }));
    const settled = new Promise<void>((resolve) => (this.onSettled = resolve));
    if (this.failure) throw this.failure;
    this.child.stdin.write(`${hashes.join("\n")}\n`);
    await settled;
    if (this.failure) throw this.failure;
    this.questions.length = this.answered = 0;
  }

  end(): void {
    this.child.stdin.end();
  }

  private take(chunk: Buffer): void {
    for (let at = 0; at < chunk.length;)
      at = this.body ? this.takeBody(this.body, chunk, at) : this.takeHeader(chunk, at);
  }

  /** `<hash> blob <size>`, or `<hash> missing`. */
  private takeHeader(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(newline, at);
    if (end < 0) {
      this.rest = Buffer.concat([this.rest, chunk.subarray(at)]);
      return chunk.length;
    }
    const line = Buffer.concat([this.rest, chunk.subarray(at, end)]).toString("latin1");
    this.rest = nothing;
    const [, type, text] = line.split(" ");
    const size = text === undefined ? undefined : Number(text);
    if (size === undefined) this.answer(undefined);
    else if (!this.hasContents) this.answer(type === "blob" ? { size, bytes: nothing } : undefined);
    else this.body = { size, parts: [], length: 0 };
    return end + 1;
  }

  /** The bytes of the object, and a line feed. */
  private takeBody(body: NonNullable<Batch["body"]>, chunk: Buffer, at: number): number {
    const part = chunk.subarray(at, at + body.size + 1 - body.length);
    body.parts.push(part);
    body.length += part.length;
    if (body.length === body.size + 1) {
      this.body = undefined;
      const bytes = body.parts.length === 1 ? part : Buffer.concat(body.parts);
      this.answer({ size: body.size, bytes: bytes.subarray(0, body.size) });
    }
    return at + part.length;
  }

  private answer(answer: Answer | undefined): void {
    this.questions[this.answered++]?.accept(answer);
    if (this.answered === this.questions.length) this.onSettled?.();
  }

  private fail(failure: GitFailure): void {
    this.failure ??= failure;
    this.onSettled?.();
  }
}
