// @customer-impact Engineering lead: starts from a configuration that already fits the repository

import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { today } from "../../host/clock.ts";
import { writeFile } from "../../host/output.ts";
import { configurationName, installedSchema } from "../../host/workspaceRoot.ts";
import { inert } from "../../reports/text/inert.ts";
import { defaultConfiguration } from "../../workspace/configuration.ts";
import { mustBeDirectory } from "../analyse.ts";
import { Failure } from "../failure.ts";
import { reasonOf } from "../output.ts";
import type { Run } from "../program.ts";

/** `customer-impact init` */
export const init: Run = async (path, { force }) => {
  const written = path ?? ".";
  const directory = resolve(written);
  mustBeDirectory(directory, written);
  const file = join(directory, configurationName);
  if (existsSync(file) && !force)
    throw new Failure(`There is a ${configurationName} in ${written} already: --force overwrites it.`);
  const [{ analyse }, { draftFor }] = await Promise.all([
    import("../engine.ts"),
    import("../../features/configurationDraft.ts"),
  ]);
  const { lines } = await analyse(directory, {
    configuration: defaultConfiguration,
    configurationFile: { path: configurationName, locate: () => undefined },
    cache: true,
    today: today(),
    needsPackages: true,
  });
  const text = draftFor(lines, { title: basename(directory), schema: installedSchema(directory) });
  try {
    writeFile(file, text);
  } catch (error) {
    throw new Failure(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
  process.stdout.write(
    `${inert(file)} is written. It changes nothing yet: name your customers in it, then run "customer-impact coverage".\n`,
  );
};
