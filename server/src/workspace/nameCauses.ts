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
  const places = placesOf();
  return (path) => {
    const slash = path.lastIndexOf("/");
    const place = slash < 0 ? nowhere : places(path.slice(0, slash));
    const name = path.slice(slash + 1);
    if (attributes.vendored(path) ?? place.vendored) return "vendored";
    if (attributes.generated(path) ?? files.generated.test(name)) return "generated";
    if (place.tests || files.tests.test(name)) return "tests";
    if (place.tooling || files.tooling.test(name)) return "tooling";
    return undefined;
  };
}

/** What the directories of a path say. */
interface Place {
  readonly vendored: boolean;
  readonly tests: boolean;
  readonly tooling: boolean;
}

const nowhere: Place = { vendored: false, tests: false, tooling: false };

function placesOf(): (directory: string) => Place {
  const known = new Map<string, Place>();
  const placeOf = (directory: string): Place => {
    let place = known.get(directory);
    if (!place) {
      const slash = directory.lastIndexOf("/");
      const outer = slash < 0 ? nowhere : placeOf(directory.slice(0, slash));
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
  return placeOf;
}
