// @customer-impact via ./mask: tells text from code, and the code of one language from that of another

/** A stretch of code in another language than that of the file. */
export interface EmbeddedCode {
  /** Linguist's name; empty where the language has none. */
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

/** What the lexer notes besides comments, where somebody asks for it. */
export interface Layout {
  /** Pairs of offsets, in order: the text of strings, heredocs, regular expressions and elements, without what opens and closes it. */
  readonly texts: number[];
  readonly embedded: EmbeddedCode[];
  /**
   * Set where the run looked for an end that the text does not have, and took for something else what would have had it: a
   * longer text with the same start may be read otherwise.
   */
  hangsOnRest?: boolean;
}
