/** What the server calls its settings, below the section `customerImpact`. */
export const settingsThatShow = {
  codeLens: { codeLens: true },
  inlayHints: { inlayHints: true },
};
