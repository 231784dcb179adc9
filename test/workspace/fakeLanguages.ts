import type { Language, Languages, LanguageType } from "../../server/src/languages/language.ts";

const table: readonly [name: string, type: LanguageType, extensions: string, comment?: string][] = [
  ["C", "programming", "c h", "//"],
  ["C++", "programming", "cpp cc hpp hh h", "//"],
  ["CSS", "markup", "css", "/*"],
  ["Cuda", "programming", "cu cuh", "//"],
  ["Go", "programming", "go", "//"],
  ["HCL", "programming", "tf tfvars hcl", "#"],
  ["HTML", "markup", "html", "<!--"],
  ["Java", "programming", "java", "//"],
  ["JavaScript", "programming", "js mjs cjs", "//"],
  ["JSON", "data", "json"],
  ["Markdown", "prose", "md", "<!--"],
  ["Objective-C", "programming", "m h", "//"],
  ["PHP", "programming", "php", "//"],
  ["Python", "programming", "py", "#"],
  ["SQL", "programming", "sql", "--"],
  ["Shell", "programming", "sh", "#"],
  ["TypeScript", "programming", "ts mts cts", "//"],
  ["TOML", "data", "toml", "#"],
  // Two languages share `.ts` and `.md`, one of each a module, as in Linguist.
  ["XML", "data", "ts xml csproj", "<!--"],
  ["GCC Machine Description", "programming", "md", ";;"],
  ["Kotlin", "programming", "kt kts", "//"],
  ["C#", "programming", "cs", "//"],
  ["Dart", "programming", "dart", "//"],
];

const languages: readonly Language[] = table.map(([name, type, , comment], order) => ({
  name,
  type,
  order,
  syntax: { rules: comment ? [{ kind: "line", open: comment }] : [] },
}));

const byExtension = new Map<string, Language[]>();
for (const [index, [, , extensions]] of table.entries())
  for (const extension of extensions.split(" ")) {
    const language = languages[index];
    if (language) byExtension.set(extension, [...(byExtension.get(extension) ?? []), language]);
  }

const none: readonly Language[] = [];

/** A few languages, told by extension alone; `detect` takes the first, or what `#!name` says. */
export const fakeLanguages: Languages = {
  byName: (name) => languages.find((language) => language.name === name),
  byEditorId: (id) => languages.find((language) => language.name.toLowerCase() === id),
  keyOf: (path) => path.slice(path.lastIndexOf(".")),
  forPath: (path) => byExtension.get(/\.([^./]+)$/.exec(path)?.[1] ?? "") ?? none,
  detect: (path, head) => {
    const [language] = fakeLanguages.forPath(path);
    return language ?? fakeLanguages.byName(/^#!(\S+)/.exec(head)?.[1] ?? "");
  },
};
