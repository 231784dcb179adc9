import { type Extension, extensions } from "vscode";
import type { activate } from "../../../../client/src/extension.ts";
import { until } from "./until.ts";

type Exported = ReturnType<typeof activate>;

/** The extension under test, active or not. */
export function extension(): Extension<Exported> {
  const found = extensions.getExtension<Exported>("customer-impact.customer-impact");
  if (!found) throw new Error("The extension is not there.");
  return found;
}

/** What the extension gives to its tests; resolves once the editor has activated it by itself and the server is ready. */
export async function exported(): Promise<Exported> {
  await until("the extension is active", () => extension().isActive);
  const { exports } = extension();
  await until("the server is ready", () => exports.server.state.kind === "ready");
  return exports;
}
