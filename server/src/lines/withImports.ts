// @customer-impact via /server/src/host/imports/linesWithImports: holds what is stated beside what is imported

import type { WorkspaceImports } from "../imports/workspaceImports.ts";
import type { Lines } from "./model.ts";

/** The same lines, with who imports whom beside them. No statement is judged anew: imports change no verdict. */
export const withImports = (lines: Lines, imports: WorkspaceImports): Lines => ({ ...lines, imports });
