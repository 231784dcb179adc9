import type { Report } from "../../coverage/report.ts";
import type { Style } from "./style.ts";
export const coverageText = (_r: Report, _s: Style, _t?: object): string => "later\n";
