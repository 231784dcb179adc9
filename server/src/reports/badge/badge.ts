// @customer-impact Engineering lead: shows the figure where everybody passes by, on the front page of the repository

import type { Report } from "../../coverage/report.ts";
import type { Thresholds } from "../../coverage/thresholds.ts";
import { percentText } from "../text/words.ts";
import { badgePicture } from "./picture.ts";

/** What a badge says. */
export interface Badge {
  readonly label: string;
  readonly message: string;
  readonly color: BadgeColor;
}

/** Named as on shields.io. */
export type BadgeColor = "brightgreen" | "green" | "yellowgreen" | "yellow" | "orange" | "red" | "lightgrey";

/**
 * The percentage as a badge: a picture where the file is one (`.svg`), else what an endpoint badge of shields.io reads
 * (https://shields.io/badges/endpoint-badge). It tells of all modules, also where a report is of those that changed.
 *
 * @param thresholds those that were asked for: what misses one is red, and what meets it green
 */
export function badgeReport({ whole: { percent } }: Report, { coverage }: Thresholds, file?: string): string {
  const badge: Badge = {
    label: "customer impact",
    message: percent === null ? "nothing counted" : percentText(percent),
    color: colorOf(percent, coverage),
  };
  return file?.toLowerCase().endsWith(".svg")
    ? badgePicture(badge)
    : `${JSON.stringify({ schemaVersion: 1, ...badge })}\n`;
}

function colorOf(percent: number | null, asked: number | undefined): BadgeColor {
  if (percent === null) return asked === undefined ? "lightgrey" : "red";
  if (asked !== undefined) return percent >= asked ? "brightgreen" : "red";
  return steps.find(({ from }) => percent >= from)?.color ?? "red";
}

const steps: readonly { readonly from: number; readonly color: BadgeColor }[] = [
  { from: 100, color: "brightgreen" },
  { from: 80, color: "green" },
  { from: 60, color: "yellowgreen" },
  { from: 40, color: "yellow" },
  { from: 20, color: "orange" },
];
