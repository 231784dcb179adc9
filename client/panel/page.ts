// @customer-impact via ./main: puts the parts of the page together, and keeps them up to date

import type { Context } from "./context.ts";
import { element, replace } from "./element.ts";
import type { Host, Requests, ServerStatus } from "./host.ts";
import { createBanner, createNotice } from "./notice.ts";
import { reportHead } from "./reportHead.ts";
import { makeSections } from "./sections.ts";
import { readState, saveable } from "./state.ts";
import { summarySection } from "./summary.ts";
import { onThemeChange, readTheme } from "./theme.ts";
import { createTooltip } from "./tooltip.ts";

/** Fills an empty element with the page. */
export function startPage(root: HTMLElement, host: Host): void {
  const state = readState(host.saved());
  const save = (): void => host.save(saveable(state));
  const tooltip = createTooltip();
  let theme = readTheme();
  const context: Context = { host, state, save, tooltip, theme: () => theme };

  const notice = createNotice(host);
  const banner = createBanner(host);
  const summary = summarySection();
  const sections = makeSections(context);
  const body = element("main", {}, banner.root, summary.root, ...sections.map((section) => section.root));
  body.hidden = true;
  const head = element("div");
  replace(root, head, notice.root, body, tooltip.root);

  let status: ServerStatus = { is: "ready" };
  let isKnown = false;
  let toScroll: number | undefined = state.scroll;
  const show = async (overview: Requests["overview"]["result"] | null): Promise<void> => {
    // What is only half known looks like other figures: rather those from before.
    if (!overview?.isComplete) return body.hidden ? notice.showWaiting(status) : undefined;
    isKnown = true;
    const isEmpty = overview.summary.modules === 0;
    body.hidden = isEmpty;
    if (isEmpty) return showEmpty(overview);
    notice.hide();
    summary.update(overview);
    await Promise.all(sections.map(async ({ update }) => update(overview)));
    showHead();
    // Not before there is anything to scroll: a server that still starts has no answer to the first question.
    window.scrollTo(0, toScroll ?? window.scrollY);
    toScroll = undefined;
  };
  const showEmpty = ({ summary: { leftOut } }: Requests["overview"]["result"]): void => {
    notice.showNothing(leftOut);
    if (!host.report) return;
    summary.root.hidden = true;
    for (const { root: part, standsAlone } of sections) part.hidden ||= !standsAlone;
    body.hidden = false;
    showHead();
  };
  const showHead = (): void => {
    if (host.report)
      replace(
        head,
        reportHead(
          host.report,
          sections.map((section) => section.root),
        ),
      );
  };
  let isAsking = false;
  let isOutdated = false;
  /** One question at a time: of a large workspace, changes may come faster than answers. */
  const refresh = async (): Promise<void> => {
    isOutdated = true;
    if (isAsking) return;
    isAsking = true;
    try {
      while (isOutdated) {
        isOutdated = false;
        await show(await host.request("overview", {}));
      }
    } finally {
      isAsking = false;
    }
    if (!body.hidden) host.drawn();
  };
  host.onUpdate((update) => {
    if (update.kind === "changed") return void refresh();
    if (update.kind === "server") {
      status = update;
      banner.show(status);
    }
    if (body.hidden && (!isKnown || status.is === "ended"))
      notice.showWaiting(status, update.kind === "reading" ? update : undefined);
  });
  onThemeChange(() => {
    theme = readTheme();
    for (const { redraw } of sections) redraw?.();
  });
  window.addEventListener("scrollend", () => {
    state.scroll = window.scrollY;
    save();
  });
  window.addEventListener("scroll", tooltip.hide, { passive: true });
  notice.showWaiting(status);
  void refresh();
}
