// @customer-impact via ./fileRequests: says what commands ask for and are given, for the editor's side too

import type { Location } from "vscode-languageserver/node";

/** A question about one file. */
export interface FileRequest {
  readonly uri: string;
}

export interface ChoicesRequest extends FileRequest {
  /** What is typed of a ref; absent for nothing. */
  readonly text?: string | undefined;
}

export interface StatementRequest extends FileRequest {
  /** What would stand behind the tag. */
  readonly body: string;
}

export interface StatusesRequest {
  readonly uris: readonly string[];
}

export interface GapRequest {
  readonly workspace?: string;
  readonly direction: "next" | "previous";
  /** The URI of the file to start from; absent for the first gap, or the last. */
  readonly from?: string;
}

/** A module without a line, and where it has none. */
export interface GapLocation {
  readonly module: string;
  /** Why, in a few words. */
  readonly title: string;
  readonly location: Location;
}

/** The configuration that there is, or the one that `customer-impact init` would write. */
export interface ConfigurationDraft {
  readonly uri: string;
  readonly exists: boolean;
  readonly text: string;
}
