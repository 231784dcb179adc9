// @customer-impact Reviewer: sees in a merge request which problems it adds and which it mends

import type { Report } from "../coverage/report.ts";
import type { Problem } from "../rules/rule.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { jsonText } from "./jsonText.ts";
import { type InRepository, repositoryPath } from "./repositoryPath.ts";
import { inert } from "./text/inert.ts";

/** A report of GitLab's Code Quality (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export function gitlabReport(report: Report, place: InRepository): string {
  const fingerprints = fingerprintsOf(report, place);
  return jsonText(
    report.problems.map((problem) => ({
      description: inert(problem.message),
      check_name: problem.rule,
      fingerprint: fingerprints.get(problem),
      severity: severities[problem.severity],
      location: {
        path: repositoryPath(place, problem.path),
        lines: { begin: problem.range.start.line + 1, end: problem.range.end.line + 1 },
      },
    })),
  );
}

/** In GitLab's words. */
const severities: Readonly<Record<Problem["severity"], string>> = {
  error: "major",
  warning: "minor",
  information: "info",
};
