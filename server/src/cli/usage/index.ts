// @customer-impact via ../program: lists every command once, in the order of its use

import { annotate } from "./annotate.ts";
import { affected } from "./affected.ts";
import { baseline } from "./baseline.ts";
import { check } from "./check.ts";
import { coverage } from "./coverage.ts";
import { explain } from "./explain.ts";
import { graph } from "./graph.ts";
import { history } from "./history.ts";
import { init } from "./init.ts";
import { list } from "./list.ts";
import { impact } from "./impact.ts";
import { imports } from "./imports.ts";
import { lsp } from "./lsp.ts";
import { owners } from "./owners.ts";
import { suggest } from "./suggest.ts";
import type { CommandSpec } from "./commandSpec.ts";

/** Every command, in the order in which `--help` lists them. */
export const commands: readonly CommandSpec[] = [
  coverage,
  check,
  list,
  owners,
  affected,
  baseline,
  history,
  explain,
  impact,
  suggest,
  graph,
  imports,
  annotate,
  init,
  lsp,
];
