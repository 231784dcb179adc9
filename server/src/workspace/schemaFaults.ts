// @customer-impact via ./readConfiguration: turns a failed check into a sentence that names the key

import type { Node } from "jsonc-parser";
import { type BaseIssue, safeParse } from "valibot";
import type { ConfigurationFault } from "./configuration.ts";
import { type JsonText, keyOf, keyRange, type Path, valueOf } from "./jsonText.ts";
import { nearest, didYouMean } from "./nearest.ts";
import type { ConfigurationFile, configurationSchema } from "./schema.ts";

type Schema = ReturnType<typeof configurationSchema>;
type Fault = ConfigurationFault;

/** What a text holds that the schema does not allow, and what it holds where there is nothing of that. */
export function applySchema(
  json: JsonText,
  schema: Schema,
): { readonly file?: ConfigurationFile; readonly faults: readonly Fault[] } {
  const result = safeParse(schema, json.value, { abortPipeEarly: true });
  const complete = json.faults.length === 0;
  const walk = new Walk(json);
  walk.visit(json.root, schema, []);
  const issues = (result.issues ?? []).filter((issue) => !walk.covers(issue) && (complete || !isMissingKey(issue)));
  return {
    ...(result.success && { file: result.output }),
    faults: [...walk.faults, ...issues.map((issue) => faultOf(json, issue))],
  };
}

function keysOf(issue: BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function isMissingKey(issue: BaseIssue<unknown>): boolean {
  return issue.type === "strict_object" && issue.path?.at(-1)?.origin === "key";
}

function faultOf(json: JsonText, issue: BaseIssue<unknown>): Fault {
  const path = keysOf(issue);
  const parent = path.slice(0, -1);
  const last = issue.path?.at(-1);
  if (isMissingKey(issue))
    return {
      message: `${display(parent)} must have ${article(issue.expected ?? "")}.`,
      range: rangeOf(json, parent, "key"),
    };
  if (last?.origin === "key") {
    const message = `The key ${show(last.key)} of ${display(parent)} must be ${issue.message}.`;
    return { message, range: rangeOf(json, path, "key") };
  }
  // A check with a sentence of its own.
  if (issue.type === "raw_check")
    return { message: `${display(path)} ${issue.message}.`, range: rangeOf(json, path, "value") };
  // The list is to blame for an item too many or too few.
  const inList = last?.type === "array" && (issue.input === undefined || issue.expected === "never");
  const at = inList ? parent : path;
  const message = `${display(at)} must be ${issue.message}, not ${show(inList ? last.input : issue.input)}.`;
  return { message, range: rangeOf(json, at, "value") };
}

function article(key: string): string {
  return `${/^"[aeiou]/.test(key) ? "an" : "a"} ${key}`;
}

function rangeOf(json: JsonText, path: Path, what: "key" | "value"): ConfigurationFault["range"] {
  const node = json.find(path);
  const key = keyOf(node);
  const value = valueOf(node);
  if (key && (what === "key" || !value)) return keyRange(key, json.rangeOf);
  const found = value ?? json.root;
  return found ? json.rangeOf(found) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

/** As much of the schema library's types as a walk over them needs. */
interface Walked {
  readonly type: string;
  readonly message?: string;
  readonly entries?: Readonly<Record<string, Walked>>;
  readonly wrapped?: Walked;
  readonly value?: Walked;
  readonly item?: Walked;
}

/** Names that every object of JavaScript has; the schema library passes over them. */
const reserved = new Set(["__proto__", "prototype", "constructor"]);

/** Finds what the schema library does not tell: every unknown key (it tells of one), and lists in the place of objects. */
class Walk {
  readonly faults: Fault[] = [];
  private readonly lists: Path[] = [];

  constructor(private readonly json: JsonText) {}

  /** Whether the walk has told what an issue tells. */
  covers(issue: BaseIssue<unknown>): boolean {
    if (issue.type === "strict_object" && issue.expected === "never") return true;
    const path = keysOf(issue);
    return this.lists.some((list) => list.every((step, index) => path[index] === step));
  }

  visit(node: Node | undefined, schema: unknown, path: Path): void {
    const { type, message, entries, wrapped, value, item } = schema as Walked;
    if (wrapped) this.visit(node, wrapped, path);
    else if (node?.type === "array") {
      if (item) for (const [index, child] of (node.children ?? []).entries()) this.visit(child, item, [...path, index]);
      else if (type === "strict_object" || type === "record") {
        this.lists.push(path);
        this.faults.push({
          message: `${display(path)} must be ${message}, not a list.`,
          range: this.json.rangeOf(node),
        });
      }
    } else if (node?.type === "object") {
      for (const property of node.children ?? []) this.property(property, entries, value, path);
    }
  }

  private property(property: Node, entries: Walked["entries"], value: Walked | undefined, path: Path): void {
    const key = keyOf(property);
    if (!key || !(entries ?? value)) return;
    const name = String(key.value);
    const schema = entries ? (Object.hasOwn(entries, name) ? entries[name] : undefined) : value;
    const range = keyRange(key, this.json.rangeOf);
    if (!schema)
      this.faults.push({ message: `Unknown key ${show(name)}.${suggestion(name, Object.keys(entries ?? {}))}`, range });
    else if (reserved.has(name))
      this.faults.push({ message: `The key ${show(name)} cannot be used here: choose another one.`, range });
    else this.visit(valueOf(property), schema, [...path, name]);
  }
}

function suggestion(name: string, known: readonly string[]): string {
  const near = didYouMean(name, known);
  const found = near === "" ? nearest(name.slice(0, 100), known) : undefined;
  return found ? ` The nearest known one is ${show(found.word)}.` : near;
}

/** `overrides[0].files` */
export function display(path: Path): string {
  if (path.length === 0) return "The configuration";
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[\w$-]+$/.test(step)) return `[${show(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}

/** A value as a sentence may name it. */
export function show(value: unknown): string {
  const text = typeof value === "number" ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
