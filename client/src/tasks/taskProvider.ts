// @customer-impact Pipeline owner: runs in the editor, as a task, what runs in the pipeline

import {
  type Disposable,
  ProcessExecution,
  Task,
  type TaskDefinition,
  tasks,
  workspace,
  type WorkspaceFolder,
} from "vscode";
import type { ClientContext } from "../context.ts";

const type = "customer-impact";

/** A task as tasks.json has it. */
interface Definition extends TaskDefinition {
  /** A command of the command line. */
  readonly task: (typeof names)[number];
  /** Further options of that command. */
  readonly args?: readonly string[];
}

const names = ["check", "coverage"] as const;

/** Offers the command line's `check` and `coverage` as tasks for each folder. */
export function taskProvider({ extension }: ClientContext): Disposable {
  const cli = extension.asAbsolutePath("dist/cli.js");
  return tasks.registerTaskProvider(type, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).flatMap((folder) => names.map((task) => taskOf({ type, task }, folder, cli))),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === "object" ? scope : workspace.workspaceFolders?.[0];
      return isDefinition(definition) && folder ? taskOf(definition, folder, cli) : undefined;
    },
  });
}

function taskOf(definition: Definition, folder: WorkspaceFolder, cli: string): Task {
  const { task, args = [] } = definition;
  // One line for each problem, for the problem matcher.
  const format = task === "check" ? ["--format", "unix"] : [];
  // The editor's own Node runs it, without a shell in between; in a desktop editor that is Electron, which has to be told.
  const execution = new ProcessExecution(process.execPath, [cli, task, ...format, ...args], {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: "1" },
  });
  const matchers = task === "check" ? [`$${type}`] : [];
  const made = new Task(definition, folder, task, type, execution, matchers);
  made.detail = task === "check" ? "Print the problems of statements and lines" : "Report how many modules have a line";
  return made;
}

const isDefinition = (definition: TaskDefinition): definition is Definition => {
  const { task, args } = definition as Partial<Definition>;
  return names.some((name) => name === task) && (args === undefined || (Array.isArray(args) && args.every(isText)));
};

const isText = (value: unknown): boolean => typeof value === "string";
