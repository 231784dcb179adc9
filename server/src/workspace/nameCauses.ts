// @customer-impact via ./classify: tells tests, tooling and vendored code by their names

/** What leaves a file out by its name and place alone, `ignored` apart. */
export type NameCause = "vendored" | "generated" | "tests" | "tooling";

/** Names of directories, at any depth. */
const folders: Readonly<Record<"vendored" | "tests", ReadonlySet<string>>> = {
  vendored: new Set(["node_modules", "vendor", "third_party", "bower_components"]),
  tests: new Set([
    "test",
    "tests",
    "__tests__",
    "spec",
    "specs",
    "e2e",
    "testdata",
    "fixtures",
    "__fixtures__",
    "__mocks__",
  ]),
};

/** Names of files. Visual Studio writes `Form1.Designer.cs`, and task runners take their file in either case. */
const files: Readonly<Record<"generated" | "tests" | "tooling", RegExp>> = {
  generated: /\.min\.js$|\.d\.ts$|\.pb\.go$|_pb2\.py$|_pb2_grpc\.py$|\.g\.dart$|\.generated\.|\.[Dd]esigner\.cs$/,
  tests: /\.test\.|\.spec\.|_test\.|^test_.*\.py$|^conftest\.py$|Test\.java$|Tests\.java$|Test\.kt$|Tests\.cs$/,
  tooling: /^\.|\.config\.(?:js|ts|mjs|cjs|mts|cts)$|^[Gg]runtfile(?:\.|$)|^[Gg]ulpfile(?:\.|$)|^setup\.py$/,
};

/** What Git's attributes say of a path: true and false where they say so, else undefined. */
export interface Attributes {
  readonly vendored: (path: string) => boolean | undefined;
  readonly generated: (path: string) => boolean | undefined;
}

export const noAttributes: Attributes = { vendored: () => undefined, generated: () => undefined };

/** Tells the first cause, in the order of the specification, that leaves a path out by name. */
export function nameCauses(attributes: Attributes): (path: string) => NameCause | undefined {
  const placeOf = places();
  return (path) => {
    const slash = path.lastIndexOf("/");
    const place = placeOf(path, slash);
    const name = path.slice(slash + 1);
    // Most names say nothing, and are looked at once.
    const isTelling = anyFile.test(name);
    if (attributes.vendored(path) ?? place.vendored) return "vendored";
    if (attributes.generated(path) ?? (isTelling && files.generated.test(name))) return "generated";
    if (place.tests || (isTelling && files.tests.test(name))) return "tests";
    if (place.tooling || (isTelling && files.tooling.test(name))) return "tooling";
    return undefined;
  };
}

const anyFile = new RegExp(
  Object.values(files)
    .map(({ source }) => source)
    .join("|"),
);

/** What the directories of a path say. */
interface Place {
  readonly vendored: boolean;
  readonly tests: boolean;
  readonly tooling: boolean;
}

const nowhere: Place = { vendored: false, tests: false, tooling: false };

/** Tells of the directory that a path is in; the files of one mostly come after each other. */
function places(): (path: string, slash: number) => Place {
  const known = new Map<string, Place>();
  const find = (directory: string): Place => {
    let place = known.get(directory);
    if (!place) {
      const slash = directory.lastIndexOf("/");
      const outer = slash < 0 ? nowhere : find(directory.slice(0, slash));
      const name = directory.slice(slash + 1);
      place = {
        vendored: outer.vendored || folders.vendored.has(name),
        tests: outer.tests || folders.tests.has(name),
        tooling: outer.tooling || name.startsWith("."),
      };
      known.set(directory, place);
    }
    return place;
  };
  let last = "";
  let lastPlace = nowhere;
  return (path, slash) => {
    if (slash < 0) return nowhere;
    if (slash !== last.length || !path.startsWith(last)) {
      last = path.slice(0, slash);
      lastPlace = find(last);
    }
    return lastPlace;
  };
}
