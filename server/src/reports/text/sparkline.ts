// @customer-impact Engineering lead: takes in at a glance whether a figure rises

const levels = "▁▂▃▄▅▆▇█";

/**
 * Figures in a row as bars, the least as the lowest and the greatest as the highest; all in the middle where they are the
 * same. A gap where there is no figure.
 *
 * @param most so many cells at the most: of figures that share one the last is shown
 */
export function sparkline(values: readonly (number | null)[], most: number): string {
  const cells = values.length <= most ? values : sharing(values, most);
  const known = cells.filter((value) => value !== null);
  const least = Math.min(...known);
  const spread = Math.max(...known) - least;
  const levelOf = (value: number): number => (spread === 0 ? 3 : Math.round(((value - least) / spread) * 7));
  return cells.map((value) => (value === null ? " " : levels[levelOf(value)])).join("");
}

const sharing = (values: readonly (number | null)[], most: number): readonly (number | null)[] =>
  Array.from({ length: most }, (_, cell) => values[Math.ceil(((cell + 1) * values.length) / most) - 1]!);
