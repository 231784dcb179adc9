// @customer-impact via ./commands: names a report after its folder, and gives it what its page is made of

import { basename } from "node:path";
import { pageAssets } from "../host/pageAssets.ts";
import type { PageContext } from "../reports/html/htmlReport.ts";
import { Failure } from "./failure.ts";
import { reasonOf } from "./output.ts";

/** @param root of the workspace, absolute */
export const pageFor = (root: string): PageContext => ({
  name: basename(root),
  assets: () => {
    try {
      return pageAssets();
    } catch (error) {
      throw new Failure(`Cannot read the parts of the page that belong to this program: ${reasonOf(error)}.`);
    }
  },
});
