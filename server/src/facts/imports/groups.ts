// @customer-impact via ./readers: takes apart what names several things behind one prefix

interface Grouped {
  readonly specifier: string;
  readonly alias?: string;
}

const most = 5000;

/**
 * `a.{b, c.{d as e}}, f` as `a.b`, `a.c.d` with the alias `e`, and `f`. Braces may stand directly behind a name, or behind
 * what joins names. One pass, whatever the text.
 */
export function expandGroups(text: string): readonly Grouped[] {
  const found: Grouped[] = [];
  const prefixes: string[] = [];
  let prefix = "";
  let start = 0;
  const put = (end: number): void => {
    const one = /^(.*?)(?:(?:\s+as\s+|\s*(=>)\s*)(\S+))?$/s.exec(text.slice(start, end).trim());
    const name = (one?.[1] ?? "").replace(/^(?:function|const|given)\s+/, "").replace(/[\s`]+/g, "");
    const alias = one?.[3];
    // What Scala renames to nothing is what it does not import.
    const isHidden = one?.[2] !== undefined && alias === "_";
    if (name === "" || isHidden || found.length >= most) return;
    found.push({ specifier: (prefix + name).replace(/::self$/, ""), ...(alias !== undefined && { alias }) });
  };
  for (const { 0: mark, index } of text.matchAll(/[{},]/g)) {
    if (mark === "{") {
      prefixes.push(prefix);
      prefix += text
        .slice(start, index)
        .replace(/^\s*(?:function|const)\s+/, "")
        .replace(/[\s`]+/g, "");
    } else {
      put(index);
      if (mark === "}") prefix = prefixes.pop() ?? "";
    }
    start = index + 1;
  }
  put(text.length);
  return found;
}
