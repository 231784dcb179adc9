import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { checkFormats, coverageFormats, namesOf } from "../../server/src/reports/formats.ts";
import { runCli } from "../support/runCli.ts";
import { withTree } from "../support/tree.ts";

const direct = "// @customer-impact Shopper: knows the full price before paying\n";

interface Report {
  readonly summary: {
    readonly modules: number;
    readonly direct: number;
    readonly leftOut: Readonly<Record<string, number>>;
  };
}

/** The summary of a run that must not fail. */
async function summaryOf(root: string): Promise<Report["summary"]> {
  const { status, stdout, stderr } = await runCli(["coverage", root, "--format", "json", "--no-cache"]);
  assert.deepEqual([status, stderr], [0, ""]);
  return (JSON.parse(stdout) as Report).summary;
}

/** What a run that cannot do its work says. */
async function failureOf(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runCli(args);
  assert.deepEqual([status, stdout], [2, ""]);
  assert.doesNotMatch(stderr, /\bat .*:\d+:\d+/, "a stack trace");
  return stderr.trim();
}

describe("bad input", () => {
  it("a directory that is not there", async () =>
    assert.equal(await failureOf("coverage", "/no/such/place"), "There is no directory /no/such/place."));

  it("a file where a directory is wanted", () =>
    withTree({ "a.ts": direct }, async (root) => {
      const file = join(root, "a.ts");
      assert.equal(
        await failureOf("check", file),
        `${file} is a file: name a directory, or ask "customer-impact explain ${file}".`,
      );
    }));

  it("names with terminal escapes are told inert", async () => {
    assert.equal(
      await failureOf("coverage", "/no/\u001b[31mred\nline"),
      "There is no directory /no/\\x1b[31mred\\nline.",
    );
  });

  for (const [args, message] of [
    [["coverage", "--mni", "3"], 'Unknown option "--mni". Did you mean "--min"?'],
    [
      ["coverage", "--min", "high"],
      'Option "--min <percent>" argument "high" is invalid. It must be a number from 0 to 100.',
    ],
    [
      ["coverage", "--min", "101"],
      'Option "--min <percent>" argument "101" is invalid. It must be a number from 0 to 100.',
    ],
    [
      ["check", "--max-warnings", "-1"],
      'Option "--max-warnings <n>" argument "-1" is invalid. It must be a whole number, of nine digits at most.',
    ],
    [
      ["coverage", "--format", "xml"],
      `Option "--format <format[=file]>" argument "xml" is invalid. Allowed choices are ${namesOf(coverageFormats).join(", ")}.`,
    ],
    [["covrage"], 'Unknown command "covrage". Did you mean "coverage"?'],
    [[], 'Name a command: "customer-impact --help" lists them.'],
    [["coverage", ".", "more"], 'Too many arguments for "coverage". Expected 1 argument but got 2.'],
    [["explain"], 'Missing required argument "file".'],
    [["explain", "/no/such/file"], "There is no file /no/such/file."],
    [["coverage", "--config", "/no/such/file"], "Cannot read /no/such/file: there is no such file."],
  ] as const)
    it(`usage: ${args.join(" ") || "nothing"}`, async () => assert.equal(await failureOf(...args), message));

  it("usage: --help says which formats there are", async () => {
    const help = (await runCli(["check", "--help"])).stdout.replaceAll(/\s+/g, " ");
    assert.ok(help.includes(`several times: ${namesOf(checkFormats).join(", ")} -o`), help);
  });

  it("a configuration with several faults: all of them, each with its place", () =>
    withTree(
      { "a.ts": direct, "customer-impact.json": '{\n  "custmers": {},\n  "thresholds": { "coverage": "high" },\n' },
      async (root) => {
        const lines = (await failureOf("coverage", root)).split("\n");
        assert.ok(lines.length >= 3, lines.join("\n"));
        for (const line of lines) assert.match(line, /^customer-impact\.json:\d+:\d+: .*[.?]$/);
      },
    ));

  it("a hostile configuration", () =>
    withTree({ "a.ts": direct, "customer-impact.json": "[".repeat(200_000) }, async (root) => {
      assert.match(await failureOf("coverage", root), /^customer-impact\.json:1:/);
    }));

  it("a symlink loop, links out of the tree, a FIFO and a socket", function () {
    if (process.platform === "win32") return this.skip();
    return withTree({ "a.ts": direct }, async (root) => {
      symlinkSync(".", join(root, "loop"));
      symlinkSync("/etc", join(root, "out"));
      symlinkSync("/etc/passwd", join(root, "passwd.ts"));
      execFileSync("mkfifo", [join(root, "pipe.ts")]);
      const server = createServer().listen(join(root, "socket.ts"));
      const { modules, direct: covered } = await summaryOf(root).finally(() => server.close());
      assert.deepEqual([modules, covered], [1, 1]);
    });
  });

  it("a sparse file of 3 GB is too large, and not read", () =>
    withTree({ "a.ts": direct }, async (root) => {
      const file = openSync(join(root, "huge.ts"), "w");
      ftruncateSync(file, 3 * 1024 ** 3);
      closeSync(file);
      assert.deepEqual(pick(await summaryOf(root)), [1, { "too-large": 1 }]);
    }));

  it("invalid UTF-8, NUL bytes, and one line of 50 MB", () =>
    withTree(
      {
        "customer-impact.json": '{ "maxFileSize": 100000000 }',
        "invalid.ts": Buffer.concat([Buffer.from([0xff, 0xfe - 2, 0xc3, 0x28, 10]), Buffer.from(direct)]),
        "nul.ts": Buffer.from(`${direct}\0`),
        "long.ts": `${direct}${"x='/*`".repeat(8_000_000)}`,
      },
      async (root) => assert.deepEqual(pick(await summaryOf(root)), [2, { binary: 1 }]),
    ));

  it("names with line breaks, quotes and bytes that are no UTF-8", function () {
    if (process.platform !== "linux") return this.skip();
    return withTree({ 'a"\n\t.ts': direct }, async (root) => {
      writeFileSync(Buffer.concat([Buffer.from(`${root}/b`), Buffer.from([0xff]), Buffer.from(".ts")]), direct);
      execFileSync("git", ["init", "-q"], { cwd: root });
      const { stdout } = await runCli(["coverage", root, "--format", "json", "--no-cache"]);
      const { modules } = JSON.parse(stdout) as { modules: { path: string; status: string }[] };
      assert.deepEqual(
        modules.map(({ path, status }) => [path, status]),
        [
          ['a"\n\t.ts', "direct"],
          ["b\\xFF.ts", "direct"],
        ],
      );
    });
  });

  it("statements that hold terminal escapes print inert, in text and JSON", () =>
    withTree(
      { "a.ts": "// @customer-impact Shopper: sees \u001b[31mred\u001b[0m, \u009b2J and \u202eright to left\n" },
      async (root) => {
        for (const args of [["list"], ["explain"], ["coverage", "--format", "json"], ["check"]]) {
          const [command = "", ...rest] = args;
          const { stdout } = await runCli([command, command === "explain" ? join(root, "a.ts") : root, ...rest]);
          assert.doesNotMatch(stdout, /[\u001b\u009b\u202e]/, command);
        }
      },
    ));

  it("an output file in a directory that is not there", () =>
    withTree({ "a.ts": direct }, async (root) => {
      const file = join(root, "no", "report.json");
      assert.equal(await failureOf("coverage", root, "-o", file), `Cannot write ${file}: there is no such directory.`);
    }));

  it("writes an output file whole, with nothing beside it", () =>
    withTree({ "src/a.ts": direct, "out/keep": "" }, async (root) => {
      const { status, stdout } = await runCli([
        "coverage",
        join(root, "src"),
        "--format",
        "json",
        "-o",
        join(root, "out/report.json"),
      ]);
      assert.deepEqual([status, stdout, readdirSync(join(root, "out"))], [0, "", ["keep", "report.json"]]);
      assert.equal((JSON.parse(readFileSync(join(root, "out/report.json"), "utf8")) as Report).summary.modules, 1);
    }));

  it("a file without permission is unreadable, and the rest is there", function () {
    // Root may read everything.
    if (process.platform === "win32" || process.getuid?.() === 0) return this.skip();
    return withTree({ "a.ts": direct }, async (root) => {
      writeFileSync(join(root, "b.ts"), direct, { mode: 0 });
      mkdirSync(join(root, "closed"), { mode: 0 });
      assert.deepEqual(pick(await summaryOf(root)), [1, { unreadable: 1 }]);
    });
  });

  it("a closed pipe ends the run without a word", () =>
    withTree(
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${"long/".repeat(20)}m${i}.ts`, "export {};\n"])),
      (root) => {
        if (process.platform === "win32") return;
        const { stdout, stderr } = spawnSync(
          "sh",
          ["-c", '"$1" dist/cli.js check "$2" --no-cache | head -c 20', "sh", process.execPath, root],
          { encoding: "utf8" },
        );
        assert.equal(stdout.length, 20);
        assert.equal(stderr, "");
      },
    ));

  it("nobody who reads what went wrong changes no exit status", () =>
    withTree({ "a.ts": direct }, async (root) => {
      const child = spawn(process.execPath, ["dist/cli.js", "affected", root], { stdio: ["ignore", "ignore", "pipe"] });
      child.stderr.destroy();
      assert.equal(await new Promise((resolve) => child.on("exit", resolve)), 2);
    }));

  it("Ctrl-C leaves no half-written file", () =>
    withTree(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`m${i}.ts`, direct])), async (root) => {
      if (process.platform === "win32") return;
      const report = join(root, "report.json");
      for (const wait of [0, 40, 80, 120, 160, 240]) {
        const child = spawn(
          process.execPath,
          ["dist/cli.js", "coverage", root, "--no-cache", "--format", "json", "-o", report],
          { stdio: "ignore" },
        );
        const ended = new Promise<unknown>((resolve) => child.on("exit", (code, signal) => resolve(signal ?? code)));
        setTimeout(() => child.kill("SIGINT"), wait);
        await ended;
        if (existsSync(report)) JSON.parse(readFileSync(report, "utf8"));
        assert.deepEqual(
          readdirSync(root).filter((name) => name.includes("report") && name !== "report.json"),
          [],
        );
      }
    }));
});

/** The number of modules, and the causes that left something out. */
const pick = ({ modules, leftOut }: Report["summary"]): unknown => [
  modules,
  Object.fromEntries(Object.entries(leftOut).filter(([, count]) => count > 0)),
];
