#!/usr/bin/env node
// @customer-impact Pipeline owner: gets an answer to --version before noticing that a program started

import { version } from "../text/version.ts";

// A reader that has seen enough (`| head`) is no fault of this run.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
// With a handler of its own a signal waits for the file that is being written, so none is left half done.
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

// Asking for the version loads nothing else, so it answers at once.
if (process.argv.length === 3 && (process.argv[2] === "--version" || process.argv[2] === "-V")) {
  process.stdout.write(`${version}\n`);
} else {
  const { main } = await import("./main.ts");
  await main(process.argv.slice(2));
}
