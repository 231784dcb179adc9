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
   * Set where the run perhaps looked at the end of the text before it knew what stands in front: a longer text with the same
   * start may be read otherwise.
   */
  hangsOnRest?: boolean;
}
