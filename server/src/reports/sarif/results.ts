// @customer-impact via ./sarif: makes a result of each problem, with its place and a name that lasts

import type { Report } from "../../coverage/report.ts";
import { rules } from "../../rules/index.ts";
import type { Problem } from "../../rules/rule.ts";
import { hashOf } from "../../text/hash.ts";
import type { Range } from "../../text/range.ts";
import { fingerprintsOf } from "../fingerprint.ts";
import { type InRepository, repositoryPath } from "../repositoryPath.ts";
import { inert } from "../text/inert.ts";
import { count } from "../text/words.ts";
import type { Rest } from "./limited.ts";
import { levels, restId } from "./rules.ts";
import { artifactLocation } from "./uri.ts";

/**
 * The uploader of GitHub computes `primaryLocationLineHash` itself and warns of any other value under that name, so ours has
 * a name of its own.
 */
const fingerprintName = "customerImpact/v1";

/** How many further places a result names: services show no more, and a circle may have thousands. */
const mostRelated = 100;

export function resultsOf(
  report: Report,
  shown: readonly Problem[],
  rest: readonly Rest[],
  place: InRepository,
): object[] {
  const fingerprints = fingerprintsOf(report, place);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return [
    ...shown.map((problem) => ({
      ruleId: problem.rule,
      ruleIndex: indexes.get(problem.rule),
      level: levels[problem.severity],
      message: messageOf(problem.message),
      locations: [locationOf(problem, place)],
      ...(problem.related &&
        problem.related.length > 0 && {
          relatedLocations: problem.related.slice(0, mostRelated).map((related, index) => ({
            id: index,
            ...locationOf(related, place),
            message: messageOf(related.message),
          })),
        }),
      partialFingerprints: { [fingerprintName]: fingerprints.get(problem) },
    })),
    ...rest.map((one) => restResult(one, place)),
  ];
}

function restResult({ folder, problems }: Rest, place: InRepository): object {
  const first = problems[0]!;
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const kinds = rules.flatMap(({ id }) => (counts.has(id) ? `${counts.get(id)} ${id}` : []));
  const where = folder === "" ? "" : ` below ${folder}`;
  return {
    ruleId: restId,
    ruleIndex: rules.length,
    level: levels[first.severity],
    message: messageOf(`${count(problems.length, "more problem")}${where}: ${kinds.join(", ")}.`),
    // Services want a file, so it is that of the first of them.
    locations: [locationOf(first, place)],
    partialFingerprints: { [fingerprintName]: hashOf(`${restId}\0${repositoryPath(place, folder)}`) },
  };
}

const locationOf = (
  { path, range }: { readonly path: string; readonly range: Range },
  place: InRepository,
): object => ({
  physicalLocation: {
    artifactLocation: artifactLocation(place, path),
    region: {
      startLine: range.start.line + 1,
      startColumn: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
    },
  },
});

/** In a plain message `[text](target)` is a link (SARIF 2.1.0, 3.11.6), unless its brackets are escaped. */
const messageOf = (text: string): object => {
  const safe = inert(text);
  return { text: safe.includes("](") ? safe.replace(/[[\]\\]/g, "\\$&") : safe };
};
