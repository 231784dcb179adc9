// @customer-impact via ./changes, ./fixes/turnOff: means exactly the file that somebody points at

/** A path as a glob: what means something in a glob becomes "any one character"; one without a folder starts at the root. */
export const asGlob = (path: string): string => `${path.includes("/") ? "" : "/"}${path.replace(/[*?[\]{}\\!]/g, "?")}`;
