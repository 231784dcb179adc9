import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { withTree } from "../support/tree.ts";
import { type Repository, withRepository } from "../support/repository.ts";
import { outputsOf, type Programs, runShell, type ScriptResult, tool } from "./runScript.ts";

interface Step {
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const text = readFileSync("action.yml", "utf8");
const action = parse(text) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };

const covered = "// @customer-impact Shopper: pays by card in one step\nexport {};\n";

/** The variables that a step gets, with what the inputs are by default. */
function environment(script: string, inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const step = action.runs.steps.find(({ run }) => run?.includes(script));
  const values = Object.entries(step?.env ?? {}).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
    if (input === undefined) return [name, ""];
    const fallback = action.inputs[input]!.default;
    return [name, inputs[input] ?? (fallback.startsWith("${{") ? "" : fallback)];
  });
  return Object.fromEntries(values) as NodeJS.ProcessEnv;
}

interface Judged extends ScriptResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly directory: string;
}

function judge({ root }: Repository, inputs: Readonly<Record<string, string>>): Judged {
  const temp = join(root, "..");
  const files = { GITHUB_OUTPUT: join(temp, "output"), GITHUB_STEP_SUMMARY: join(temp, "summary") };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const env = { ...environment("judge.sh", inputs), ...files, RUNNER_TEMP: temp };
  const result = runShell("bash", [resolve("scripts/action/judge.sh")], { cwd: root, programs: tool, env });
  return {
    ...result,
    outputs: outputsOf(files.GITHUB_OUTPUT),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
    directory: join(temp, "customer-impact"),
  };
}

describe("the GitHub action", function () {
  this.timeout(60_000);
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  it("never makes an input part of a script", () => {
    for (const { run = "" } of action.runs.steps) assert.ok(!run.includes("${{"), run);
  });

  it("uses every input that it declares, and no other", () => {
    const used = new Set([...text.matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name));
    assert.deepEqual(used, new Set(Object.keys(action.inputs)));
  });

  it("installs the version that it belongs to", () => assert.equal(action.inputs["version"]?.default, version));

  it("says in words what a pull request touches, leaves the reports, and passes", () =>
    withRepository((repository) => {
      const since = repository.commit({ "src/old.ts": "export {};\n" });
      repository.commit({ "src/pay.ts": covered });
      const { outputs, output, summary, directory } = judge(repository, { since, "min-changed": "100" });
      assert.equal(outputs["status"], "0", output);
      assert.equal(outputs["directory"], directory);
      for (const name of ["report.html", "report.json", "comment.md", "customer-impact.sarif"])
        assert.ok(existsSync(join(directory, name)), name);
      assert.ok(readFileSync(join(directory, "comment.md"), "utf8").startsWith("<!-- customer-impact -->\n"));
      assert.match(summary, /Shopper/);
      assert.doesNotMatch(output, /::(?:error|warning)/);
    }));

  it("annotates what a pull request leaves without a line, and misses the gate", () =>
    withRepository((repository) => {
      const since = repository.commit({ "src/pay.ts": covered });
      repository.commit({ "src/log.ts": "export {};\n" });
      const { outputs, output } = judge(repository, { since, "min-changed": "100" });
      assert.equal(outputs["status"], "1", output);
      assert.match(output, /^::warning file=src\/log\.ts,/m);
    }));

  it("judges everything where there is nothing to compare with", () =>
    withRepository((repository) => {
      repository.commit({ "src/pay.ts": covered, "src/log.ts": "export {};\n" });
      const { outputs, output } = judge(repository, { min: "60", "min-changed": "100" });
      assert.equal(outputs["status"], "1", output);
      assert.match(output, /^::notice::There is nothing to compare with/m);
    }));

  for (const hostile of ["--output=stolen", "$(touch stolen)", "; touch stolen", "`touch stolen`"])
    it(`takes ${hostile} for nothing but a name`, () =>
      withRepository((repository) => {
        repository.commit({ "src/pay.ts": covered });
        for (const inputs of [{ since: hostile }, { path: hostile }]) {
          const { status, outputs } = judge(repository, inputs);
          assert.deepEqual([status, outputs["status"]], [0, "2"]);
        }
        assert.ok(!existsSync(join(repository.root, "stolen")));
      }));
});

describe("the comment of the GitHub action", () => {
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  /** A `gh` that keeps what it is called with, one call a line, and answers the first call. */
  const gh = (answer: string): Programs => ({ gh: `echo "$*" >> ../calls\ncase "$*" in *--jq*) ${answer} ;; esac` });

  const comment = (programs: Programs): Promise<{ readonly calls: readonly string[] } & ScriptResult> =>
    withTree({ "workspace/x": "", calls: "" }, (root) => {
      const result = runShell("bash", [resolve("scripts/action/comment.sh")], {
        cwd: join(root, "workspace"),
        programs,
        env: {
          GITHUB_REPOSITORY: "shop/web",
          CUSTOMER_IMPACT_PULL_REQUEST: "7",
          CUSTOMER_IMPACT_DIRECTORY: "/reports",
        },
      });
      const calls = readFileSync(join(root, "calls"), "utf8").split("\n").filter(Boolean);
      return { ...result, calls: calls.slice(1) };
    });

  it("is written where there is none", async () =>
    assert.deepEqual(await comment(gh("true")), {
      status: 0,
      output: "",
      calls: ["api --method POST repos/shop/web/issues/7/comments --field body=@/reports/comment.md"],
    }));

  it("takes the place of the one that is there", async () =>
    assert.deepEqual(await comment(gh("echo 41; echo 42")), {
      status: 0,
      output: "",
      calls: ["api --method PATCH repos/shop/web/issues/comments/41 --field body=@/reports/comment.md"],
    }));

  it("is left out with a sentence where it may not be written", async () => {
    const { status, output } = await comment({ gh: "exit 1" });
    assert.equal(status, 0);
    assert.match(output, /^::warning::The comments of the pull request cannot be read\./);
  });
});

describe("the gate of the GitHub action", () => {
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  const cases: readonly (readonly [string, string, number])[] = [
    ["0", "false", 0],
    ["1", "false", 1],
    ["1", "true", 0],
    ["2", "true", 2],
    ["", "true", 2],
  ];
  for (const [found, reportOnly, wanted] of cases)
    it(`ends with ${wanted} where "${found}" was found${reportOnly === "true" ? " and only a report is asked for" : ""}`, () =>
      withTree({ "workspace/x": "" }, (root) => {
        const env = { CUSTOMER_IMPACT_STATUS: found, CUSTOMER_IMPACT_REPORT_ONLY: reportOnly };
        const args = [resolve("scripts/action/gate.sh")];
        assert.equal(runShell("bash", args, { cwd: join(root, "workspace"), programs: {}, env }).status, wanted);
      }));
});
