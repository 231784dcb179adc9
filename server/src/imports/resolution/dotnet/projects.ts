// @customer-impact via ./dotnet: knows which projects of .NET refer to which others

import type { FamilyContext } from "../../family.ts";
import { directoryOf, joinPath } from "../../path.ts";
import { createPackages, type Packages } from "../shared/packages.ts";
import { listOf, textOf, valueAt, xmlReader } from "../shared/readers.ts";

export interface Projects extends Packages {
  /** Whether a file may use another: F# reads the files of a project in the order in which it lists them. */
  readonly mayFollow: (from: string, to: string) => boolean;
}

interface Project {
  readonly references: readonly string[];
  readonly order: readonly string[];
}

/** Projects of C#, F# and Visual Basic by their `ProjectReference`s. */
export async function createProjects(context: FamilyContext): Promise<Projects> {
  const paths = context.tree.paths.filter((path) => /\.(?:cs|fs|vb)proj$/.test(path));
  const read = paths.length > 0 ? await xmlReader(context) : undefined;
  const all = new Map<string, Project>();
  for (const path of paths) {
    const directory = directoryOf(path);
    const groups = listOf(valueAt(read?.(path), "Project", "ItemGroup"));
    const included = (kind: string): readonly string[] =>
      groups
        .flatMap((group) => listOf(valueAt(group, kind)))
        .flatMap((one) => {
          const text = textOf(valueAt(one, "@Include"));
          return text === undefined ? [] : (joinPath(directory, text.replaceAll("\\", "/")) ?? []);
        });
    const other = all.get(directory);
    all.set(directory, {
      references: [...(other?.references ?? []), ...included("ProjectReference").map(directoryOf)],
      order: other ? [] : path.endsWith(".fsproj") ? included("Compile") : [],
    });
  }
  const packages = createPackages(all.keys(), (directory) => all.get(directory)?.references ?? []);
  const places = new Map(
    [...all].map(([directory, { order }]) => [directory, new Map(order.map((path, at) => [path, at]))]),
  );
  return {
    ...packages,
    mayFollow: (from, to) => {
      const order = places.get(packages.of(from));
      const [own, other] = [order?.get(from), order?.get(to)];
      return own === undefined || other === undefined || other < own;
    },
  };
}
