// @customer-impact via ./importSyntax: describes languages in which files are known by the names they declare

/** Something that declares a name: `specifier` is the name. The pattern is tried where `word` stands, as that of an import is. */
export interface NamePattern {
  readonly word: string;
  readonly pattern: string;
}

/** How a language puts names into others: `namespace Shop { class Tax` declares `Shop` and `Shop.Tax`. */
export interface NamespaceSyntax {
  /** What stands between names. */
  readonly separator: string;
  /**
   * What names are put into: for a block where the pattern ends with its `{`, else for all that follows. `nested` scopes
   * add to the one that they follow. Where `closed`, nobody else adds to it (a module): what is around it is what its file is in.
   */
  readonly scopes: readonly (NamePattern & { readonly nested?: true; readonly closed?: true })[];
  /** What a scope declares right in itself. */
  readonly members: readonly NamePattern[];
  /**
   * How the right-in-itself is told: by braces, or by the column (a scope holds what is farther in, and a member in the first
   * column is in the scope of the file).
   */
  readonly nesting: "braces" | "columns";
  /** The source of a regular expression for names that code may use without saying where they come from. */
  readonly mentions?: string;
  /** Those in a scope see what others declare in it. */
  readonly open?: true;
}
