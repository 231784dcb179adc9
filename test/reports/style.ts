import picocolors from "picocolors";
import type { Style } from "../../server/src/reports/text/style.ts";

export const plain = (width: number): Style => ({ width, color: picocolors.createColors(false) });

export const coloured = (width: number): Style => ({ width, color: picocolors.createColors(true) });

/** Takes the colours off. */
export const stripped = (text: string): string => text.replace(/\u001b\[\d+m/g, "");
