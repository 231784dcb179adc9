// @customer-impact via ./screenshots: installs the packed extension as its users do, so that nothing works from sources alone

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packExtension } from "../package/packExtension.ts";
import { installHost } from "./host.ts";

/**
 * Packs the extension and installs it from that file.
 *
 * @param extensionsDir the folder for installed extensions, absolute
 */
export async function installPacked(extensionsDir: string): Promise<void> {
  const { node, script } = installHost();
  const data = mkdtempSync(join(tmpdir(), "customer-impact-install-"));
  try {
    const file = join(data, "packed.vsix");
    await packExtension(file);
    const { status, stdout, stderr } = spawnSync(
      node,
      [
        script,
        "--accept-server-license-terms",
        "--disable-telemetry",
        `--server-data-dir=${data}`,
        `--extensions-dir=${extensionsDir}`,
        `--install-extension=${file}`,
      ],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`The packed extension cannot be installed.\n${stdout}${stderr}`);
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
