export const glaze = (share: number): string => `hsl(${Math.round(200 + 40 * share)} 60% 45%)`;
