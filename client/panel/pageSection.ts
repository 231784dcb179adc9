// @customer-impact via ./page: gives every part of the page the same shape, so that a report can name them in any order

import type { Overview } from "../../server/src/coverage/overview/model.ts";

/** A part of the page below the summary. */
export interface PageSection {
  readonly root: HTMLElement;
  readonly update: (overview: Overview) => void | Promise<void>;
  /** Draws anew what does not follow the colours of the page by itself. */
  readonly redraw?: () => void;
  /** It says something of a workspace without any module, too. */
  readonly standsAlone?: boolean;
}

/** A part that never changes. */
export const still = (root: HTMLElement): PageSection => ({ root, update: () => {} });
