// @customer-impact Reviewer: finds what a package is for in the file in which its description stands

import type { Languages } from "../../languages/language.ts";
import type { JudgedModule } from "../../lines/model.ts";
import { byCodePoint } from "../../text/order.ts";

/** Names, without extension, of the file that stands for a directory or package, the likeliest first. */
const mainNames = ["doc", "main", "mod", "lib", "index", "__init__", "init", "package-info", "app"];

/**
 * The file of a module that a statement about all of it belongs into: one that holds such a statement, or else the one
 * that stands for it by its name, or else the first.
 */
export function mainFileOf({ module, judgements }: JudgedModule, languages: Languages): string {
  const { files, path, language } = module;
  const stating = judgements.find(({ statement }) => statement.source === "file");
  if (stating) return stating.statement.file;
  const sources = files.filter(({ facts }) => languages.byName(facts.language ?? "")?.type === "programming");
  const mostly = sources.filter(({ facts }) => facts.language === language);
  const names = [...mainNames, path.replace(/\/$/, "").replace(/^.*\//, "")];
  const rankOf = (file: string): number => {
    const place = names.indexOf(file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, ""));
    return place < 0 ? names.length : place;
  };
  const depthOf = (file: string): number => file.split("/").length;
  const [first = files[0]!] = [...(mostly.length > 0 ? mostly : sources)].sort((a, b) => {
    const [x, y] = [rankOf(a.path), rankOf(b.path)];
    const known = Number(x === names.length) - Number(y === names.length);
    return known || depthOf(a.path) - depthOf(b.path) || x - y || byCodePoint(a.path, b.path);
  });
  return first.path;
}
