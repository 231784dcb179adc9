import assert from "node:assert/strict";
import { languages, type Task, tasks } from "vscode";
import { checked, ruleOf } from "../support/diagnostics.ts";
import { exported } from "../support/extension.ts";
import { root, uriOf } from "../support/files.ts";
import { until } from "../support/until.ts";

describe("tasks", () => {
  before(exported);

  /** @returns the status that its process ends with */
  const run = (task: Task): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const listening = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        listening.dispose();
        resolve(exitCode);
      });
      tasks.executeTask(task).then(undefined, reject);
    });

  it("are offered for the folder, and end as the command line does", async () => {
    const found = await tasks.fetchTasks({ type: "customer-impact" });
    assert.deepEqual(found.map(({ name }) => name).sort(), ["check", "coverage"]);
    const coverage = found.find(({ name }) => name === "coverage");
    assert.ok(coverage);
    assert.equal(await run(coverage), 0);
  });

  it("tell the problems that are found, each at its place", async () => {
    const { server } = await exported();
    // What is told then comes from the task alone.
    await server.stop();
    await until("nothing is told", () =>
      languages.getDiagnostics().every(([, all]) => all.every(({ source }) => source !== "customer-impact")),
    );
    const found = await tasks.fetchTasks({ type: "customer-impact" });
    const check = found.find(({ name }) => name === "check");
    assert.ok(check);
    assert.equal(await run(check), 1);
    for (const [path, problems] of checked(root())) {
      const expected = problems.map(({ rule, message, range }) => `${range.split("-")[0]} ${rule} ${message}`);
      await until(`${path} has its problems`, () => {
        const told = languages
          .getDiagnostics(uriOf(path))
          .map((one) => `${one.range.start.line}:${one.range.start.character} ${ruleOf(one)} ${one.message}`);
        return expected.every((one) => told.includes(one)) && told.length >= expected.length;
      });
    }
    server.start();
    await until("it is ready", () => server.state.kind === "ready");
  });
});
