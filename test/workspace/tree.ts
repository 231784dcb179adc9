import type { FileFacts } from "../../server/src/facts/facts.ts";
import { assemble } from "../../server/src/workspace/assemble.ts";
import type { ReadResult } from "../../server/src/workspace/classify.ts";
import { type Configuration, defaultConfiguration } from "../../server/src/workspace/configuration.ts";
import { type Attributes, noAttributes } from "../../server/src/workspace/nameCauses.ts";
import { type Plan, planner } from "../../server/src/workspace/plan.ts";
import type { Workspace } from "../../server/src/workspace/workspace.ts";
import { finish } from "../../server/src/text/steps.ts";
import { fakeLanguages } from "./fakeLanguages.ts";

/**
 * What stands in a file: text, or what came of reading it instead. A text with NUL is binary, one with `@generated` says
 * that it is generated, one with `@customer-impact` has a statement.
 */
export type Tree = Readonly<Record<string, string>>;

const outcomes = new Set(["too-large", "unreadable", "gone"]);

export function factsOf(path: string, text: string): ReadResult {
  if (outcomes.has(text)) return text as ReadResult;
  const language = fakeLanguages.detect(path, text);
  const facts: FileFacts = { ...(language && { language: language.name }), firstLine: 0 };
  if (text.includes("\0")) return { ...facts, binary: true };
  const statement = {
    text: "",
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    anchors: [],
  };
  return {
    ...facts,
    ...(text.includes("@generated") && { generated: true }),
    ...(text.includes("@customer-impact") && { statements: [statement] }),
  };
}

/** Reads a tree as the driver does: nothing but what the plan asks for. */
export function workspaceOf(
  tree: Tree,
  configuration: Partial<Configuration> = {},
  attributes: Attributes = noAttributes,
): { readonly plan: Plan; readonly workspace: Workspace; readonly read: Readonly<Record<string, string>> } {
  const plan = finish(
    planner({ ...defaultConfiguration, ...configuration }, attributes, fakeLanguages)(Object.keys(tree)),
  );
  const read = Object.fromEntries(plan.requests.map(({ path, reading }) => [path, reading]));
  const workspace = assemble(plan, (path) => (path in read ? factsOf(path, tree[path] ?? "gone") : undefined));
  return { plan, workspace, read };
}

/** The causes for which files are left out, those without files not named. */
export function leftOutOf(workspace: Workspace): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(workspace.leftOut).filter(([, paths]) => paths.length > 0));
}

/** Each module as `path (language): files`; a module that is its only file as `path (language)`. */
export function modulesOf(workspace: Workspace): readonly string[] {
  return workspace.modules.map(({ path, language, files }) => {
    const paths = files.map((file) => file.path).join(" ");
    return `${path} (${language})${paths === path ? "" : `: ${paths}`}`;
  });
}
