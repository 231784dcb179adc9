import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { today } from "../../server/src/host/clock.ts";
import { writeFile } from "../../server/src/host/output.ts";
import { removeTemporary, temporary } from "./temporary.ts";

describe("writing a file", () => {
  afterEach(removeTemporary);

  it("writes a new one and puts one in the place of an old one, which keeps its permissions", () => {
    const root = temporary({ old: "old and longer" });
    chmodSync(join(root, "old"), 0o600);
    writeFile(join(root, "new"), "new");
    writeFile(join(root, "old"), Buffer.from("new"));
    assert.deepEqual(
      ["new", "old"].map((name) => readFileSync(join(root, name), "utf8")),
      ["new", "new"],
    );
    if (process.platform !== "win32") assert.equal(statSync(join(root, "old")).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(root).sort(), ["new", "old"]);
  });

  it("writes through a symbolic link, and to what is no file", function () {
    if (process.platform === "win32") this.skip();
    const root = temporary({ "d/file": "old" });
    symlinkSync("d/file", join(root, "link"));
    writeFile(join(root, "link"), "new");
    writeFile("/dev/null", "new");
    assert.equal(readFileSync(join(root, "d/file"), "utf8"), "new");
    assert.deepEqual([readdirSync(root).sort(), readdirSync(join(root, "d"))], [["d", "link"], ["file"]]);
  });

  it("leaves nothing behind when it fails", () => {
    const root = temporary({ file: "1" });
    assert.throws(() => writeFile(join(root, "nowhere/file"), "1"), { code: "ENOENT" });
    assert.throws(() => writeFile(join(root, "file/file"), "1"), { code: "ENOTDIR" });
    mkdirSync(join(root, "folder"));
    assert.throws(() => writeFile(join(root, "folder"), "1"), { code: "EISDIR" });
    assert.deepEqual(readdirSync(root).sort(), ["file", "folder"]);
  });

  it("leaves the whole of the old one or the whole of the new one when it is interrupted", async function () {
    if (process.platform === "win32") this.skip();
    const root = temporary({ file: "old" });
    const program = buildSync({
      stdin: {
        contents: `
          import { writeFile } from "./server/src/host/output.ts";
          const content = Buffer.alloc(100_000_000, "n");
          const again = () => { writeFile(process.argv[1], content); setImmediate(again); };
          process.stdout.write("ready");
          again();`,
        resolveDir: process.cwd(),
        loader: "ts",
      },
      bundle: true,
      platform: "node",
      write: false,
    }).outputFiles[0]!.text;
    const child = spawn(process.execPath, ["-e", program, join(root, "file")]);
    let errors = "";
    child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    setTimeout(() => child.kill("SIGINT"), 120);
    const signal = await new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
    assert.deepEqual([signal, errors], ["SIGINT", ""]);
    assert.deepEqual(readdirSync(root), ["file"]);
    assert.ok(["old".length, 100_000_000].includes(statSync(join(root, "file")).size));
  });
});

describe("the clock", () => {
  it("tells the day in UTC", () => {
    assert.equal(today(new Date("2027-03-01T23:59:59Z")), "2027-03-01");
    assert.match(today(), /^\d{4}-\d{2}-\d{2}$/);
  });
});
