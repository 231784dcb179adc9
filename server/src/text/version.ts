// @customer-impact Pipeline owner: can say which version gave a report

import { homepage as packageHomepage, version as packageVersion } from "../../../package.json";

/** The version of the package. */
export const version: string = packageVersion;

/** Where the project and its pages are. */
export const homepage: string = packageHomepage;
