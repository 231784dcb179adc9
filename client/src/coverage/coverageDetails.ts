// @customer-impact Engineer: sees at each statement of a file whether it gives the module a line

import {
  type CancellationToken,
  DeclarationCoverage,
  type FileCoverage,
  type FileCoverageDetail,
  Range,
  StatementCoverage,
} from "vscode";
import type { Location } from "../../../server/src/coverage/moduleLocation.ts";
import type { Server } from "../server/server.ts";
import { ModuleCoverage } from "./moduleCoverage.ts";

/** More statements of one file are not marked. */
const mostStatements = 1000;

/**
 * What the editor marks in a file: each statement, covered where it gives a line by itself. A file without one has its first
 * line marked, covered where the configuration speaks for it.
 */
export async function detailsOf(
  server: Server,
  file: FileCoverage,
  token: CancellationToken,
): Promise<FileCoverageDetail[]> {
  if (!(file instanceof ModuleCoverage)) return [];
  const { workspace, location } = file;
  const request = { workspace, path: location.path, limit: mostStatements };
  const module = await server.request("module", request, token);
  const own = module?.statements.items.filter(({ path }) => path === location.path) ?? [];
  if (own.length === 0) return [new StatementCoverage(file.statementCoverage.covered > 0, rangeOf(location))];
  return own.flatMap(({ text, givesLine, ...place }) => [
    new DeclarationCoverage(text, givesLine, rangeOf(place)),
    new StatementCoverage(givesLine, rangeOf(place)),
  ]);
}

const rangeOf = ({ range: { start, end } }: Pick<Location, "range">): Range =>
  new Range(start.line, start.character, end.line, end.character);
