// @customer-impact Engineering lead: knows why there is no figure yet, or never will be, and what to do about it

import { percentOf } from "../../server/src/coverage/summary.ts";
import { listed, number } from "../../server/src/reports/text/words.ts";
import { button, element, replace } from "./element.ts";
import type { Host, ServerStatus, Update } from "./host.ts";

export interface Notice {
  readonly root: HTMLElement;
  readonly hide: () => void;
  /** Nothing is known yet. */
  readonly showWaiting: (status: ServerStatus, progress?: Extract<Update, { kind: "reading" }>) => void;
  /** There is nothing to know. */
  readonly showNothing: (leftOut: Readonly<Record<string, number>>) => void;
}

/** What stands in the place of the figures. */
export function createNotice(host: Host): Notice {
  const root = element("div", { class: "notice", role: "status" });
  const show = (...parts: Parameters<typeof replace> extends [Element, ...infer Rest] ? Rest : never): void => {
    replace(root, ...parts);
    root.hidden = false;
  };
  return {
    root,
    hide: () => (root.hidden = true),
    showWaiting: (status, progress) => {
      if (status.is === "ended")
        return show(element("h1", {}, "No answer"), element("p", {}, status.message), restartButton(host));
      const isKnown = progress !== undefined && percentOf(progress.done, progress.total) !== null;
      show(
        element("h1", {}, "Reading the workspace"),
        element("progress", {
          "aria-label": "Files read",
          ...(isKnown && { max: progress.total, value: progress.done }),
        }),
        element(
          "p",
          {},
          isKnown
            ? `${number(progress.done)} of ${number(progress.total)} files`
            : "The figures come as soon as every file has been read.",
        ),
      );
    },
    showNothing: (leftOut) => {
      const causes = Object.entries(leftOut)
        .filter(([, files]) => files > 0)
        .map(([cause, files]) => `${number(files)} ${cause}`);
      show(
        element("h1", {}, "No modules here"),
        element("p", {}, "No file of this workspace is a module that could have a line to a customer."),
        causes.length > 0 && element("p", { class: "muted" }, `Files left out: ${listed(causes)}.`),
      );
    },
  };
}

/** Stands above figures that are no longer those of the server. */
export function createBanner(host: Host): {
  readonly root: HTMLElement;
  readonly show: (status: ServerStatus) => void;
} {
  const root = element("div", { class: "banner", role: "status" });
  root.hidden = true;
  return {
    root,
    show: (status) => {
      root.hidden = status.is === "ready";
      if (status.is === "ended") replace(root, element("p", {}, `${status.message} ${stale}`), restartButton(host));
      else if (status.is !== "ready")
        replace(
          root,
          element(
            "p",
            {},
            `${status.is === "reading" ? "Reading the workspace." : "The language server is starting."} ${stale}`,
          ),
        );
    },
  };
}

const stale = "These are the figures from before.";

const restartButton = ({ restart }: Host): HTMLElement | undefined =>
  restart && button("Restart", { class: "secondary" }, restart);
