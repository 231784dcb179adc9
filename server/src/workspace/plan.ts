import type { Languages } from "../languages/language.ts";
import type { Attributes } from "./attributes.ts";
import { type Classification, classifier } from "./classify.ts";
import type { Configuration } from "./configuration.ts";
import { directoryModule, granularityTest, isDirectoryByNature } from "./grain.ts";
import { isManifest } from "./manifests.ts";

/** What is known of a workspace by the names of its files, and what has to be read of it. */
export interface Plan {
  /** Every file, by path. */
  readonly files: readonly Classification[];
  /** Those that must be read, and whether their start is enough. */
  readonly requests: readonly { readonly path: string; readonly headOnly: boolean }[];
  /** Manifests of packages of the workspace's own: none that is left out, vendored or a test's. */
  readonly manifests: readonly string[];
  /** The directories of those, with a trailing `/`; the root is `./`. */
  readonly manifestDirectories: ReadonlySet<string>;
}

/** @param paths every file of the workspace, in code point order */
export function planWorkspace(
  paths: readonly string[],
  configuration: Configuration,
  attributes: Attributes,
  languages: Languages,
): Plan {
  const classify = classifier(configuration, attributes, languages);
  const files = paths.map(classify);
  const speaks = speakerTest(files, configuration);
  const requests = files.flatMap((file) => {
    if (file.reading !== "nothing") return [{ path: file.path, headOnly: file.reading === "head" }];
    return speaks(file) ? [{ path: file.path, headOnly: false }] : [];
  });
  const manifests = files.filter(({ path, cause }) => !cause && isManifest(path)).map(({ path }) => path);
  return { files, requests, manifests, manifestDirectories: new Set(manifests.map(directoryModule)) };
}

/** Whether a file that is no source code may speak for a directory or package that is a module. */
function speakerTest(
  files: readonly Classification[],
  configuration: Configuration,
): (file: Classification) => boolean {
  const grain = granularityTest(configuration);
  let byNature: Set<string> | undefined;
  return ({ path, cause, languages }) => {
    const [language] = languages;
    if (cause || !language || language.type === "programming" || language.syntax.rules.length === 0) return false;
    const granularity = grain(path);
    if (granularity !== "auto") return granularity !== "file";
    byNature ??= new Set(
      files
        .filter((file) => !file.cause && isDirectoryByNature(file.path, file.languages[0]?.name ?? ""))
        .map((file) => directoryModule(file.path)),
    );
    return byNature.has(directoryModule(path));
  };
}
