// @customer-impact Engineer: is offered first the modules that lead to a customer

import { supportedImporters } from "../../coverage/supportedImporters.ts";
import { numberOf } from "../../lines/find.ts";
import { lineOf } from "../../lines/lineOf.ts";
import type { JudgedModule, Lines } from "../../lines/model.ts";
import { moduleOfFile } from "../../lines/moduleOfFile.ts";
import { refTo } from "../../lines/refTo.ts";
import { directoryOf, pathOf } from "../../lines/refs.ts";
import { throughText } from "../../reports/text/imports.ts";
import type { Draft } from "./item.ts";
import { firstFrom, listDirectory, type Paths } from "./paths.ts";

/** More than these are not offered at once. */
const mostRefs = 200;

export interface Refs {
  readonly drafts: readonly Draft[];
  readonly isIncomplete: boolean;
}

/**
 * What may stand behind `via`: whole refs, those to who imports the file's module first, then modules with a line, the
 * nearest first; and the next segment of what is typed of a path or a package name.
 *
 * @param file that the ref stands in
 * @param typed of the ref, up to the caret
 */
export function refDrafts(lines: Lines, file: string, typed: string): Refs {
  const paths: Paths = { count: lines.modules.length, at: (index) => lines.modules[index]?.module.path ?? "" };
  const importers = importerDrafts(lines, file, typed);
  const whole = wholeRefs(lines, paths, file, typed);
  const segments = nextSegments(lines, paths, file, typed);
  const packages = packageDrafts(lines, typed);
  const seen = new Set<string>();
  const drafts = [...importers, ...whole.drafts, ...packages, ...segments.drafts].filter(
    ({ label }) => !seen.has(label) && seen.add(label),
  );
  return {
    drafts: drafts.slice(0, mostRefs),
    isIncomplete: whole.isIncomplete || segments.isIncomplete || drafts.length > mostRefs,
  };
}

/** So many importers are put in front. */
const mostImporters = 20;

/** Those that import the file's module and have a line, the nearest first, each with how near it is. */
function importerDrafts(lines: Lines, file: string, typed: string): Draft[] {
  const own = lines.modules[moduleOfFile(lines, file)]?.module;
  if (!own) return [];
  const wanted = typed.toLowerCase();
  return supportedImporters(lines, own, directoryOf(file), mostImporters).flatMap(({ ref, module, distance }) => {
    const judged = lines.modules[numberOf(lines, module)];
    if (!judged || !isWanted(ref, module, wanted)) return [];
    const draft = draftOf(lines, ref, judged);
    const through = throughText(distance);
    const detail = `imports this module${through} · ${draft.detail}`;
    return [{ ...draft, hint: `imports it${through}`, detail }];
  });
}

function wholeRefs(lines: Lines, paths: Paths, file: string, typed: string): Refs {
  const from = directoryOf(file);
  const wanted = typed.toLowerCase();
  const inPath = wanted.replace(/^[./]+/, "");
  const drafts: Draft[] = [];
  const add = (module: JudgedModule): void => {
    if (module.module.files.some(({ path }) => path === file)) return;
    // Whatever is typed of a ref is, but for the dots in front of it, a part of the path: that is told at once.
    if (!module.module.path.toLowerCase().includes(inPath)) return;
    const ref = refTo(lines, from, module.module);
    if (ref !== undefined && isWanted(ref, module.module.path, wanted)) drafts.push(draftOf(lines, ref, module));
  };
  let looked = 0;
  // From the file's own directory up to the root; what was seen further in is passed over.
  for (let directory = from, inner = ""; ; inner = directory, directory = directoryOf(directory.slice(0, -1))) {
    for (let index = firstFrom(paths, directory); index < paths.count; index++) {
      const path = paths.at(index);
      if (!path.startsWith(directory)) break;
      if (inner && path.startsWith(inner)) {
        index = firstFrom(paths, `${inner.slice(0, -1)}0`) - 1;
        continue;
      }
      if (++looked > mostLooked || drafts.length >= mostRefs) return { drafts, isIncomplete: true };
      const module = lines.modules[index];
      if (module && hasLine(module)) add(module);
    }
    if (directory === "") return { drafts, isIncomplete: false };
  }
}

/** So many modules are looked at for one answer: what is typed next narrows it down. */
const mostLooked = 50_000;

const hasLine = ({ verdict: { status } }: JudgedModule): boolean => status === "direct" || status === "indirect";

const isWanted = (ref: string, path: string, typed: string): boolean =>
  typed === "" || ref.toLowerCase().includes(typed) || path.toLowerCase().includes(typed);

function draftOf(lines: Lines, ref: string, judged: JudgedModule): Draft {
  const { module, verdict, customers } = judged;
  const names = customers.map((id) => lines.customers.find((customer) => customer.id === id)?.name ?? id);
  const isCovered = verdict.status === "direct" || verdict.status === "indirect";
  return {
    label: ref,
    kind: "module",
    detail: isCovered ? `reaches ${names.slice(0, 3).join(", ")}${names.length > 3 ? " …" : ""}` : "has no line",
    ...(isCovered && {
      documentation: lineOf(lines, judged)
        .slice(0, 20)
        .map((path) => `\`${path}\``)
        .join(" → "),
    }),
    filterText: `${ref} ${module.path}`,
    text: ref,
  };
}

/** The files and directories that the last, unfinished segment may mean. */
function nextSegments(lines: Lines, paths: Paths, file: string, typed: string): Refs {
  const from = directoryOf(file);
  const slash = typed.lastIndexOf("/");
  const head = typed.slice(0, slash + 1);
  const tail = typed.slice(slash + 1);
  if (head === "" && /^\.{1,2}$/.test(typed))
    return {
      drafts: ["./", "../"].filter((one) => one.startsWith(typed)).map((one) => folder(one)),
      isIncomplete: false,
    };
  const path = head === "" ? "" : /^\/+$/.test(head) ? "" : pathOf(head, from);
  const directory = path ?? packageDirectory(lines, head);
  if (path === undefined && head.startsWith(".")) return { drafts: [], isIncomplete: false };
  const inPackage = head !== "" && !/^[./]/.test(head) ? packageDirectory(lines, head) : undefined;
  const listings = [directory, inPackage]
    .filter((one, index, all) => one !== undefined && all.indexOf(one) === index)
    .map((one) => ({ directory: one ?? "", ...listDirectory(paths, one ?? "", tail, mostRefs) }));
  const drafts = listings.flatMap(({ directory, names }) =>
    names
      .filter((name) => `${directory}${name}` !== file)
      .map((name): Draft => {
        if (name.endsWith("/")) return folder(`${head}${name}`);
        const module = lines.modules[numberOf(lines, `${directory}${name}`)];
        const ref = module && refTo(lines, directory, module.module);
        const written = ref?.startsWith("./") ? ref.slice(2) : name;
        const draft = module && draftOf(lines, `${head}${written}`, module);
        return {
          ...(draft ?? { kind: "module", text: `${head}${written}` }),
          label: `${head}${written}`,
          filterText: `${head}${written}`,
        };
      }),
  );
  return {
    drafts: drafts.filter(({ text }) => isWritable(text)),
    isIncomplete: listings.some(({ isComplete }) => !isComplete),
  };
}

const folder = (path: string): Draft => ({ label: path, kind: "folder", text: path, filterText: path });

/** What would be read as the end of a ref cannot be in one. */
const isWritable = (ref: string): boolean => !/,|:\s|\s$|\[.*\]$/.test(ref);

/** The directory in a package that a ref such as `@shop/pricing/src/` names. */
function packageDirectory({ workspace: { packages } }: Lines, head: string): string | undefined {
  const found = packages.find(({ name }) => head.startsWith(`${name}/`));
  if (!found) return undefined;
  const inner = head.slice(found.name.length + 1);
  return `${found.directory === "./" ? "" : found.directory}${inner}`;
}

function packageDrafts({ workspace: { packages } }: Lines, typed: string): Draft[] {
  if (/^[./]/.test(typed)) return [];
  const wanted = typed.toLowerCase();
  return packages
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, mostRefs)
    .map(({ name, directory }) => ({ label: name, kind: "package", detail: directory, text: name }));
}
