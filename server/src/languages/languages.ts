// @customer-impact via /server/src/host/scanFile: tells `.h`, `.m` and `.ts` apart by what stands in the file

import { ambiguous } from "./ambiguous.ts";
import { languageOfEditor } from "./editorIds.ts";
import type { Language, LanguageDefinitions, Languages } from "./language.ts";
import { interpretersOf } from "./shebang.ts";
import { buildTable, type Table } from "./table.ts";

/** The table of all workspaces that declare no languages. */
let plain: Table | undefined;

/** The language table, with the languages that a workspace declares. Nothing is read before the first question. */
export function createLanguages(custom: LanguageDefinitions = {}): Languages {
  let built: Table | undefined;
  const table = (): Table =>
    (built ??= Object.keys(custom).length > 0 ? buildTable(custom) : (plain ??= buildTable({})));
  return {
    byName: (name) => table().byName.get(name),
    byEditorId: (id) => languageOfEditor(id, table().byName),
    forPath: (path) => ofPath(table(), path).languages,
    keyOf: (path) => ofPath(table(), path).key,
    detect: (path, head) => detect(table(), path, head),
  };
}

function detect(table: Table, path: string, head: string): Language | undefined {
  const { key, languages } = ofPath(table, path);
  if (languages.length === 1) return languages[0];
  const text = head.startsWith("\u00ef\u00bb\u00bf") ? head.slice(3) : head;
  const interpreted = interpretedBy(table, text);
  if (languages.length === 0)
    return interpreted?.[0] ?? (/^\s*<\?xml\b/.test(text) ? table.byName.get("XML") : undefined);
  const byShebang = interpreted && languages.find((language) => interpreted.includes(language));
  if (byShebang) return byShebang;
  const said = ambiguous[key]?.when?.find(([, pattern]) => pattern.test(text))?.[0];
  return (said === undefined ? undefined : languages.find((language) => language.name === said)) ?? languages[0];
}

/** The languages of the first interpreter of a shebang that is known. */
function interpretedBy(table: Table, head: string): readonly Language[] | undefined {
  for (const name of interpretersOf(head)) {
    const languages = table.byInterpreter().get(name);
    if (languages) return languages;
  }
  return undefined;
}

interface Named {
  readonly key: string;
  readonly languages: readonly Language[];
}

const unnamed: Named = { key: "", languages: [] };

/** The languages that a file's name allows: by the whole name, or else by the longest extension that is known. */
function ofPath(table: Table, path: string): Named {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const byFilename = table.byFilename.get(name);
  if (byFilename) return { key: name, languages: byFilename };
  const dot = name.indexOf(".");
  return dot < 0 ? unnamed : ofEnding(table, name.slice(dot));
}

/** What names end with behind their first dot. There are few, so each is looked up once. */
const endings = new WeakMap<Table, Map<string, Named>>();
const mostEndings = 2000;

function ofEnding(table: Table, ending: string): Named {
  let known = endings.get(table);
  if (!known) endings.set(table, (known = new Map()));
  let found = known.get(ending);
  if (!found) {
    if (known.size >= mostEndings) known.clear();
    known.set(ending, (found = findExtension(table, ending.toLowerCase())));
  }
  return found;
}

function findExtension(table: Table, ending: string): Named {
  for (let dot = 0; dot >= 0; dot = ending.indexOf(".", dot + 1)) {
    const key = ending.slice(dot);
    const languages = table.byExtension.get(key);
    if (languages) return { key, languages };
  }
  return unnamed;
}
