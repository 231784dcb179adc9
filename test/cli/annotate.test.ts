import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { git, removeTemporary, repository, temporary } from "../host/temporary.ts";
import { type CliResult, runCli } from "../support/runCli.ts";

after(removeTemporary);

/** Runs a plan of CSV lines, or of text as it is. */
function annotate(root: string, plan: string | readonly string[], ...options: readonly string[]): Promise<CliResult> {
  const file = join(temporary(), "plan");
  writeFileSync(file, typeof plan === "string" ? plan : ["path,statement", ...plan, ""].join("\n"));
  return runCli(["annotate", file, root, ...options]);
}

const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

describe("customer-impact annotate", () => {
  it("writes statements, with their tag or without, and says how many", async () => {
    const root = repository({ "a.ts": "let a;\n", "b.py": "#!/usr/bin/python3\nb = 1\n" });
    const { status, stdout, stderr } = await annotate(root, [
      "a.ts,Shopper: pays",
      "b.py,@customer-impact via ./a: pays",
      "a.ts,Courier: is paid",
    ]);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(stdout, "3 statements are written to 2 files.\n");
    assert.equal(
      read(root, "a.ts"),
      "// @customer-impact Shopper: pays\n// @customer-impact Courier: is paid\nlet a;\n",
    );
    assert.equal(read(root, "b.py"), "#!/usr/bin/python3\n# @customer-impact via ./a: pays\nb = 1\n");
  });

  it("changes nothing the second time, whatever form a statement has", async () => {
    const root = repository({ "a.ts": "/**\n * @customer-impact Shopper: pays\n *   in one step\n */\nlet a;\n" });
    const { status, stdout } = await annotate(root, ["a.ts,Shopper: pays in one step"]);
    assert.deepEqual([status, stdout], [0, "Nothing is written. 1 statement is there already.\n"]);
    assert.equal(git(root, "status", "--porcelain"), "");
  });

  describe("where a file states something else", () => {
    const files = { "a.ts": "// @customer-impact Shopper: pays\nlet a;\n" };

    it("leaves that, and tells it", async () => {
      const root = repository(files);
      const { status, stdout, stderr } = await annotate(root, ["a.ts,Courier: drives"]);
      assert.deepEqual([status, stdout], [1, "Nothing is written. 1 row could not be done.\n"]);
      assert.equal(
        stderr,
        'Row 2: a.ts states something else already: "Shopper: pays". It stays as it is; --add writes the new statement below it, and --replace in its place.\n',
      );
    });

    for (const [option, expected] of [
      ["--add", "// @customer-impact Shopper: pays\n// @customer-impact Courier: drives\nlet a;\n"],
      ["--replace", "// @customer-impact Courier: drives\nlet a;\n"],
    ] as const)
      it(`does what ${option} says, once`, async () => {
        const root = repository(files);
        for (const written of [
          "1 statement is written to 1 file.",
          "Nothing is written. 1 statement is there already.",
        ])
          assert.equal((await annotate(root, ["a.ts,Courier: drives"], option)).stdout, `${written}\n`);
        assert.equal(read(root, "a.ts"), expected);
      });

    it("takes what the plan has too for nothing else, and a todo for nothing", async () => {
      const root = repository({ ...files, "b.ts": "// @customer-impact todo: ask\n// @customer-impact Shopper: b\n" });
      const plan = ["a.ts,Shopper: pays", "a.ts,Courier: drives", "b.ts,Shopper: b", "b.ts,Courier: c"];
      assert.equal((await annotate(root, plan)).status, 0);
      assert.equal(
        read(root, "a.ts"),
        "// @customer-impact Shopper: pays\n// @customer-impact Courier: drives\nlet a;\n",
      );
      assert.equal(read(root, "b.ts"), "// @customer-impact Courier: c\n// @customer-impact Shopper: b\n");
    });

    it("refuses to do both", async () => {
      const { status, stderr } = await annotate(repository(files), ["a.ts,b"], "--add", "--replace");
      assert.deepEqual([status, stderr], [2, "A statement can be added or replace another, not both.\n"]);
    });
  });

  it("chooses the file of a directory or package that a person would", async () => {
    const root = repository({
      "go/a.go": "package pay\n",
      "go/doc.go": "// Package pay pays.\npackage pay\n",
      "tf/a.tf": "",
      "tf/main.tf": "",
      "said/a.go": "package said\n",
      "said/z.go": "// @customer-impact todo\npackage said\n",
      "c/price.c": "",
      "c/price.h": "",
      "page/a.go": "package page\n",
      "page/README.md": "# Page\n",
    });
    const plan = ["go,A: b", "tf/,A: b", "./said/,A: b", "c/price.h,A: b", "page/README.md,A: b"];
    assert.deepEqual(await annotate(root, plan), {
      status: 0,
      stdout: "5 statements are written to 5 files.\n",
      stderr: "",
    });
    assert.deepEqual(git(root, "diff", "--name-only").trim().split("\n"), [
      "c/price.h",
      "go/doc.go",
      "page/README.md",
      "said/z.go",
      "tf/main.tf",
    ]);
    assert.equal(
      (await annotate(root, ["go/a.go,A: b"])).stdout,
      "Nothing is written. 1 statement is there already.\n",
    );
    const { stderr } = await annotate(root, ["go,C: d"]);
    assert.match(stderr, /^Row 2: go\/doc\.go states something else already: "A: b"\./);
    const { stdout } = await runCli(["coverage", root, "--format", "json", "--no-cache"]);
    assert.match(stdout, /"direct": 5,/);
  });

  it("tells each row that cannot be done, and does the others", async () => {
    const root = repository({
      "src/a.ts": "let a;\n",
      "src/a.test.ts": "",
      "src/a.json": "{}",
      "src/a.st": "1 print\n",
      "src/latin.py": Buffer.from("x = 'é'\n", "latin1"),
      "src/fixed.ts": "",
      ".gitignore": "built.ts",
      "built.ts": "",
      "README.md": "",
    });
    symlinkSync("/etc", join(root, "link"));
    chmodSync(join(root, "src/fixed.ts"), 0o444);
    const { status, stdout, stderr } = await annotate(root, [
      "src/b.ts,A: b",
      "../a.ts,A: b",
      "/etc/passwd,A: b",
      "link/passwd,A: b",
      "built.ts,A: b",
      "src,A: b",
      "src/a.test.ts,A: b",
      "src/a.json,A: b",
      "README.md,A: b",
      "src/a.ts,",
      '"src/a.ts","A:\nb"',
      ",A: b",
      "src/a.ts,A: b",
      "./src/a.ts,@customer-impact  A: b",
      'src/a.st,"A: says ""b"""',
      "src/latin.py,A: plain",
      "src/latin.py,A: é",
      "src/fixed.ts,A: b",
      "src/\u001b[31m.ts,A: b",
    ]);
    assert.equal(status, 1);
    assert.equal(
      stdout,
      "2 statements are written to 2 files. 1 row says what an earlier one says. 16 rows could not be done.\n",
    );
    const gone = "it is not there, git ignores it, or it is a symbolic link.";
    assert.deepEqual(stderr.trimEnd().split("\n"), [
      `Row 2: There is no file src/b.ts: ${gone} Did you mean "src/a.ts"?`,
      "Row 3: ../a.ts lies outside of the workspace.",
      "Row 4: /etc/passwd is an absolute path: a plan has paths from the root of the workspace.",
      `Row 5: There is no file link/passwd: ${gone}`,
      `Row 6: There is no file built.ts: ${gone}`,
      "Row 7: src is a directory, and no module as a whole: name one of its files.",
      "Row 8: src/a.test.ts is left out (tests): a statement in it would count for nothing.",
      'Row 9: src/a.json is no module, since JSON is no programming language: "include" in the configuration can make it one.',
      'Row 10: README.md is no module, since Markdown is no programming language: "include" in the configuration can make it one.',
      "Row 11: src/a.ts: There is no statement.",
      "Row 12: src/a.ts: The statement has a line break, and a statement is written in one line.",
      "Row 13: There is no path.",
      "Row 15: It says of src/a.ts what row 14 says.",
      'Row 16: src/a.st: no comment of Smalltalk can hold "A: says "b"", so that it could be read there.',
      'Row 18: src/latin.py is not written in UTF-8, and "A: é" is more than ASCII.',
      "Row 19: src/fixed.ts is read-only.",
      `Row 20: There is no file src/\\x1b[31m.ts: ${gone}`,
    ]);
    assert.equal(read(root, "src/a.ts"), "// @customer-impact A: b\nlet a;\n");
    assert.equal(readFileSync(join(root, "src/latin.py"), "latin1"), "# @customer-impact A: plain\nx = 'é'\n");
  });

  it("keeps line ends, marks, encodings and permissions", async () => {
    const files = {
      "crlf.ts": Buffer.from("let a;\r\n"),
      "mark.ts": Buffer.from("\uFEFFlet a;\n"),
      "le.ts": Buffer.from("\uFEFFlet é;\r\n", "utf16le"),
      "be.ts": Buffer.from("\uFEFFlet é;\n", "utf16le").swap16(),
      "open.sh": Buffer.from("#!/bin/sh"),
    };
    const root = repository(files);
    chmodSync(join(root, "open.sh"), 0o755);
    const plan = Object.keys(files).map((path) => `${path},A: ü`);
    const dry = await annotate(root, plan, "--dry-run");
    assert.deepEqual(dry.stderr.split("\n"), [
      "Row 4: le.ts is UTF-16, which a diff cannot show.",
      "Row 5: be.ts is UTF-16, which a diff cannot show.",
      "5 statements would be written to 5 files.",
      "",
    ]);
    assert.equal((await annotate(root, plan)).status, 0);
    assert.equal(read(root, "crlf.ts"), "// @customer-impact A: ü\r\nlet a;\r\n");
    assert.equal(read(root, "mark.ts"), "\uFEFF// @customer-impact A: ü\nlet a;\n");
    assert.equal(readFileSync(join(root, "le.ts")).toString("utf16le"), "\uFEFF// @customer-impact A: ü\r\nlet é;\r\n");
    assert.equal(
      readFileSync(join(root, "be.ts")).swap16().toString("utf16le"),
      "\uFEFF// @customer-impact A: ü\nlet é;\n",
    );
    assert.equal(read(root, "open.sh"), "#!/bin/sh\n# @customer-impact A: ü\n");
    assert.equal(statSync(join(root, "open.sh")).mode & 0o777, 0o755);
  });

  it("prints a diff that git applies, whatever the names of the files", async () => {
    const files = {
      'odd "name"\n.ts': "let a;",
      "with space/é.py": "a = 1\n",
      "b.ts": "// @customer-impact todo\r\nlet a;\r\n",
    };
    const root = repository(files);
    const plan = JSON.stringify(Object.keys(files).map((path) => ({ path, statement: "A: b" })));
    const { status, stdout, stderr } = await annotate(root, plan, "--dry-run");
    assert.deepEqual([status, stderr], [0, "3 statements would be written to 3 files.\n"]);
    assert.equal(git(root, "status", "--porcelain"), "");
    const diff = join(temporary({ "a.diff": stdout }), "a.diff");
    git(root, "apply", "--whitespace=nowarn", diff);
    assert.equal((await annotate(root, plan)).stdout, "Nothing is written. 3 statements are there already.\n");
  });

  it("writes only below the directory that is named", async () => {
    const root = repository({ "customer-impact.json": "{}", "a/a.ts": "", "b/b.ts": "" });
    const { status, stdout, stderr } = await annotate(join(root, "a"), ["a/a.ts,A: b", "b/b.ts,A: b"]);
    assert.deepEqual([status, stdout], [1, "1 statement is written to 1 file. 1 row could not be done.\n"]);
    assert.equal(stderr, "Row 3: b/b.ts lies outside of a/.\n");
  });

  it("reads a plan from stdin", () => {
    const root = repository({ "a.ts": "" });
    const run = spawnSync(process.execPath, ["dist/cli.js", "annotate", "-", root], {
      input: "path,statement\na.ts,A: b\n",
      encoding: "utf8",
    });
    assert.deepEqual([run.status, run.stdout], [0, "1 statement is written to 1 file.\n"]);
  });

  for (const [title, plan, message] of [
    ["no columns", "a.ts,b\n", "The plan has no first row that names its columns: path and statement."],
    [
      "an open quote",
      'path,statement\n"a',
      "The plan cannot be read as CSV: Quote Not Closed: the parsing is finished with an opening quote at line 2.",
    ],
    ["an object", "{}", "The plan is no list of objects with path and statement."],
  ] as const)
    it(`reads no plan with ${title}`, async () => {
      const file = join(temporary({ plan }), "plan");
      const { status, stdout, stderr } = await runCli(["annotate", file, temporary()]);
      assert.deepEqual([status, stdout, stderr], [2, "", `${file}: ${message}\n`]);
    });

  it("reads no plan that is not there, and none of bytes", async () => {
    const file = join(temporary({ plan: Buffer.from([0x70, 0xe9]) }), "plan");
    assert.equal((await runCli(["annotate", file])).stderr, `${file} is no text in UTF-8 or UTF-16: save it as one.\n`);
    assert.equal((await runCli(["annotate", "/no/plan"])).stderr, "Cannot read /no/plan: there is no such file.\n");
  });
});
