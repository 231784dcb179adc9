// @customer-impact #quick-answer: measures what reading and linking imports costs, so that nobody waits for it

// Measures linking and asking on made-up modules, each kind in a process of its own, and reading on real files, and whole runs on these. Usage: npm run bench:imports -- [--modules 100000] [--runs 5] [--files 20000] [--kind Java]
import { parseArgs } from "node:util";
import { measureAsking } from "./asking.ts";
import { measureKind, measureLinking } from "./linking.ts";
import { measurePrograms } from "./programs.ts";
import { measureReading } from "./reading.ts";

const { values } = parseArgs({
  options: {
    modules: { type: "string", default: "100000" },
    runs: { type: "string", default: "5" },
    files: { type: "string", default: "20000" },
    kind: { type: "string" },
  },
});
const runs = Number(values.runs);

if (values.kind === undefined) {
  for (const lines of measureLinking(Number(values.modules), runs)) console.log(lines);
  for (const line of measureAsking(Number(values.modules))) console.log(line);
  for (const line of await measureReading(Number(values.files), runs)) console.log(line);
  for (const line of await measurePrograms(Number(values.files), runs)) console.log(line);
} else for (const line of await measureKind(values.kind, Number(values.modules), runs)) console.log(line);
