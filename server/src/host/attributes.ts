import { type Attributes, noAttributes } from "../workspace/nameCauses.ts";
export const readAttributes = (_root: string, _files: readonly { readonly path: string }[]): Attributes => noAttributes;
