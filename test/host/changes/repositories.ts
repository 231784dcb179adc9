import { changesSince } from "../../../server/src/host/changes/changesSince.ts";
import { ChangesFailure } from "../../../server/src/host/changes/workTree.ts";
import { git } from "../temporary.ts";

/** Files that changed, as `status path` or `status from > path`; what is told besides comes last. */
export async function changesIn(root: string, ref = "main"): Promise<string[]> {
  const { changes, notes } = await changesSince(root, ref);
  return [
    ...changes.files.map((file) => `${file.status} ${"from" in file ? `${file.from} > ` : ""}${file.path}`),
    ...notes,
  ];
}

/** The sentence that says why it cannot be told what changed. */
export async function refusal(root: string, ref = "main"): Promise<string> {
  try {
    const { changes } = await changesSince(root, ref);
    return `nothing is refused: ${JSON.stringify(changes)}`;
  } catch (error) {
    if (error instanceof ChangesFailure) return error.message.replaceAll(root, "ROOT");
    throw error;
  }
}

export function commit(root: string, message = "More"): string {
  git(root, "add", "-A");
  git(root, "commit", "-q", "-m", message, "--allow-empty");
  return git(root, "rev-parse", "HEAD").trim();
}

export const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `line ${from + at}\n`).join("");
