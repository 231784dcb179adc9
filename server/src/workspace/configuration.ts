// @customer-impact via ./readConfiguration: says what can be configured, with every default

import type { LanguageDefinitions } from "../languages/language.ts";
import type { Range } from "../text/range.ts";

export type Severity = "error" | "warning" | "information";
export type RuleLevel = Severity | "off";
export type Granularity = "auto" | "file" | "directory" | "package";

/** A customer of the registry. */
export interface Customer {
  readonly id: string;
  /** The id where the file gives no name. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: "external" | "internal";
  readonly group?: string;
  /** 1 comes first; customers without one come last. */
  readonly priority?: number;
  readonly description?: string;
}

/** A declared outcome, which statements name as `#id`. */
export interface Outcome {
  readonly id: string;
  /** The id of a customer of the registry. */
  readonly customer: string;
  readonly statement: string;
  readonly metric?: string;
  readonly evidence?: string;
}

interface Override {
  readonly files: readonly string[];
  readonly granularity?: Granularity;
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

/** A statement that speaks for the modules of a glob. */
interface ConfiguredStatement {
  readonly files: readonly string[];
  readonly statement: string;
}

/** `customer-impact.json`, read and checked, with every default filled in. */
export interface Configuration {
  /** In the order of the file. */
  readonly customers: readonly Customer[];
  readonly outcomes: readonly Outcome[];
  readonly internalTerms: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly granularity: Granularity;
  readonly overrides: readonly Override[];
  readonly languages: LanguageDefinitions;
  readonly statements: readonly ConfiguredStatement[];
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** In percent. */
  readonly thresholds: { readonly coverage?: number; readonly direct?: number };
  /** In bytes. */
  readonly maxFileSize: number;
}

/** The most that `maxFileSize` may say: 256 MiB. */
export const largestFile = 268_435_456;

/** What holds where there is no file, and what each key that a file leaves out stands for. */
export const defaultConfiguration: Configuration = {
  customers: [],
  outcomes: [],
  internalTerms: [],
  include: [],
  exclude: [],
  granularity: "auto",
  overrides: [],
  languages: {},
  statements: [],
  rules: {},
  thresholds: {},
  maxFileSize: 2_097_152,
};

/** One fault of a configuration file. */
export interface ConfigurationFault {
  /** A plain sentence that names the key. */
  readonly message: string;
  readonly range: Range;
}

/** What reading a configuration gives: never an exception. */
export interface ConfigurationReading {
  /** Absent where a fault leaves none. */
  readonly configuration?: Configuration;
  readonly faults: readonly ConfigurationFault[];
  /**
   * Where a key or value stands: `["customers", "shopper"]` is the range of that key (without its quotes), an array index names the value.
   * Undefined where the file has no such place.
   */
  readonly locate: (path: readonly (string | number)[]) => Range | undefined;
}
