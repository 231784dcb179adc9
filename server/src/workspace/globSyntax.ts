// @customer-impact via ./globs: understands braces and brackets, and says which one is not closed

/** What the alternatives of one pattern may add up to: this many globs, of this many characters in all. */
const mostAlternatives = 1000;
const mostCharacters = 100_000;

/** The offset of the `]` that closes the class which opens at `open`, -1 where none does. */
export function classEnd(pattern: string, open: number): number {
  let i = open + 1;
  if (pattern[i] === "!" || pattern[i] === "^") i++;
  // A bracket that comes first is one of the characters.
  if (pattern[i] === "]") i++;
  for (; i < pattern.length && pattern[i] !== "/"; i++) {
    if (pattern[i] === "\\") i++;
    else if (pattern[i] === "]") return i;
  }
  return -1;
}

/** The first bracket of a glob that lacks its counterpart. */
export function unclosedBracket(pattern: string): "[" | "{" | "}" | undefined {
  let braces = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === "\\") i++;
    else if (char === "{") braces++;
    else if (char === "}" && --braces < 0) return "}";
    else if (char === "[") {
      const close = classEnd(pattern, i);
      if (close < 0) return "[";
      i = close;
    }
  }
  return braces > 0 ? "{" : undefined;
}

/**
 * The globs without braces that a glob stands for: `*.{c,h}` for `*.c` and `*.h`. Braces without a comma, and those of a
 * pattern whose brackets do not pair, are text.
 *
 * @returns undefined where there are too many
 */
export function expandBraces(pattern: string): readonly string[] | undefined {
  if (!pattern.includes("{") || unclosedBracket(pattern)) return [pattern];
  return new Braces(pattern).expand();
}

class Braces {
  private at = 0;

  constructor(private readonly pattern: string) {}

  expand(): readonly string[] | undefined {
    return this.alternatives(false)?.globs;
  }

  /** Reads up to the brace that closes what stands around, or to the end. */
  private alternatives(inside: boolean): { globs: readonly string[]; commas: boolean } | undefined {
    const done: string[] = [];
    let current: readonly string[] | undefined = [""];
    let commas = false;
    while (this.at < this.pattern.length) {
      const char = this.pattern[this.at];
      if (inside && (char === "," || char === "}")) {
        this.at++;
        done.push(...current);
        if (tooMany(done)) return undefined;
        if (char === "}") return { globs: done, commas };
        commas = true;
        current = [""];
      } else {
        current = product(current, this.next());
        if (!current) return undefined;
      }
    }
    return { globs: current, commas };
  }

  /** Reads one character, escape, class or pair of braces. */
  private next(): readonly string[] | undefined {
    const from = this.at++;
    const char = this.pattern[from];
    if (char === "{") {
      const inner = this.alternatives(true);
      return inner && !inner.commas ? inner.globs.map((glob) => `{${glob}}`) : inner?.globs;
    }
    if (char === "\\") this.at++;
    else if (char === "[") this.at = classEnd(this.pattern, from) + 1;
    return [this.pattern.slice(from, this.at)];
  }
}

function product(heads: readonly string[], tails: readonly string[] | undefined): readonly string[] | undefined {
  if (!tails || heads.length * tails.length > mostAlternatives) return undefined;
  const globs = heads.flatMap((head) => tails.map((tail) => head + tail));
  return tooMany(globs) ? undefined : globs;
}

function tooMany(globs: readonly string[]): boolean {
  return globs.length > mostAlternatives || globs.reduce((sum, glob) => sum + glob.length, 0) > mostCharacters;
}
