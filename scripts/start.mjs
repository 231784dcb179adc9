// @customer-impact Engineer: sees the coverage of their own repository two minutes after cloning this one

// npm start [-- PATH …]: builds, then prints the coverage of the example, or of the path given.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const args = process.argv.slice(2);
const run = (file, ...rest) => {
  const { status, signal } = spawnSync(process.execPath, [file, ...rest], { stdio: "inherit" });
  if (status !== 0) process.exit(signal ? 1 : (status ?? 1));
};

run(`${root}esbuild.mjs`);
run(`${root}dist/cli.js`, "coverage", ...(args.length ? args : [`${root}examples/storefront`]));
