/** As much of an extension's manifest as its tests look at. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title?: string; readonly category?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          { readonly markdownDescription?: string; readonly description?: string; readonly scope?: string }
        >
      >;
    };
  };
}

/** All text in a value, at any depth, with the keys that lead to it. */
export function* texts(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ path: readonly string[]; text: string }> {
  if (typeof value === "string") yield { path, text: value };
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) yield* texts(part, [...path, key]);
}

/** The context keys that a when clause asks for; what they are compared with is none. */
export const contextKeys = (clause: string): readonly string[] =>
  clause
    .replace(/(?:==|!=|=~|<=?|>=?|\bnot in\b|\bin\b)\s*(?:'[^']*'|\/(?:\\.|[^/\\])+\/\w*|[^\s&|)]+)/g, "")
    .match(/[\w.:-]+/g) ?? [];
