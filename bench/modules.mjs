// @customer-impact via ./lsp: makes a workspace as large as a large company's

// Makes a workspace of many modules whose lines hang together: chains, circles, gaps, a registry, and ten imports each.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const inFolder = 100;

/** What module `index` of a folder says. The first names a customer, and a chain of 69 leads to it. */
function statement(index, word) {
  if (index === 0) return `// @customer-impact Shopper: ${word} the full price before paying`;
  if (index < 70) return `// @customer-impact via ./m${index - 1}: ${word} what module ${index} is for`;
  if (index < 80) return `// @customer-impact via ./m${index === 79 ? 70 : index + 1}: ${word} a circle`;
  if (index < 95) return `// @customer-impact #clear-price: ${word} part ${index}`;
  return "// This one says nothing.";
}

const imports = 10;

/**
 * What module `index` of a folder imports: first whoever goes via it, then others of its folder and of folders behind it, so
 * that no circle brings all together.
 */
function importsOf(folder, index, folders) {
  const user = index < 69 ? index + 1 : index > 70 && index < 80 ? index - 1 : 70 + ((index + 9) % 10);
  const others = Array.from({ length: imports - 1 }, (_, at) => {
    const near = index + 2 + ((index * 31 + at * 17) % (inFolder - index));
    const far = folder + 1 + ((index * 7919 + at * 104_729) % folders);
    if (at < 4 || far >= folders) return `./m${Math.min(near, inFolder - 1)}`;
    return `../p${far}/m${(index * 31 + at * 17) % inFolder}`;
  });
  return [`./m${user}`, ...others];
}

/** The line in which the first import stands, from 0. */
const importLine = 10;

const text = (folder, index, word, folders) =>
  [
    `// Module ${index} of folder ${folder}.`,
    statement(index, word),
    ...Array.from({ length: 8 }, (_, line) => `export const value${line} = ${folder * 1000 + index * 10 + line};`),
    ...importsOf(folder, index, folders).map((specifier) => `import "${specifier}";`),
    "",
  ].join("\n");

const pathOf = (folder, index) => `src/p${folder}/m${index}.ts`;

/**
 * Writes `count` modules and commits them on the branch `main`. The branch `other` words 20,000 of them in another way and
 * leaves as many of their chains without a customer.
 *
 * @returns paths of one file of each kind
 */
export function makeModules(root, count) {
  const git = (...args) => execFileSync("git", args, { cwd: root, stdio: "ignore" });
  const commit = (message) => {
    git("add", "-A");
    git(
      "-c",
      "user.name=Bench",
      "-c",
      "user.email=bench@example.org",
      "-c",
      "gc.auto=0",
      "commit",
      "-q",
      "-m",
      message,
    );
  };
  const folders = Math.ceil(count / inFolder);
  const write = (folder, word) => {
    mkdirSync(join(root, `src/p${folder}`), { recursive: true });
    for (let index = 0; index < inFolder; index++)
      writeFileSync(join(root, pathOf(folder, index)), text(folder, index, word, folders));
  };
  mkdirSync(root, { recursive: true });
  git("init", "-q", "-b", "main");
  const configuration = {
    customers: { shopper: { name: "Shopper", aliases: ["buyer"] }, courier: { name: "Courier" } },
    outcomes: { "clear-price": { customer: "shopper", statement: "knows the full price before paying" } },
  };
  writeFileSync(join(root, "customer-impact.json"), JSON.stringify(configuration));
  for (let folder = 0; folder < folders; folder++) write(folder, "knows");
  commit("Modules");

  git("checkout", "-q", "-b", "other");
  const changed = [];
  for (let folder = 0; folder < Math.min(folders, 200); folder++) {
    write(folder, "sees");
    writeFileSync(join(root, pathOf(folder, 0)), "// @customer-impact todo: find out\n");
    for (let index = 0; index < inFolder; index++) changed.push(pathOf(folder, index));
  }
  commit("Other");
  git("checkout", "-q", "main");
  const last = folders - 1;
  const importer = { path: pathOf(last, 68), line: importLine };
  return { edited: pathOf(last, 69), head: pathOf(last, 0), importer, changed };
}
