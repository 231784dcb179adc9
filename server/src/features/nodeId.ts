// @customer-impact via ./customerTree, ./folderNodes: gives each node of a tree a name that stays

/** The id of a node: its kind and what tells it from others, as JSON, so that any text can stand in it. */
export const nodeId = (...parts: readonly string[]): string => JSON.stringify(parts);

/** @returns undefined where a text is no id */
export function partsOfId(id: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(id);
    return Array.isArray(value) && value.every((part) => typeof part === "string") ? value : undefined;
  } catch {
    return undefined;
  }
}
