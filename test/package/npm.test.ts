import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { withClient } from "../lsp/client.ts";
import { npm } from "./npm.ts";

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** In bytes. */
const limit = 700_000;

/** What may be in the package; anything else got in by mistake. npm adds whatever is `main`, which is for editors. */
const expected =
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|customer-impact(?:\.baseline)?\.schema\.json|dist\/(?:cli|lsp|scanWorker)\.js|dist\/extension\.cjs|dist\/panel\.(?:js|css|js\.LEGAL\.txt)|dist\/chunks\/[\w-]+\.js(?:\.LEGAL\.txt)?)$/;

describe("the npm package", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "customer-impact-npm-")));
  const installed = join(folder, "node_modules/customer-impact");
  let packed: Packed;

  /** Runs what npm installed, as a user would: by the name of the program. */
  const run = (
    program: string,
    ...args: readonly string[]
  ): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(join(folder, "node_modules/.bin", program), args, {
      cwd: folder,
      encoding: "utf8",
      shell: process.platform === "win32",
      env: { ...process.env, XDG_CACHE_HOME: join(folder, "cache"), LOCALAPPDATA: join(folder, "cache") },
    });

  before(() => {
    packed = (JSON.parse(npm(resolve("."), "pack", "--json", `--pack-destination=${folder}`)) as Packed[])[0]!;
    writeFileSync(join(folder, "package.json"), "{}");
    npm(folder, "install", join(folder, packed.filename));
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

  it("holds the two programs, what they load and the page that they write, and nothing of the editor's client library", () => {
    assert.deepEqual(
      packed.files.map(({ path }) => path).filter((path) => !expected.test(path)),
      [],
    );
    assert.ok(packed.size < limit, `${packed.size} bytes`);
  });

  it("installs nothing else", () => {
    const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as { readonly packages: object };
    assert.deepEqual(Object.keys(lock.packages), ["", "node_modules/customer-impact"]);
  });

  it("says its version", () => {
    const { status, stdout, stderr } = run("customer-impact", "--version");
    assert.deepEqual([status, stdout.trim(), stderr], [0, version, ""]);
  });

  it("judges a workspace", () => {
    const shop = join(folder, "shop");
    mkdirSync(shop);
    writeFileSync(join(shop, "pay.ts"), "// @customer-impact Shopper: knows the full price before paying\n");
    writeFileSync(join(shop, "tax.py"), "# @customer-impact via ./pay: keeps tax tables current\n");
    writeFileSync(join(shop, "log.go"), "package shop\n");
    const { status, stdout, stderr } = run("customer-impact", "coverage", shop, "--format", "json");
    const { summary } = JSON.parse(stdout) as { summary: { direct: number; indirect: number; uncovered: number } };
    assert.deepEqual([status, stderr, summary.direct, summary.indirect, summary.uncovered], [0, "", 1, 1, 1]);
  });

  it("writes a page that carries its script and the licences of it", () => {
    const shop = join(folder, "shop");
    const { status, stdout, stderr } = run("customer-impact", "coverage", shop, "--format", "html");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^<!doctype html>/);
    for (const part of ["Customer impact of shop", "Apache License", "Apache ECharts"])
      assert.ok(stdout.includes(part), part);
    assert.ok(stdout.includes(readFileSync(join(installed, "dist/panel.css"), "utf8").trim()));
  });

  it("serves an editor", async () => {
    // Windows can start what stands behind the name of a program, but not the name, without a shell.
    const server =
      process.platform === "win32"
        ? [process.execPath, join(installed, "dist/lsp.js")]
        : [join(folder, "node_modules/.bin/customer-impact-lsp")];
    await withClient({ command: [...server, "--stdio"], roots: [folder] }, ({ initialized }) => {
      assert.deepEqual(initialized.serverInfo, { name: "customer-impact", version });
      return Promise.resolve();
    });
  });
});
