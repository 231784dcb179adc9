// @customer-impact Engineer: reads of a rule or a flag what it does, since its page is written from it

// npm run generate: writes everything that is made from code. Drift fails `npm run check`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { baselineJsonSchema } from "./baseline-schema.ts";
import { cliPage } from "./cli-page.ts";
import { configurationPage } from "./configuration-page.ts";
import { configurationJsonSchema } from "./configuration-schema.ts";
import { generateLanguages } from "./generate-languages.ts";
import { injectionGrammars } from "./injection-grammars.ts";
import { rulePages } from "./rule-pages.ts";

generateLanguages();
mkdirSync("docs/rules", { recursive: true });
const pages = rulePages();
for (const stale of readdirSync("docs/rules").filter((name) => !pages.has(name))) rmSync(`docs/rules/${stale}`);
for (const [name, text] of pages) writeFileSync(`docs/rules/${name}`, text);
writeFileSync("docs/cli.md", cliPage());
writeFileSync("docs/configuration.md", configurationPage());
writeFileSync("customer-impact.schema.json", JSON.stringify(configurationJsonSchema(), null, 2));
writeFileSync("customer-impact.baseline.schema.json", JSON.stringify(baselineJsonSchema(), null, 2));
mkdirSync("syntaxes", { recursive: true });
for (const [name, grammar] of injectionGrammars()) writeFileSync(`syntaxes/${name}`, JSON.stringify(grammar, null, 2));
