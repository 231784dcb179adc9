// @customer-impact via ./jvm: knows which builds of Maven and Gradle depend on which others of the workspace

import type { FamilyContext } from "../../family.ts";
import { directoryOf } from "../../path.ts";
import { createPackages, type Packages } from "../shared/packages.ts";
import { listOf, type ManifestReader, textOf, valueAt, xmlReader } from "../shared/readers.ts";
import { gradleProjects } from "./gradle.ts";

/** Builds of Maven, Gradle and sbt. */
export async function createBuilds(context: FamilyContext): Promise<Packages> {
  const { tree } = context;
  const poms = tree.named("pom.xml");
  const maven = mavenProjects(poms, poms.length > 0 ? await xmlReader(context, ofNoInterest) : () => undefined);
  const gradle = gradleProjects(context);
  const directories = [
    ...maven.keys(),
    ...gradle.directories,
    ...["build.gradle", "build.gradle.kts", "build.sbt"].flatMap((name) => tree.named(name)).map(directoryOf),
  ];
  return createPackages(directories, (directory) => [
    ...(maven.get(directory) ?? []),
    ...gradle.dependencies(directory),
  ]);
}

/** What a project says besides, which is most of it. */
const ofNoInterest = [
  "build",
  "dependencyManagement",
  "description",
  "developers",
  "distributionManagement",
  "licenses",
  "profiles",
  "properties",
  "reporting",
].map((name) => `project.${name}`);

interface Pom {
  readonly directory: string;
  readonly key: string;
  readonly dependencies: readonly string[];
}

/** What each project of Maven depends on: other projects by `groupId:artifactId`, and its parent. */
function mavenProjects(paths: readonly string[], read: ManifestReader): ReadonlyMap<string, readonly string[]> {
  const poms = paths.flatMap((path): Pom | readonly Pom[] => {
    const project = valueAt(read(path), "project");
    const artifact = textOf(valueAt(project, "artifactId"));
    if (artifact === undefined) return [];
    const parent = valueAt(project, "parent");
    const group = textOf(valueAt(project, "groupId")) ?? textOf(valueAt(parent, "groupId")) ?? "";
    const keyOf = (value: unknown): string => {
      const own = (textOf(valueAt(value, "groupId")) ?? "").replace(
        /^\$\{(?:project|pom)\.(?:parent\.)?groupId\}$/,
        group,
      );
      return `${own}:${textOf(valueAt(value, "artifactId")) ?? ""}`;
    };
    const dependencies = listOf(valueAt(project, "dependencies", "dependency")).map(keyOf);
    return {
      directory: directoryOf(path),
      key: `${group}:${artifact}`,
      dependencies: parent === undefined ? dependencies : [keyOf(parent), ...dependencies],
    };
  });
  const byKey = new Map<string, string | undefined>();
  // Of two projects of one name neither is certain.
  for (const { key, directory } of poms) byKey.set(key, byKey.has(key) ? undefined : directory);
  return new Map(
    poms.map(({ directory, dependencies }) => [directory, dependencies.flatMap((key) => byKey.get(key) ?? [])]),
  );
}
