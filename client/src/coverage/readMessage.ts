// @customer-impact #safe-to-run: lets through only what the coverage page needs, whatever is sent in its name

import type { ToEditor } from "../../panel/messages.ts";

/** A message of the page of which every part was looked at. */
export type PageMessage = ToEditor;

type Method = Extract<ToEditor, { kind: "request" }>["method"];
const methods: ReadonlySet<string> = new Set<Method>(["overview", "treemap", "gapList"]);

/** @returns undefined for what the page does not send */
export function readMessage(message: unknown): PageMessage | undefined {
  if (!isRecord(message)) return undefined;
  const { kind, id, method, params, path, range } = message;
  switch (kind) {
    case "request":
      return typeof id === "number" && isMethod(method) && isRecord(params) ? { kind, id, method, params } : undefined;
    case "open": {
      if (typeof path !== "string" || !isRecord(range)) return undefined;
      const { start, end } = range;
      return isPosition(start) && isPosition(end) ? { kind, path, range: { start, end } } : undefined;
    }
    case "restart":
    case "listening":
    case "drawn":
      return { kind };
    default:
      return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isMethod = (value: unknown): value is Method => typeof value === "string" && methods.has(value);

const isPosition = (value: unknown): value is { readonly line: number; readonly character: number } =>
  isRecord(value) && isPlace(value["line"]) && isPlace(value["character"]);

const isPlace = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
