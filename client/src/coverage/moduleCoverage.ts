// @customer-impact via ./coverageRun, ./coverageDetails: says what a module is in the words of test coverage

import { FileCoverage, TestCoverageCount, Uri } from "vscode";
import type { Location } from "../../../server/src/coverage/moduleLocation.ts";

/**
 * A module as the coverage of one file: of one thing to cover, one is covered where the module has a line. So the sums over
 * folders are numbers of modules, and their percentages those of the command line. A module of several files counts in
 * that which holds its statement, and in no other.
 */
export class ModuleCoverage extends FileCoverage {
  /** The URI of the folder. */
  readonly workspace: string;
  readonly location: Location;

  constructor(workspace: string, location: Location, isCovered: boolean) {
    super(Uri.joinPath(Uri.parse(workspace), location.path), new TestCoverageCount(isCovered ? 1 : 0, 1));
    this.workspace = workspace;
    this.location = location;
  }
}
