// @customer-impact Reviewer: tells covered from uncovered by colour, and without colour as well

export type Paint = (text: string) => string;

/** The colours that reports use; those of picocolors are such. */
export interface Colors {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly cyan: Paint;
}

/** How a report is to look. With colours that paint nothing its text is the same. */
export interface Style {
  /** Columns of the terminal; fewer than 40 are taken for 40. */
  readonly width: number;
  readonly color: Colors;
}

/** Lines of running text do not get longer than this, however wide the terminal is. */
const widestProse = 100;

export const widthOf = ({ width }: Style): number => Math.max(40, width);

export const proseWidthOf = (style: Style): number => Math.min(widestProse, widthOf(style));
