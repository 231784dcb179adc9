// @customer-impact via ./matches: says where the name of an import stands, without asking for the places of all groups

/** A pattern of an import, tried at one place. */
export class Expression {
  private readonly plain: RegExp;
  private readonly source: string;
  /** The same, telling where each group stands, which takes five times as long. */
  private exact: RegExp | undefined;

  constructor(source: string) {
    this.source = source;
    this.plain = new RegExp(source, "my");
    // What is only looked at may be found a second time in what is matched.
    if (looksAt.test(source)) this.exact = this.plain = new RegExp(source, "dmy");
  }

  at(code: string, at: number): RegExpExecArray | null {
    this.plain.lastIndex = at;
    return this.plain.exec(code);
  }

  /** Where the specifier of a match stands. */
  place(code: string, at: number, match: RegExpExecArray): readonly [number, number] | undefined {
    const specifier = match.groups?.["specifier"];
    if (specifier === undefined) return undefined;
    if (this.plain !== this.exact && specifier !== "") {
      const [whole] = match;
      const start = whole.indexOf(specifier);
      // Only one place is left.
      if (whole.lastIndexOf(specifier) === start) return [at + start, at + start + specifier.length];
    }
    const exact = (this.exact ??= new RegExp(this.source, "dmy"));
    exact.lastIndex = at;
    return exact.exec(code)?.indices?.groups?.["specifier"];
  }
}

/** A look ahead or back in which there is the specifier. */
const looksAt = /\(\?<?[=!](?:[^()\\]|\\.|\((?!\?<specifier>))*\(\?<specifier>/;
