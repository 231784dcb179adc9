// @customer-impact #quick-answer: measures what reading and linking imports costs, so that nobody waits for it

// Measures linking on made-up modules, reading on real files, and whole runs on these. Usage: npm run bench:imports -- [--modules 100000] [--runs 5] [--files 20000]
import { parseArgs } from "node:util";
import { measureLinking } from "./linking.ts";
import { measurePrograms } from "./programs.ts";
import { measureReading } from "./reading.ts";

const { values } = parseArgs({
  options: {
    modules: { type: "string", default: "100000" },
    runs: { type: "string", default: "5" },
    files: { type: "string", default: "20000" },
  },
});
const runs = Number(values.runs);

for (const line of await measureLinking(Number(values.modules), runs)) console.log(line);
for (const line of await measureReading(Number(values.files), runs)) console.log(line);
for (const line of await measurePrograms(Number(values.files), runs)) console.log(line);
