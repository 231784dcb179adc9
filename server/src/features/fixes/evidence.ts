// @customer-impact Reviewer: reads evidence that is still there, since a moved test is found again

import { leftOutCauses } from "../../workspace/workspace.ts";
import type { Fix, Fixable } from "./fix.ts";
import { removeAttribute } from "./attributeEdits.ts";
import { inFile, replaceText } from "./statementEdits.ts";
import { partAt } from "./registry.ts";

/** Evidence that is not there: the only file of that name, or none. */
export const correctEvidence: Fix = function* (fixable) {
  const { judgement } = fixable;
  const attributes = judgement?.statement.syntax.attributes ?? [];
  const value = partAt(
    fixable,
    attributes.map((attribute) => attribute.value),
  );
  const attribute = attributes.find((one) => one.value === value);
  if (!judgement || !value || !attribute) return;
  const moved = onlyFileOfThatName(fixable, value.text);
  if (moved !== undefined)
    yield {
      title: `Change to "${moved}"`,
      changes: inFile(judgement, replaceText(judgement, value.start, value.end, moved)),
      isPreferred: true,
    };
  yield { title: "Remove the evidence", changes: inFile(judgement, removeAttribute(judgement, attribute)) };
};

function onlyFileOfThatName({ snapshot: { lines } }: Fixable, evidence: string): string | undefined {
  const name = evidence.slice(evidence.lastIndexOf("/") + 1);
  if (name === "") return undefined;
  const { leftOut } = lines.workspace;
  const paths = [
    ...lines.modules.flatMap(({ module }) => module.files.map(({ path }) => path)),
    ...leftOutCauses.flatMap((cause) => leftOut[cause]),
  ];
  const found = new Set(paths.filter((path) => path === name || path.endsWith(`/${name}`)));
  return found.size === 1 ? [...found][0] : undefined;
}
