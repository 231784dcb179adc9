// @customer-impact via ./treemap: says which folder is shown, and leads back up

import { button, element, keepingFocus, replace } from "./element.ts";

export interface Breadcrumb {
  readonly root: HTMLElement;
  readonly show: (folder: string) => void;
}

export function breadcrumb(onPick: (folder: string) => void): Breadcrumb {
  const list = element("ol");
  return {
    root: element("nav", { class: "breadcrumb", "aria-label": "Folder" }, list),
    show: (folder) => {
      const parts = folder.split("/").slice(0, -1);
      const steps = ["", ...parts.map((_, index) => `${parts.slice(0, index + 1).join("/")}/`)];
      keepingFocus(list, () =>
        replace(
          list,
          ...steps.map((path, index) => {
            const name = index === 0 ? "Workspace" : (parts[index - 1] ?? "");
            const isHere = index === steps.length - 1;
            return element(
              "li",
              {},
              button(name, { class: "link", "data-key": `crumb ${path}`, "aria-current": isHere && "location" }, () =>
                onPick(path),
              ),
            );
          }),
        ),
      );
    },
  };
}
