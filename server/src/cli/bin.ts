#!/usr/bin/env node
import { version } from "../text/version.ts";

// Asking for the version loads nothing else, so it answers at once.
if (process.argv.length === 3 && (process.argv[2] === "--version" || process.argv[2] === "-V")) {
  process.stdout.write(`${version}\n`);
} else {
  const { main } = await import("./main.ts");
  await main(process.argv.slice(2));
}
