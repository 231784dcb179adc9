// @customer-impact Engineer: reads charts in the colours that they chose for their editor, high contrast included

import { type Color, parseColor } from "./color.ts";

/** The colours that charts are drawn with; panel.css says where each comes from. */
export interface Theme {
  readonly background: Color;
  readonly foreground: Color;
  readonly muted: Color;
  readonly border: Color;
  readonly focus: Color;
  readonly covered: Color;
  readonly partly: Color;
  readonly gap: Color;
  /** One for each customer, over and over. */
  readonly customers: readonly Color[];
  readonly fontFamily: string;
  /** In pixels. */
  readonly fontSize: number;
  /** Areas are told apart by lines and patterns, not by fills. */
  readonly isHighContrast: boolean;
  readonly isReducedMotion: boolean;
}

export function readTheme(): Theme {
  const probe = document.createElement("span");
  probe.className = "probe";
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const color = (name: string): Color => {
    probe.style.color = `var(--ci-${name})`;
    return parseColor(style.color);
  };
  const theme: Theme = {
    background: color("background"),
    foreground: color("foreground"),
    muted: color("muted"),
    border: color("border"),
    focus: color("focus"),
    covered: color("covered"),
    partly: color("partly"),
    gap: color("gap"),
    customers: ["blue", "purple", "green", "yellow", "orange"].map(color),
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize) || 13,
    isHighContrast: style.getPropertyValue("--ci-high-contrast").trim() === "1",
    isReducedMotion:
      document.body.classList.contains("vscode-reduce-motion") ||
      matchMedia("(prefers-reduced-motion: reduce)").matches,
  };
  probe.remove();
  return theme;
}

/** Calls back, once a frame at the most, when the theme may have changed. */
export function onThemeChange(listener: () => void): void {
  let isWaiting = false;
  const changed = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      listener();
    });
  };
  // VS Code sets a class on the body, and the colours as style of the root.
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ["class"] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["class", "style"] });
  for (const [event, isPrinting] of [
    ["beforeprint", true],
    ["afterprint", false],
  ] as const)
    window.addEventListener(event, () => {
      // Paper is white, and what is drawn has to be so before it is laid out.
      document.documentElement.classList.toggle("printing", isPrinting);
      listener();
    });
  for (const query of [
    "print",
    "(prefers-color-scheme: dark)",
    "(forced-colors: active)",
    "(prefers-contrast: more)",
    "(prefers-reduced-motion: reduce)",
  ])
    matchMedia(query).addEventListener("change", changed);
}
