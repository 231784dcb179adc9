import type { Run } from "../program.ts";
export const explain: Run = async () => {};
