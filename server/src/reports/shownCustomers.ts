// @customer-impact via ./text/customers, ./text/list, ./markdown/sections: picks the customers that a reader of a report has to know of

import type { CustomerCoverage } from "../coverage/customers.ts";
import type { Report } from "../coverage/report.ts";

/**
 * The external customers, by priority. Of a report of what changed alone, those whom it reaches: that a change is not for
 * everybody is no news.
 */
export const shownCustomers = ({ customers, changes }: Pick<Report, "customers" | "changes">): CustomerCoverage[] =>
  customers.filter(
    ({ customer, direct, indirect }) => customer.kind === "external" && (!changes || direct + indirect > 0),
  );
