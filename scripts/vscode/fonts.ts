// @customer-impact via ./screenshots: gives pictures one typeface for the interface, whichever the machine has

import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where the browser from npm is unpacked, its fonts among it. */
const fonts = resolve("test/vscode/host/node_modules/.chromium/fonts/fonts");

/**
 * @param folder an empty one; it must stay as long as the browser runs
 * @returns for the environment of a browser; empty where the fonts are not there
 */
export function pictureFonts(folder: string): NodeJS.ProcessEnv {
  if (!existsSync(fonts)) return {};
  const file = join(folder, "fonts.conf");
  const prefer = ["system-ui", "sans-serif"]
    .map(
      (family) =>
        `<match target="pattern"><test name="family"><string>${family}</string></test>` +
        `<edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit></match>`,
    )
    .join("");
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${fonts}</dir>${prefer}<cachedir>${folder}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}
