// @customer-impact Engineering lead: sees on the page that is sent round whose work has no line to a customer

import { percentOf } from "../../server/src/coverage/summary.ts";
import type { OwnerRow } from "../../server/src/reports/html/pageData.ts";
import { count, number, percentText } from "../../server/src/reports/text/words.ts";
import { barOf } from "./bar.ts";
import { element, replace } from "./element.ts";
import { pager } from "./pager.ts";
import { type PageSection, still } from "./pageSection.ts";
import { tableOf } from "./section.ts";

const pageSize = 25;

/** The figures of each owner, those with the most modules without a line first. */
export function ownersSection(owners: readonly OwnerRow[] | undefined): PageSection {
  const holder = element("div", { class: "table-holder" });
  const pages = pager("owners", pageSize, (offset) => show(offset));
  const show = (offset: number): void => {
    replace(
      holder,
      tableOf(
        "Owners",
        ["Owner", "#Modules", "", "#Covered", "#Without a line"],
        (owners ?? []).slice(offset, offset + pageSize).map(row),
      ),
    );
    pages.show(offset, owners?.length ?? 0);
  };
  const root = element(
    "section",
    { class: "owners", "aria-labelledby": "owners-title" },
    element("div", { class: "head" }, element("h2", { id: "owners-title" }, "Owners")),
    element(
      "p",
      { class: "lead" },
      `${count(owners?.filter(({ owner }) => owner !== null).length ?? 0, "owner")} in CODEOWNERS. A module with several owners counts for each of them.`,
    ),
    holder,
    pages.root,
  );
  root.hidden = owners === undefined || owners.length === 0;
  show(0);
  return still(root);
}

const row = (owner: OwnerRow): (Node | string)[] => [
  owner.owner === null
    ? element("span", { class: "muted" }, "Nobody")
    : element("span", { class: "plain" }, owner.owner),
  number(owner.counted),
  owner.counted === 0 ? "" : barOf(owner, owner.counted),
  percentText(percentOf(owner.direct + owner.indirect, owner.counted)),
  number(owner.uncovered),
];
