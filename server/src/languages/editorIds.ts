// @customer-impact via ./languages: knows an untitled document by what the editor takes it for

import type { Language } from "./language.ts";
import { linguist } from "./linguist.generated.ts";

/** Ids of editors that are no alias of Linguist's. */
const own: Readonly<Record<string, string>> = {
  typescriptreact: "TSX",
  javascriptreact: "JavaScript",
  shellscript: "Shell",
  "objective-cpp": "Objective-C++",
  "cuda-cpp": "Cuda",
  vb: "Visual Basic .NET",
  bat: "Batchfile",
  fsharp: "F#",
  raku: "Raku",
  perl6: "Raku",
  terraform: "HCL",
};

let aliases: Map<string, string> | undefined;

/** The language of an editor's id: Linguist's aliases, the names in lower case, and a few of its own. */
export function languageOfEditor(id: string, byName: ReadonlyMap<string, Language>): Language | undefined {
  if (!aliases) {
    aliases = new Map();
    for (const row of linguist.split("\n")) {
      const [name = "", , , , , list = ""] = row.split("\t");
      for (const alias of [name.toLowerCase(), ...list.split("|")])
        if (alias && !aliases.has(alias)) aliases.set(alias, name);
    }
  }
  return byName.get(own[id] ?? aliases.get(id.toLowerCase()) ?? id);
}
