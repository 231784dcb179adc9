export type Files = Readonly<Record<string, string | Uint8Array>>;

/** One example of what the specification means: a workspace, and what the command line says of it. */
export interface Case {
  readonly name: string;
  readonly files: Files;
  /** The configuration: an object, or the text of the file. */
  readonly config?: object | string;
  readonly command?: "coverage" | "check";
  readonly args?: readonly string[];
  readonly expect: Expectation;
}

/** What must hold; what is not named here is not asked for. */
export interface Expectation {
  readonly exit?: number;
  readonly stderr?: RegExp;
  readonly summary?: Readonly<Record<string, unknown>>;
  readonly leftOut?: Readonly<Record<string, number>>;
  /** By path; `null` where there must be no such module. */
  readonly modules?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  /** All module paths. */
  readonly paths?: readonly string[];
  /** All problems, as path and rule. */
  readonly problems?: readonly (readonly [string, string])[];
  readonly has?: readonly (readonly [string, string])[];
  readonly hasNot?: readonly (readonly [string, string])[];
  /** Path, rule, start line, start character, end line, end character. */
  readonly ranges?: readonly (readonly [string, string, number, number, number, number])[];
  /** Id, direct, indirect. */
  readonly customers?: readonly (readonly [string, number, number])[];
}
