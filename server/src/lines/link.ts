// @customer-impact #whom-it-serves: follows every line to its end and says of each module what it comes to

import { finish } from "../text/steps.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { Linker, type LinkOptions } from "./linker.ts";
import type { Lines } from "./model.ts";

/** Judges every statement and every module of a workspace: all facts in, all lines out, and nothing else looked at. */
export const link = (workspace: Workspace, options: LinkOptions): Lines =>
  finish(Linker.link(workspace, options)).lines;
