// @customer-impact via ./write: finds the mark of a comment in the pattern that recognises it

/** More samples than this of one pattern tell nothing new. */
const most = 8;
/** No mark is as long. */
const longest = 100;

/**
 * Short texts that a pattern may match: one for each of its alternatives, without what is optional, as if every
 * look-around held. `//` for `\/\/(?!\/)`, `#` for `^[ \t]*#`, `;` and `#` for `[;#]`. None where the pattern cannot do
 * without a character of a wide class (`.`, `\w`, `[^x]`).
 *
 * @param source of a regular expression over bytes, as syntaxes have them; `$1` counts as empty
 */
export function samplesOf(source: string): string[] {
  const reader = new Reader(source);
  return reader.alternatives().map((sample) => Buffer.from(sample, "latin1").toString("utf8"));
}

const controls: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f", v: "\v", s: " " };

/** Reads a pattern from left to right. */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Up to the end of the group, or of the pattern. */
  alternatives(): string[] {
    const found = this.sequence();
    while (this.take(/\|/y)) found.push(...this.sequence());
    return [...new Set(found)].slice(0, most);
  }

  private sequence(): string[] {
    let samples = [""];
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] ?? "")) {
      const atom = this.atom();
      const times = this.times();
      if (times === 0) continue;
      const parts = atom.filter((part) => part.length * times <= longest).map((part) => part.repeat(times));
      samples = samples.flatMap((sample) => parts.map((part) => (sample + part).slice(0, longest))).slice(0, most);
    }
    return samples;
  }

  private atom(): string[] {
    if (this.take(/\^|\$\d?|\\[bB]/y)) return [""];
    const group = this.take(/\((\?(?:<?[=!]|:|<\w+>))?/y);
    if (group) {
      const inside = this.alternatives();
      this.take(/\)/y);
      return /[=!]/.test(group[1] ?? "") ? [""] : inside;
    }
    const set = this.take(/\[(\^?)((?:[^\]\\]|\\[^])*)\]/y);
    if (set) return set[1] ? [] : members(set[2] ?? "");
    const char = this.take(/\\(?:x[\da-f]{2}|u[\da-f]{4}|[^])|[^]/iy);
    return char ? literal(char[0]) : [];
  }

  /** How often the last atom must stand there at least. */
  private times(): number {
    const quantifier = this.take(/(?:[?*]|\+|\{(\d+)(?:,\d*)?\})\??/y)?.[0];
    if (quantifier === undefined || quantifier.startsWith("+")) return 1;
    return quantifier.startsWith("{") ? Number.parseInt(quantifier.slice(1), 10) : 0;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match) this.at += match[0].length;
    return match;
  }
}

/** The characters that a set lists; of a range the first. */
const members = (set: string): string[] =>
  [...set.matchAll(/(\\(?:x[\da-f]{2}|u[\da-f]{4}|[^])|[^])(?:-(?:\\[^]|[^]))?/gi)].flatMap(([, char = ""]) =>
    literal(char),
  );

function literal(char: string): string[] {
  if (char === ".") return [];
  if (!char.startsWith("\\")) return [char];
  const code = /^\\[xu]([\da-f]+)$/i.exec(char)?.[1];
  if (code !== undefined) return [String.fromCharCode(Number.parseInt(code, 16))];
  const name = char.slice(1);
  return /\d|[dDwWS]/.test(name) ? [] : [controls[name] ?? name];
}
