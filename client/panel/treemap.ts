// @customer-impact Engineering lead: walks from the largest folder down to the file that has no line

import type { FolderArea, Overview, TreemapArea } from "../../server/src/coverage/overview/model.ts";
import { percentOf } from "../../server/src/coverage/summary.ts";
import { count, number, percentText } from "../../server/src/reports/text/words.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { createChart, type Mark } from "./chart.ts";
import { type Context, link, opener } from "./context.ts";
import { element } from "./element.ts";
import { chartSection, tableOf } from "./section.ts";
import { areaKey, isRoomy, treemapOption } from "./treemapOption.ts";

export interface TreemapSection {
  readonly root: HTMLElement;
  readonly update: (overview: Overview) => Promise<void>;
  readonly redraw: () => void;
  /** Shows a folder. */
  readonly zoom: (folder: string) => Promise<void>;
}

/** @param onZoom is told which folder is shown */
export function treemapSection(context: Context, onZoom: (folder: string) => void): TreemapSection {
  const { host, state, save, tooltip } = context;
  let top: FolderArea | undefined;
  let shown: FolderArea | undefined;
  let asked = 0;
  const crumbs = breadcrumb((folder) => void zoom(folder));
  const chart = createChart(tooltip, "treemap-chart", () => void zoom(top ? above(state.folder, top) : ""));
  const section = chartSection({
    name: "treemap",
    title: "Folders",
    above: crumbs.root,
    chart: chart.root,
    below: legend(),
    state,
    save,
  });

  const activate = (area: TreemapArea): (() => void) | undefined => {
    if (area.kind === "folder") return () => void zoom(area.path);
    return area.kind === "module" ? opener(context, area.location) : undefined;
  };
  const redraw = (): void => {
    if (!shown) return;
    const folder = shown;
    const below = folder.children.flatMap((area) => [
      mark(area, folder.path),
      ...(area.kind === "folder" && isRoomy(area, folder) ? area.children.map((child) => mark(child, area.path)) : []),
    ]);
    const label = `Treemap of ${folder.path || "the workspace"}. Arrow keys move, Enter opens, Backspace goes up.`;
    chart.draw(treemapOption(folder, context.theme(), chart.area()), below, label);
  };
  const mark = (area: TreemapArea, parent: string): Mark => {
    const go = activate(area);
    return { key: areaKey(area, parent), lines: linesOf(area), ...(go && { activate: go }) };
  };
  const show = (folder: FolderArea): void => {
    shown = folder;
    state.folder = folder.path;
    crumbs.show(folder.path);
    section.describe(
      `${count(folder.counted, "module")} ${folder.counted === 1 ? "counts" : "count"}. An area is as large as its number of modules; hatched ones have no line at all.`,
    );
    redraw();
    const rows = () =>
      folder.children.map((area) => [
        link(nameOf(area), areaKey(area, folder.path), activate(area)),
        number(area.counted),
        number(area.direct + area.indirect),
        percentText(percentOf(area.direct + area.indirect, area.counted)),
        stateOf(area),
      ]);
    section.setTable(() =>
      tableOf("Folders and modules", ["Name", "#Modules", "#With a line", "#Percent", "What it is"], rows()),
    );
    onZoom(folder.path);
  };
  const zoom = async (folder: string): Promise<void> => {
    const ticket = ++asked;
    const found = top && ((await openedFolder(folder, top)) ?? top);
    if (!found || ticket !== asked) return;
    show(found);
    save();
  };
  /** The overview opens the largest folders; others are asked for. */
  const openedFolder = async (path: string, root: FolderArea): Promise<FolderArea | null> => {
    if (path === root.path) return root;
    const known = find(root, path);
    if (
      known &&
      known.children.length > 0 &&
      known.children.every((child) => child.kind !== "folder" || child.children.length > 0)
    )
      return known;
    return (await host.request("treemap", { folder: path })) ?? (known?.children.length ? known : null);
  };
  return {
    root: section.root,
    update: ({ treemap }) => {
      top = treemap;
      return zoom(state.folder);
    },
    redraw,
    zoom,
  };
}

function find(area: FolderArea, path: string): FolderArea | undefined {
  if (area.path === path) return area;
  for (const child of area.children)
    if (child.kind === "folder" && path.startsWith(child.path)) return find(child, path);
  return undefined;
}

/** The folder that one is shown in. */
function above(path: string, root: FolderArea): string {
  let at = root;
  for (;;) {
    const next = at.children.find((child) => child.kind === "folder" && path.startsWith(child.path));
    if (next?.kind !== "folder" || next.path === path) return at.path;
    // What lies below a folder that is not opened is only known by its path.
    if (next.children.length === 0) return path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);
    at = next;
  }
}

const nameOf = (area: TreemapArea): string => (area.kind === "rest" ? count(area.entries, "more", "more") : area.name);

function stateOf(area: TreemapArea): string {
  if (area.kind !== "module") return area.kind === "folder" ? "Folder" : "Summed";
  return { direct: "Direct", indirect: "Indirect", uncovered: "No line" }[area.status];
}

function linesOf(area: TreemapArea): string[] {
  if (area.kind === "module") return [area.path, stateOf(area)];
  const covered = area.direct + area.indirect;
  return [
    area.kind === "rest" ? `${count(area.entries, "more", "more")}, each smaller than those shown` : area.path,
    `${percentText(percentOf(covered, area.counted))}: ${number(covered)} of ${count(area.counted, "module")}`,
    `${number(area.direct)} direct, ${number(area.indirect)} indirect`,
  ];
}

const legend = (): HTMLElement =>
  element(
    "div",
    { class: "scale", "aria-hidden": "true" },
    element("span", {}, "0%"),
    element("span", { class: "ramp" }),
    element("span", {}, "100% have a line"),
  );
