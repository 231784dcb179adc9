import type { Run } from "../program.ts";
export const init: Run = async () => {};
