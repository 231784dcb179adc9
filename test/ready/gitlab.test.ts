import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseAllDocuments } from "yaml";
import { withRepository } from "../support/repository.ts";
import { runShell, type ScriptResult, tool } from "./runScript.ts";

const text = readFileSync("templates/customer-impact.yml", "utf8");
const [head, body] = parseAllDocuments(text).map((document) => document.toJS() as unknown) as [
  { readonly spec: { readonly inputs: Readonly<Record<string, { readonly default: unknown }>> } },
  {
    readonly "customer-impact": {
      readonly script: readonly string[];
      readonly before_script: readonly string[];
      readonly coverage: string;
      readonly artifacts: {
        readonly paths: readonly string[];
        readonly reports: Readonly<Record<string, string>>;
      };
    };
  },
];
const job = body["customer-impact"];
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
const covered = "// @customer-impact Shopper: pays by card in one step\nexport {};\n";

/** The script of the job, with the tool from where it is built. */
const run = (cwd: string, env: NodeJS.ProcessEnv): ScriptResult => {
  const script = job.script.join("\n").replaceAll("/tmp/customer-impact/node_modules/.bin/", "");
  const none = { CUSTOMER_IMPACT_MIN: "", CUSTOMER_IMPACT_MIN_CHANGED: "", CUSTOMER_IMPACT_MAX_WARNINGS: "" };
  return runShell("sh", ["-e", "-c", script], {
    cwd,
    programs: tool,
    env: { CI_MERGE_REQUEST_DIFF_BASE_SHA: "", CUSTOMER_IMPACT_PATH: ".", ...none, ...env },
  });
};

describe("the GitLab template", function () {
  this.timeout(60_000);
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  it("never makes an input part of a script, and uses every input that it declares", () => {
    assert.doesNotMatch([...job.script, ...job.before_script].join("\n"), /\$\[\[/);
    const used = new Set([...text.matchAll(/\$\[\[ inputs\.(\w+) \]\]/g)].map(([, name]) => name));
    assert.deepEqual(used, new Set(Object.keys(head.spec.inputs)));
  });

  it("installs the version that it belongs to", () => assert.equal(head.spec.inputs["version"]?.default, version));

  it("leaves every report that it promises, and tells GitLab the coverage", () =>
    withRepository(({ root, commit }) => {
      const base = commit({ "src/old.ts": "export {};\n" });
      commit({ "src/pay.ts": covered });
      const { status, output } = run(root, {
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        CUSTOMER_IMPACT_MIN_CHANGED: "100",
      });
      assert.equal(status, 0, output);
      for (const file of [...job.artifacts.paths, ...Object.values(job.artifacts.reports)])
        assert.ok(existsSync(join(root, file)), file);
      const pattern = new RegExp(job.coverage.slice(1, -1), "m");
      assert.equal(pattern.exec(output)?.[1], "100");
    }));

  it("fails where the gate is missed", () =>
    withRepository(({ root, commit }) => {
      const base = commit({ "src/pay.ts": covered });
      commit({ "src/log.ts": "export {};\n" });
      const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CUSTOMER_IMPACT_MIN_CHANGED: "100" };
      assert.equal(run(root, env).status, 1);
      assert.equal(run(root, {}).status, 0);
      assert.equal(run(root, { CUSTOMER_IMPACT_MIN: "60" }).status, 1);
      assert.equal(run(root, { CUSTOMER_IMPACT_PATH: "$(touch stolen)" }).status, 2);
      assert.ok(!existsSync(resolve(root, "stolen")));
    }));
});
