// @customer-impact via ../../features/fileExplanation, ../../features/coverageReport: writes reports for places that know no colours of a terminal

import type { Paint, Style } from "./style.ts";

const same: Paint = (text) => text;

/** A report for an editor or a file: as wide as one for a pipe, and without colours. */
export const plainStyle: Style = {
  width: 100,
  color: { bold: same, dim: same, underline: same, red: same, green: same, yellow: same, blue: same, cyan: same },
};
