// @customer-impact via ./builds: reads the projects of a Gradle build and what they say of each other

import type { FamilyContext } from "../../family.ts";
import { baseNameOf, directoryOf, joinPath, under, upwards } from "../../path.ts";

export interface GradleProjects {
  readonly directories: readonly string[];
  readonly dependencies: (directory: string) => readonly string[];
}

const comment = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/g;
const literal = /["'](:?[\w.$-]+(?:[:/][\w.$-]+)*)["']/g;
const settings = ["settings.gradle", "settings.gradle.kts"];
const scripts = ["build.gradle", "build.gradle.kts"];

/** Projects by what `include` in a settings.gradle names, and what `project(":tax")` or `projects.tax` in a build.gradle depends on. */
export function gradleProjects({ tree }: FamilyContext): GradleProjects {
  const roots = new Map<string, ReadonlyMap<string, string>>();
  for (const path of settings.flatMap((name) => tree.named(name)))
    roots.set(directoryOf(path), projectsOf(directoryOf(path), codeOf(tree.text(path) ?? "")));
  const accessors = new Map(
    [...roots].map(([root, projects]) => [
      root,
      new Map([...projects].map(([path, target]) => [accessorOf(path), target])),
    ]),
  );
  return {
    directories: [...roots]
      .flatMap(([root, projects]) => [root, ...projects.values()])
      .filter((one) => tree.hasDirectory(one)),
    dependencies: (directory) => {
      const root = [...upwards(directory)].find((one) => roots.has(one));
      const projects = root === undefined ? undefined : roots.get(root);
      if (root === undefined || !projects) return [];
      const names = [
        ...scripts,
        ...["gradle", "gradle.kts"].map((extension) => `${baseNameOf(directory)}.${extension}`),
      ];
      const text = names.map((name) => codeOf(tree.text(under(directory, name)) ?? "")).join("\n");
      return [
        ...[...text.matchAll(/\bproject\s{0,9}\(\s{0,9}(?:path\s{0,9}[:=]\s{0,9})?["'](:[^"'\n]{0,200})["']/g)].map(
          ([, path = ""]) => projects.get(path),
        ),
        ...[...text.matchAll(/\bprojects\.([\w.]{1,200})/g)].map(([, name = ""]) =>
          accessors.get(root)?.get(name.replace(/\.dependencyProject$/, "")),
        ),
      ].filter((one) => one !== undefined);
    },
  };
}

const codeOf = (text: string): string => text.replace(comment, (one) => (one.startsWith("/") ? " " : one));

/** By path in the build: the directory. */
function projectsOf(root: string, code: string): ReadonlyMap<string, string> {
  const projects = new Map<string, string>([[":", root]]);
  for (const [, list = ""] of code.matchAll(
    /\binclude\b\s{0,9}\(?((?:\s{0,99}["'][^"'\n]{1,200}["']\s{0,99},?){1,500})/g,
  ))
    for (const [, name = ""] of list.matchAll(literal)) {
      const path = name.startsWith(":") ? name : `:${name}`;
      const directory = joinPath(root, path.slice(1).replaceAll(":", "/"));
      if (directory !== undefined) projects.set(path, directory);
    }
  for (const [, path = "", , place = ""] of code.matchAll(
    /\bproject\s{0,9}\(\s{0,9}["'](:[^"'\n]{1,200})["']\s{0,9}\)\.projectDir\s{0,9}=\s{0,9}(?:new\s{1,9})?[Ff]ile\s{0,9}\(\s{0,9}((?:rootDir|settingsDir|rootProject\.projectDir)\s{0,9},\s{0,9})?["'](?:\$(?:rootDir|\{rootDir\})\/)?([^"'\n$]{1,200})["']/g,
  )) {
    const directory = joinPath(root, place);
    if (directory !== undefined) projects.set(path, directory);
  }
  return projects;
}

/** `:shop:tax-rates` as a type-safe accessor: `shop.taxRates` */
const accessorOf = (path: string): string =>
  path
    .slice(1)
    .replaceAll(":", ".")
    .replace(/[-_]([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
