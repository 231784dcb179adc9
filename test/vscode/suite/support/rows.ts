import assert from "node:assert/strict";
import type { TreeItem } from "vscode";
import type { Row } from "../../../../client/src/views/row.ts";

/** A view's tree, as far as tests look at it. */
interface Rows {
  readonly getChildren: (row?: Row) => Row[] | Promise<Row[]>;
  readonly getTreeItem: (row: Row) => TreeItem;
}

/** The row that is reached over rows whose labels start with these texts. */
export async function rowAt(tree: Rows, ...labels: readonly string[]): Promise<Row> {
  let row: Row | undefined;
  for (const label of labels) {
    const rows: Row[] = await tree.getChildren(row);
    row = rows.find((one) => one.label.startsWith(label));
    assert.ok(row, `${label} is among ${rows.map((one) => one.label).join(", ")}`);
  }
  assert.ok(row);
  return row;
}

/** All rows of a tree, one line each: label and description, two spaces deeper below each other. */
export async function outlineOf(tree: Rows, row?: Row, depth = 0): Promise<string[]> {
  const rows = await tree.getChildren(row);
  const lines: string[] = [];
  for (const one of rows) {
    lines.push(`${"  ".repeat(depth)}${[one.label, one.description].filter(Boolean).join(" | ")}`);
    if (one.state !== "leaf") lines.push(...(await outlineOf(tree, one, depth + 1)));
  }
  return lines;
}
