// @customer-impact #quick-answer: measures what reading and linking imports costs, so that nobody waits for it

// Measures linking and asking on made-up modules, and reading on real files. Usage: npm run bench:imports -- [--modules 100000] [--runs 5] [--files 20000]
import { parseArgs } from "node:util";
import { measureAsking } from "./asking.ts";
import { measureLinking } from "./linking.ts";
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
for (const line of measureAsking(Number(values.modules))) console.log(line);
for (const line of await measureReading(Number(values.files), runs)) console.log(line);
