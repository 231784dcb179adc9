// @customer-impact via /server/src/cli/commands: ends an exemption on the same day all over the world

/** The day it is, in UTC: `2027-03-01`. */
export const today = (now: Date = new Date()): string => now.toISOString().slice(0, 10);
