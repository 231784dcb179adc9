// @customer-impact #safe-to-run: puts every text of the workspace into the page as text, never as markup

import { inert } from "../../server/src/reports/text/inert.ts";

type Child = Node | string | undefined | false;

/**
 * A new element. Texts become text nodes; what would turn or hide the text around it is written out.
 *
 * @param attributes `true` sets one without a value, `false` and undefined leave it out
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : inert(String(value)));
  made.append(...textual(children));
  return made;
}

export const replace = (parent: Element, ...children: readonly Child[]): void =>
  parent.replaceChildren(...textual(children));

const textual = (children: readonly Child[]): (Node | string)[] =>
  children.flatMap((child) => {
    if (child === undefined || child === false || child === "") return [];
    return [typeof child === "string" ? inert(child) : child];
  });

/** A button that does something here. */
export function button(
  label: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  onClick: () => void,
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", onClick);
  return made;
}

/** Changes what is inside an element; the part that had the focus, known by its `data-key`, has it afterwards. */
export function keepingFocus(parent: Element, change: () => void): void {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && parent.contains(active) ? active.dataset["key"] : undefined;
  change();
  if (key === undefined || document.activeElement === active) return;
  for (const candidate of parent.querySelectorAll<HTMLElement>("[data-key]"))
    if (candidate.dataset["key"] === key) return candidate.focus({ preventScroll: true });
}
