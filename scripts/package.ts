// @customer-impact Engineer: gets each version of the extension as a file, made the same way every time

// npm run package [-- FILE]: writes the extension as one .vsix for all platforms.
import { readFileSync, statSync } from "node:fs";
import { packExtension } from "./package/packExtension.ts";

const { name, version } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string; version: string };
const file = process.argv[2] ?? `${name}-${version}.vsix`;
await packExtension(file);
console.log(`${file}: ${Math.ceil(statSync(file).size / 1000)} kB`);
