/** What the server calls its settings, below the section `customerImpact`. */
export const settingsThatShow = {
  codeLens: { codeLens: { enabled: true } },
  inlayHints: { inlayHints: { enabled: true } },
};
