// @customer-impact Engineer: decides how much the editor shows beside the code

/** What an editor's user can set; what is true of the project stands in its configuration file, which wins. */
export interface Settings {
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Whether problems are told at all. */
  readonly diagnostics: boolean;
}

const defaults: Settings = { codeLens: false, inlayHints: false, diagnostics: true };

/**
 * Reads settings from anything: flat, or below `customerImpact`; a value of the wrong type counts as absent.
 *
 * @param base what holds where nothing is said
 */
export function readSettings(value: unknown, base: Settings = defaults): Settings {
  const below = property(value, "customerImpact");
  const source = typeof below === "object" && below !== null ? below : value;
  const flag = (key: keyof Settings): boolean => {
    const own = property(source, key);
    const found = typeof own === "boolean" ? own : property(own, "enable");
    return typeof found === "boolean" ? found : base[key];
  };
  return { codeLens: flag("codeLens"), inlayHints: flag("inlayHints"), diagnostics: flag("diagnostics") };
}

const property = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
