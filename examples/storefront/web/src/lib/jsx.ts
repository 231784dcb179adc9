// @customer-impact via ../pages: draws a page in one go, so nothing jumps away under a shopper's thumb

/** A piece of a page, as HTML. */
export type View = string;

type Child = View | Child[];
type Component<Props> = (props: Props) => View;

export function h<Props>(tag: string | Component<Props>, props: Props | null, ...children: Child[]): View {
  if (typeof tag === "function") return tag((props ?? {}) as Props);
  const attributes = Object.entries(props ?? {}).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  return `<${tag}${attributes.join("")}>${children.flat(9).join("")}</${tag}>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

export declare namespace h.JSX {
  type Element = View;
  interface IntrinsicElements {
    [tag: string]: Record<string, unknown>;
  }
}
