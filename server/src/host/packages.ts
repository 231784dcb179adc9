import type { Package } from "../workspace/workspace.ts";
export const readPackages = async (_root: string, _manifests: readonly string[]): Promise<readonly Package[]> => [];
