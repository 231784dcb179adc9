// @customer-impact via ./history: draws a figure over time, sharp on any screen and on paper

/** A figure over time, drawn as an area: it stays what it is until the next point. */
export interface Series {
  /** Of the style sheet, which gives the colour. */
  readonly name: string;
  readonly values: readonly (number | null)[];
}

const svg = "http://www.w3.org/2000/svg";
/** The drawing is stretched to the room that it has; only proportions count. */
const height = 100;

/**
 * @param all the areas, the ones behind first
 * @param most what the full height stands for
 */
export function timeline(all: readonly Series[], most: number): SVGSVGElement {
  const points = Math.max(...all.map(({ values }) => values.length));
  const made = document.createElementNS(svg, "svg");
  made.setAttribute("viewBox", `0 0 ${points} ${height}`);
  made.setAttribute("preserveAspectRatio", "none");
  made.setAttribute("aria-hidden", "true");
  for (const { name, values } of all) {
    made.append(path(`area ${name}`, values.map((value, at) => column(value, at, most)).join("")));
    made.append(path(`edge ${name}`, edge(values, most)));
  }
  return made;
}

function path(name: string, d: string): SVGPathElement {
  const made = document.createElementNS(svg, "path");
  made.setAttribute("class", name);
  made.setAttribute("d", d);
  return made;
}

const levelOf = (value: number, most: number): number => height - (value / Math.max(most, 1e-9)) * (height - 2);

/** What stands below one point. Columns overlap by a hair, so that no gap shows between two. */
function column(value: number | null, at: number, most: number): string {
  if (value === null || value === 0) return "";
  return `M${at} ${height}V${levelOf(value, most).toFixed(2)}H${at + 1.02}V${height}Z`;
}

/** The line on top, broken where there is no figure. */
function edge(values: readonly (number | null)[], most: number): string {
  let isOpen = false;
  return values
    .map((value, at) => {
      if (value === null) {
        isOpen = false;
        return "";
      }
      const level = levelOf(value, most).toFixed(2);
      const part = `${isOpen ? `V${level}` : `M${at} ${level}`}H${at + 1}`;
      isOpen = true;
      return part;
    })
    .join("");
}
