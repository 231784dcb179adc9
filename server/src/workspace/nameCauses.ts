import type { LeftOutCause } from "./workspace.ts";

/** The causes that the name of a file alone can give. */
export type NameCause = Extract<LeftOutCause, "vendored" | "generated" | "tests" | "tooling">;

const directory = (...names: readonly string[]): string => `(?:^|/)(?:${names.join("|")})/`;

/** Sources of regular expressions that match whole paths, in the order in which causes are tried. */
const patterns: readonly (readonly [NameCause, readonly string[]])[] = [
  ["vendored", [directory("node_modules", "vendor", "third_party", "bower_components")]],
  [
    "generated",
    [
      String.raw`\.min\.js$`,
      String.raw`\.d\.[cm]?ts$`,
      String.raw`\.pb\.go$`,
      String.raw`_pb2(?:_grpc)?\.py$`,
      String.raw`\.g\.dart$`,
      String.raw`[^/]\.generated\.[^/]+$`,
      String.raw`\.designer\.cs$`,
    ],
  ],
  [
    "tests",
    [
      directory(
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
      ),
      String.raw`[^/]\.(?:test|spec)\.[^/]+$`,
      String.raw`[^/]_test\.[^/]+$`,
      String.raw`(?:^|/)test_[^/]*\.py$`,
      String.raw`(?:^|/)conftest\.py$`,
      String.raw`Tests?\.java$`,
      String.raw`Test\.kt$`,
      String.raw`Tests\.cs$`,
    ],
  ],
  [
    "tooling",
    [
      String.raw`(?:^|/)\.[^/]`,
      String.raw`[^/]\.config\.[cm]?[jt]s$`,
      String.raw`(?:^|/)(?:Gruntfile|gulpfile)(?:\.[^/]*)?$`,
      String.raw`(?:^|/)setup\.py$`,
    ],
  ],
];

const compiled = patterns.map(([cause, sources]) => [cause, new RegExp(sources.join("|"))] as const);
/** `Designer.cs` is how the tool itself writes it. */
const anyCase = /\.designer\.cs$/i;

/**
 * Why a file is left out, by its name.
 *
 * @param said what .gitattributes says of it, which has the last word; undefined where it says nothing
 */
export function nameCause(
  path: string,
  said: { readonly vendored?: boolean | undefined; readonly generated?: boolean | undefined },
): NameCause | undefined {
  for (const [cause, pattern] of compiled) {
    const override = cause === "vendored" ? said.vendored : cause === "generated" ? said.generated : undefined;
    if (override ?? (pattern.test(path) || (cause === "generated" && anyCase.test(path)))) return cause;
  }
  return undefined;
}
