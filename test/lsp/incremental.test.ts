import assert from "node:assert/strict";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ClientCapabilities, Diagnostic } from "vscode-languageserver";
import { withTree } from "../support/tree.ts";
import { everything, everythingPushed } from "./capabilities.ts";
import { type Client, withClient } from "./client.ts";
import { assertSameProblems, checkedProblems, toldProblems } from "./problems.ts";
import { type Random, seeded } from "./random.ts";
import { descriptions, languageIdOf, pathOf, randomText, randomTree, registry } from "./randomTree.ts";
import { until } from "./until.ts";

const modules = 60;
const batches = 20;
const changesInBatch = 250;
const configurationFile = "customer-impact.json";

/** What a person, a branch switch and a program do to a workspace, at random, and what its files then say. */
class Turmoil {
  /** What the disk holds, by path. */
  readonly disk: Map<string, string>;
  /** What the editor holds. */
  readonly open = new Map<string, string>();
  private readonly random: Random;
  private readonly client: Client;
  private readonly root: string;
  private unseen: { path: string; type: 1 | 2 | 3 }[] = [];

  constructor(root: string, client: Client, files: Readonly<Record<string, string>>, random: Random) {
    this.disk = new Map(Object.entries(files));
    this.root = root;
    this.client = client;
    this.random = random;
  }

  /** @param isCalm nothing comes or goes, so that all can be judged where it is */
  change(isCalm: boolean): void {
    const { random } = this;
    const index = random.below(modules);
    const path = pathOf(index);
    const kind = random.below(100);
    if (isCalm) this.changeInPlace(index, path, kind);
    else if (kind < 45) this.type(index, path);
    else if (kind < 60) this.write(path, randomText(random, index, modules));
    else if (kind < 68) this.remove(path);
    else if (kind < 76) this.rename(path, pathOf(random.below(modules)));
    else if (kind < 86) this.close(path);
    else if (kind < 90) this.configure();
    else if (kind < 92) this.describe();
    else this.save(path);
    if (random.chance(0.05)) this.flush();
  }

  private changeInPlace(index: number, path: string, kind: number): void {
    const description = this.random.pick(Object.keys(descriptions));
    if (kind >= 70 && this.disk.has(path)) this.write(path, randomText(this.random, index, modules));
    else if (kind < 2 && this.disk.has(description))
      this.write(description, this.random.pick(descriptions[description] ?? [""]));
    else if (this.open.has(path) || this.disk.has(path)) this.type(index, path);
  }

  /** Tells the server of what happened to the disk, as a watcher does: later, and all at once. */
  flush(): void {
    if (this.unseen.length > 0) this.client.filesChanged(this.unseen);
    this.unseen = [];
  }

  /** Each file's text, where what the editor holds counts. */
  texts(): ReadonlyMap<string, string> {
    return new Map([...this.disk, ...this.open]);
  }

  private at(path: string): string {
    return join(this.root, path);
  }

  private type(index: number, path: string): void {
    const text = this.open.get(path);
    if (text === undefined) {
      this.open.set(path, this.disk.get(path) ?? "");
      this.client.documents.open(this.at(path), languageIdOf(index), this.disk.get(path) ?? "");
      return;
    }
    const lines = text.split(/\r\n|\n/);
    const line = this.random.below(lines.length);
    const from = this.random.below((lines[line]?.length ?? 0) + 1);
    const range = { start: { line, character: from }, end: { line, character: from + this.random.below(4) } };
    if (this.random.chance(0.3)) this.client.documents.change(this.at(path), randomText(this.random, index, modules));
    else
      this.client.documents.change(
        this.at(path),
        this.random.pick(["", "x", "\n", ":", "./m1", " via ", "[", "🏺", '\nimport "./m0";\n']),
        range,
      );
    this.open.set(path, this.client.documents.text(this.at(path)));
  }

  private close(path: string): void {
    if (this.open.delete(path)) this.client.documents.close(this.at(path));
  }

  private save(path: string): void {
    const text = this.open.get(path);
    if (text === undefined) return;
    this.write(path, text);
    this.client.notify("textDocument/didSave", { textDocument: { uri: this.client.documents.uri(this.at(path)) } });
  }

  private write(path: string, text: string): void {
    this.unseen.push({ path: this.at(path), type: this.disk.has(path) ? 2 : 1 });
    this.disk.set(path, text);
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  private remove(path: string): void {
    if (!this.disk.delete(path)) return;
    rmSync(this.at(path));
    this.unseen.push({ path: this.at(path), type: 3 });
  }

  private rename(from: string, to: string): void {
    const text = this.disk.get(from);
    if (text === undefined || from === to) return;
    mkdirSync(dirname(this.at(to)), { recursive: true });
    renameSync(this.at(from), this.at(to));
    this.unseen.push({ path: this.at(from), type: 3 }, { path: this.at(to), type: this.disk.has(to) ? 2 : 1 });
    this.disk.delete(from);
    this.disk.set(to, text);
  }

  /** Another setting of a compiler or a package manager, or none any more. */
  private describe(): void {
    const path = this.random.pick(Object.keys(descriptions));
    if (this.random.chance(0.2)) this.remove(path);
    else this.write(path, this.random.pick(descriptions[path] ?? [""]));
  }

  private configure(): void {
    const { random } = this;
    const settings: unknown = random.pick([
      () => JSON.parse(registry) as object,
      () => ({}),
      () => ({ exclude: ["lib/**"], rules: { "missing-statement": "error" } }),
      () => ({ granularity: random.pick(["file", "directory", "auto"]) }),
      () => ({
        ...(JSON.parse(registry) as object),
        overrides: [{ files: ["src/**"], rules: { "todo-statement": "off" } }],
      }),
      () => ({ statements: [{ files: ["src/deep/**"], statement: `via ${pathOf(random.below(modules))}: helps` }] }),
      () => ({ internalTerms: ["guild"], include: ["**"] }),
    ])();
    const text = JSON.stringify(settings, undefined, random.below(3));
    // What is typed in between has faults; the last good one stays, so each batch of changes must end with a good one.
    if (this.open.has(configurationFile)) {
      this.client.documents.change(this.at(configurationFile), text.slice(0, -1));
      this.client.documents.change(this.at(configurationFile), text);
      this.open.set(configurationFile, text);
      if (random.chance(0.5)) {
        this.save(configurationFile);
        this.close(configurationFile);
      }
    } else if (random.chance(0.3)) {
      this.open.set(configurationFile, text);
      this.client.documents.open(this.at(configurationFile), "jsonc", text);
    } else this.write(configurationFile, text);
  }
}

/** What the command line says of these texts, in a directory that nobody edits. */
const fromScratch = (texts: ReadonlyMap<string, string>): Promise<string> =>
  withTree(Object.fromEntries(texts), checkedProblems);

/** What a new server says of them that opens what the editor has open. */
const freshServer = (root: string, turmoil: Turmoil, expected: string): Promise<void> =>
  withClient({ roots: [root], capabilities: everythingPushed }, async ({ documents, diagnostics }) => {
    for (const [path, text] of turmoil.open) documents.open(join(root, path), languageOf(path), text);
    await until(() => assertSameProblems(toldProblems(root, diagnostics.pushed), expected, "a fresh server"));
  });

const languageOf = (path: string): string => {
  for (let index = 0; index < modules; index++) if (pathOf(index) === path) return languageIdOf(index);
  return "jsonc";
};

async function weather(seed: number, capabilities: ClientCapabilities): Promise<void> {
  const files = randomTree(seed, modules);
  await withTree(files, (root) =>
    withClient({ roots: [root], capabilities }, async (client) => {
      const pull = capabilities.textDocument?.diagnostic && client.diagnostics.pullWorkspace();
      const found: ReadonlyMap<string, readonly Diagnostic[]> = pull ? pull.found : client.diagnostics.pushed;
      const turmoil = new Turmoil(root, client, files, seeded(seed));
      let told = 0;
      for (let batch = 0; batch < batches; batch++) {
        for (let i = 0; i < changesInBatch; i++) turmoil.change(batch % 2 === 1);
        turmoil.flush();
        const expected = await fromScratch(turmoil.texts());
        told += expected.length;
        await until(() => assertSameProblems(toldProblems(root, found), expected, `batch ${batch} of seed ${seed}`));
        if (batch % 5 === 4) await freshServer(root, turmoil, expected);
      }
      assert.ok(told > batches * 1000, "there was something to tell");
      assert.ok(existsSync(root));
      await pull?.close();
    }),
  );
}

describe("lsp: incremental is from scratch", function () {
  this.timeout(120_000);

  it("pushed, over 5,000 changes", () => weather(21, everythingPushed));
  it("pulled, over 5,000 changes", () => weather(22, everything));
});
