// @customer-impact via ./leftOut: says of each cause how its files would come back

import type { LeftOutCause } from "../../workspace/workspace.ts";

/** What a report says about a cause for which files are left out. */
export interface CauseText {
  /** What such files are. */
  readonly what: string;
  /** The rule by which one file was left out, as a sentence. */
  readonly rule: string;
  /** How it comes back. */
  readonly back: "include" | "exclude" | "size" | "language" | "read" | "never";
}

export const causeTexts: Readonly<Record<LeftOutCause, CauseText>> = {
  ignored: {
    what: 'matched by "exclude" in the configuration',
    rule: 'A glob of "exclude" in the configuration matches it.',
    back: "exclude",
  },
  vendored: {
    what: "code of others: node_modules, vendor, third_party …",
    rule: "It is code of others: it lies in node_modules, vendor, third_party or bower_components, or .gitattributes marks it linguist-vendored.",
    back: "include",
  },
  generated: {
    what: "written by a tool",
    rule: 'A tool wrote it: its name says so (*.min.js, *.d.ts, *.pb.go …), a comment in its first lines does ("@generated", "DO NOT EDIT"), or .gitattributes marks it linguist-generated.',
    back: "include",
  },
  tests: {
    what: "tests, and what belongs to them",
    rule: "It belongs to the tests: it lies in a directory such as test, spec, e2e or fixtures, or its name says so (*.test.*, *_test.*, *Test.java …).",
    back: "include",
  },
  tooling: {
    what: "dot-files and settings of tools",
    rule: "It is part of the tooling: a dot-file, in a dot-directory, or the settings of a tool (*.config.js, gulpfile, setup.py …).",
    back: "include",
  },
  binary: { what: "no text", rule: "Its bytes are no text.", back: "never" },
  "too-large": { what: 'larger than "maxFileSize"', rule: 'It is larger than "maxFileSize" allows.', back: "size" },
  unreadable: { what: "could not be read", rule: "It could not be read.", back: "read" },
  unclassified: { what: "in a language that is not known", rule: "Its language is not known.", back: "language" },
};
