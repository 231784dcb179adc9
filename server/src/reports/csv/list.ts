// @customer-impact Engineering lead: edits what is stated in a spreadsheet, and gives it back as a plan

import type { Report } from "../../coverage/report.ts";
import type { Judgement } from "../../lines/model.ts";
import { csvText } from "./csv.ts";

/**
 * Every statement as a row, by module. `path` and `statement` (as it stands in the file, attributes included, without its
 * tag) are what `customer-impact annotate` reads; `path` is the file that the statement stands in, so that refs stay right.
 * A tag without a text is no row. A statement of the configuration has the module it speaks for instead, and `config` for its source: it is no line of a file.
 */
export const listCsv = ({ modules }: Report): string =>
  csvText(
    ["path", "statement", "module", "line", "kind", "customers", "reason", "source"],
    modules.flatMap(({ module, judgements }) =>
      judgements.filter(says).map(({ statement: { file, source, raw }, kind, customers, fault }) => ({
        path: source === "file" ? file : module.path,
        statement: raw.text,
        module: module.path,
        line: source === "file" ? raw.range.start.line + 1 : undefined,
        kind,
        customers: customers.join("; "),
        reason: fault,
        source,
      })),
    ),
  );

const says = ({ statement }: Judgement): boolean => statement.raw.text !== "";
