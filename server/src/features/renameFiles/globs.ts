// @customer-impact Pipeline owner: keeps settings with the folder that they are for when it moves

import type { Configuration } from "../../workspace/configuration.ts";
import type { TextEdit } from "../edits.ts";
import type { ConfigurationEditor } from "../rename/configuration.ts";

/** The edits of globs that name a moved file or folder in so many letters, in front of their first wildcard. */
export function movedGlobs(
  editor: ConfigurationEditor,
  { include, exclude, overrides, statements }: Configuration,
  move: (path: string) => string,
): TextEdit[] {
  const lists: (readonly [readonly (string | number)[], readonly string[]])[] = [
    [["include"], include],
    [["exclude"], exclude],
    ...overrides.map(({ files }, index) => [["overrides", index, "files"], files] as const),
    ...statements.map(({ files }, index) => [["statements", index, "files"], files] as const),
  ];
  return lists.flatMap(([path, globs]) =>
    globs.flatMap((glob, index) => {
      const moved = movedGlob(glob, move);
      return moved === glob ? [] : editor.value([...path, index], moved);
    }),
  );
}

function movedGlob(glob: string, move: (path: string) => string): string {
  const [, lead = "", rest = ""] = /^((?:\.?\/)?)(.*)$/s.exec(glob) ?? [];
  const wildcard = rest.search(/[*?[{\\]/);
  if (wildcard < 0) {
    // A pattern without a slash matches at any depth, so it names no one file.
    return rest.includes("/") || lead ? `${lead}${move(rest)}` : glob;
  }
  const folder = rest.slice(0, rest.lastIndexOf("/", wildcard) + 1);
  return folder === "" ? glob : `${lead}${move(folder)}${rest.slice(folder.length)}`;
}
