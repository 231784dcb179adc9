import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { csvText } from "../../server/src/reports/csv/csv.ts";
import { git, removeTemporary, repository, temporary } from "../host/temporary.ts";
import { linesOf } from "../languages/oracle/compare.ts";
import { grammarOf, ownSources, packageSources, type Source } from "../languages/oracle/sources.ts";
import { commentsOf, loadGrammar } from "../languages/oracle/textmate.ts";
import { runCli } from "../support/runCli.ts";
import { parsers, programs } from "./parsers.ts";

// `annotate` in files as people wrote them, in a copy: every one is counted then, and still is what it was.

const languages = createLanguages();

/** A grammar whose rule for comments asks for another that its package does not have. */
const withoutComments = "Lean";

/** Of each language so many from packages; the larger ones take long to read, again and again. */
const most = 4;
const largest = 100_000;

const statement = "Shopper: pays in one step, and doesn't type it twice [metric: cart abandonment]";

interface Module {
  readonly path: string;
  readonly language: string;
  readonly status: string;
  readonly statements: readonly {
    readonly file: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

interface Report {
  readonly summary: { readonly counted: number; readonly direct: number };
  readonly modules: readonly Module[];
}

async function reportOn(root: string): Promise<Report> {
  const { status, stdout, stderr } = await runCli(["coverage", root, "--format", "json", "--no-cache"]);
  assert.deepEqual([status, stderr], [0, ""]);
  return JSON.parse(stdout) as Report;
}

const contents = (root: string): Map<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/[\\/]\.git(?:[\\/]|$)/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(root.length + 1), readFileSync(file, "latin1")]),
  );

/** Files of programming languages, each in a folder of its own, so that none is one module with another. */
function chosen(sources: readonly Source[]): { readonly files: Record<string, Buffer>; readonly real: Set<string> } {
  const files: Record<string, Buffer> = Object.fromEntries(
    Object.entries(programs).map(([path, text]) => [path, Buffer.from(text)]),
  );
  const real = new Set<string>();
  const counts = new Map<string, number>();
  sources.forEach(({ path, name }, index) => {
    const language = languages.detect(path, readFileSync(path, "latin1").slice(0, 8192));
    if (language?.type !== "programming" || statSync(path).size > largest) return;
    const isSample = name.startsWith("samples/");
    const count = counts.get(language.name) ?? 0;
    if (!isSample && count >= most) return;
    counts.set(language.name, count + 1);
    if (!isSample) real.add(language.name);
    files[`module${index}/${basename(path)}`] = readFileSync(path);
  });
  return { files, real };
}

describe("annotate in real files", function () {
  this.timeout(60_000);
  const { files, real } = chosen([...packageSources(), ...ownSources()]);
  let root = "";
  let original = "";
  let plan = "";
  let annotated: Report;

  before(async () => {
    root = repository(files);
    original = temporary();
    cpSync(root, original, { recursive: true });
    const { modules } = await reportOn(root);
    plan = join(temporary(), "plan.csv");
    writeFileSync(
      plan,
      csvText(
        ["path", "statement"],
        modules.map(({ path }) => ({ path, statement })),
      ),
    );
    const { status, stdout, stderr } = await runCli(["annotate", plan, root]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, new RegExp(`^${modules.length} statements are written to ${modules.length} files\\.\n$`));
    annotated = await reportOn(root);
  });
  after(removeTemporary);

  it("is tried in at least 60 languages, all of them from packages", () =>
    assert.ok(real.size >= 60, [...real].join(", ")));

  it("makes coverage count every one of them", () => {
    assert.ok(annotated.summary.counted > 150);
    assert.equal(annotated.summary.direct, annotated.summary.counted);
  });

  it("changes nothing when it runs again", async () => {
    const before = contents(root);
    const { status, stdout } = await runCli(["annotate", plan, root]);
    assert.equal(status, 0);
    assert.match(stdout, /^Nothing is written\. \d+ statements are there already\.\n$/);
    assert.deepEqual(contents(root), before);
  });

  it("adds lines, and leaves every other byte as it was", () => {
    const after = contents(root);
    // A byte order mark stays in front of the line that is added.
    const plain = (text = ""): string => text.replace(/^\u00ef\u00bb\u00bf/, "");
    for (const [path, marked] of contents(original)) {
      const text = plain(marked);
      const lines = plain(after.get(path)).split(/(?<=\r\n|\n|\r(?!\n))/);
      const added = lines.findIndex((line) => line.includes(statement));
      const rest = (from: number, to: number): string => [...lines.slice(0, from), ...lines.slice(to)].join("");
      const without = [
        rest(added, added + 1),
        rest(added - 1, added + 1),
        rest(added, added + 2),
        rest(added - 1, added + 2),
      ];
      assert.ok(added < 0 ? lines.join("") === text : without.includes(text), path);
    }
  });

  it("prints a diff first that git applies to the same effect", async () => {
    const copy = temporary();
    cpSync(original, copy, { recursive: true });
    const { status, stdout, stderr } = await runCli(["annotate", plan, copy, "--dry-run"]);
    assert.equal(status, 0);
    assert.match(stderr, /^\d+ statements would be written to \d+ files\.\n$/);
    assert.deepEqual(contents(copy), contents(original));
    const diff = join(temporary(), "a.diff");
    writeFileSync(diff, stdout);
    git(copy, "apply", "--whitespace=nowarn", diff);
    assert.deepEqual(contents(copy), contents(root));
  });

  it("writes what grammars take for a comment too", async () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const { path, language, statements } of annotated.modules) {
      const name = grammarOf[language];
      const line = statements[0]?.range.start.line;
      if (name === undefined || line === undefined || language === withoutComments) continue;
      compared++;
      const { texts } = linesOf(readFileSync(join(root, statements[0]!.file), "utf8").replace(/^\uFEFF/, ""));
      const comments = commentsOf(await loadGrammar(name), texts.slice(0, line + 2));
      const at = texts[line]!.indexOf("@customer-impact");
      if (!comments.some((one) => one.line === line && one.start <= at && one.end > at))
        wrong.push(`${language} ${path}`);
    }
    assert.ok(compared > 100);
    assert.deepEqual(wrong, []);
  });

  for (const parser of parsers)
    it(`leaves files as ${parser.name} reads them`, function () {
      if (!parser.isThere()) {
        process.stdout.write(
          `      SKIPPED: ${parser.name} is not on this machine, so nothing is known of its files.\n`,
        );
        this.skip();
      }
      const own = Object.keys(files).filter((path) => parser.extensions.includes(extname(path)));
      const accepted = own.filter((path) => parser.accepts(join(original, path)));
      assert.ok(accepted.length > 0, `none of ${own.join(", ")}`);
      assert.deepEqual(
        accepted.filter((path) => !parser.accepts(join(root, path))),
        [],
      );
    });
});
