// @customer-impact Engineering lead: starts from a configuration that already fits the repository

import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { today } from "../../host/clock.ts";
import { writeFile } from "../../host/output.ts";
import { configurationName } from "../../host/workspaceRoot.ts";
import type { Lines } from "../../lines/model.ts";
import { unnamed } from "../../lines/model.ts";
import { inert } from "../../reports/text/inert.ts";
import { byCodePoint } from "../../text/order.ts";
import { defaultConfiguration } from "../../workspace/configuration.ts";
import { leftOutCauses } from "../../workspace/workspace.ts";
import { mustBeDirectory } from "../analyse.ts";
import { Failure } from "../failure.ts";
import { reasonOf } from "../output.ts";
import type { Run } from "../program.ts";

const installedSchema = "./node_modules/customer-impact/customer-impact.schema.json";

/** `customer-impact init` */
export const init: Run = async (path, { force }) => {
  const written = path ?? ".";
  const directory = resolve(written);
  mustBeDirectory(directory, written);
  const file = join(directory, configurationName);
  if (existsSync(file) && !force)
    throw new Failure(`There is a ${configurationName} in ${written} already: --force overwrites it.`);
  const [{ analyse }, { draftConfiguration }] = await Promise.all([
    import("../engine.ts"),
    import("../../workspace/draft.ts"),
  ]);
  const { lines } = await analyse(directory, {
    configuration: defaultConfiguration,
    configurationFile: { path: configurationName, locate: () => undefined },
    cache: true,
    today: today(),
    needsPackages: true,
  });
  const { packages, leftOut } = lines.workspace;
  const text = draftConfiguration({
    ...(existsSync(join(directory, installedSchema)) && { schema: installedSchema }),
    title: basename(directory),
    paths: [
      ...lines.modules.flatMap(({ module }) => module.files.map((one) => one.path)),
      ...leftOutCauses.flatMap((cause) => leftOut[cause]),
    ],
    languages: languagesOf(lines),
    packages,
    customers: lines.customers.map(({ name }) => name).filter((name) => name !== unnamed),
  });
  try {
    writeFile(file, text);
  } catch (error) {
    throw new Failure(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
  process.stdout.write(
    `${inert(file)} is written. It changes nothing yet: name your customers in it, then run "customer-impact coverage".\n`,
  );
};

/** The languages of the modules, the commonest first. */
function languagesOf({ modules }: Lines): string[] {
  const counts = new Map<string, number>();
  for (const { module } of modules) counts.set(module.language, (counts.get(module.language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0])).map(([language]) => language);
}
