// @customer-impact via ./cacheFile: believes nothing on disk that does not look right

import type { FileFacts } from "../../facts/facts.ts";

// By hand, not by a schema: this runs for every file of the workspace before anything else can.

/** Whether a value that was read from disk is what one file says. */
export const isFacts = (value: unknown): value is FileFacts =>
  isObject(value) &&
  isCount(value["firstLine"]) &&
  (value["language"] === undefined || typeof value["language"] === "string") &&
  isFlag(value["binary"]) &&
  isFlag(value["generated"]) &&
  isListOf(value["statements"], isStatement) &&
  isListOf(value["malformedTags"], isTag);

const isStatement = (value: unknown): boolean =>
  isObject(value) &&
  typeof value["text"] === "string" &&
  isRange(value["range"]) &&
  Array.isArray(value["anchors"]) &&
  value["anchors"].every(isCount);

const isTag = (value: unknown): boolean =>
  isObject(value) && typeof value["tag"] === "string" && isRange(value["range"]);

const isRange = (value: unknown): boolean => isObject(value) && isPosition(value["start"]) && isPosition(value["end"]);

const isPosition = (value: unknown): boolean =>
  isObject(value) && isCount(value["line"]) && isCount(value["character"]);

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  value === undefined || (Array.isArray(value) && value.every(isItem));

const isFlag = (value: unknown): boolean => value === undefined || value === true;

/** Whether a value counts something. */
export const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
