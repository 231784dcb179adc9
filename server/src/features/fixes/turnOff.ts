// @customer-impact Pipeline owner: silences a rule for one folder, and leaves it on for the others

import { directoryOf } from "../../lines/refs.ts";
import { configurationChange } from "../configurationEdits.ts";
import { asGlob } from "../pathGlob.ts";
import type { Fix } from "./fix.ts";

/** Turns a rule off: for this file, for its folder, or everywhere. */
export const turnOff: Fix = function* ({ snapshot, problem }) {
  const { rule, path } = problem;
  const isConfiguration = path === snapshot.configuration.path;
  const folder = directoryOf(path);
  const globs = [[asGlob(path), `in ${path}`], ...(folder ? [[`${asGlob(folder)}**`, `in ${folder}`]] : [])] as const;
  const { overrides } = snapshot.lines.configuration;
  for (const [glob = "", where = ""] of isConfiguration ? [] : globs) {
    const index = overrides.findIndex(({ files }) => files.length === 1 && files[0] === glob);
    const setting =
      index >= 0
        ? { path: ["overrides", index, "rules", rule], value: "off" }
        : { path: ["overrides", overrides.length], value: { files: [glob], rules: { [rule]: "off" } } };
    const change = configurationChange(snapshot, [setting]);
    if (change) yield { title: `Turn ${rule} off ${where}`, changes: [change] };
  }
  const change = configurationChange(snapshot, [{ path: ["rules", rule], value: "off" }]);
  if (change) yield { title: `Turn ${rule} off everywhere`, changes: [change] };
};
