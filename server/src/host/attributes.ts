import type { Attributes } from "../workspace/attributes.ts";
export const readAttributes =
  (_root: string, _files: readonly { readonly path: string }[]): Attributes =>
  () => ({});
