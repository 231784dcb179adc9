import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { packExtension } from "../../scripts/package/packExtension.ts";
import { contextKeys, type Manifest, texts } from "./manifest.ts";
import { unzip } from "./zip.ts";

/** In bytes. */
const limit = 1_500_000;

/** What may be in the package; anything else got in by mistake. */
const expected = [
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
  /^extension\/(?:package\.json|readme\.md|changelog\.md|LICENSE\.txt|customer-impact(?:\.baseline)?\.schema\.json)$/,
  /^extension\/dist\/(?:cli|lsp|scanWorker|panel)\.js$/,
  /^extension\/dist\/(?:\w+\.cjs|panel\.css|[\w.]+\.LEGAL\.txt)$/,
  /^extension\/dist\/chunks\/[\w-]+\.js(?:\.LEGAL\.txt)?$/,
  /^extension\/syntaxes\/[\w.-]+\.tmLanguage\.json$/,
  /^extension\/client\/media\/[\w./-]+\.(?:png|svg|md)$/,
  /^extension\/docs\/images\/[\w-]+\.png$/,
];

/** Context keys that the editor sets. https://code.visualstudio.com/api/references/when-clause-contexts */
const editorKeys = [
  "activeEditor",
  "activeWebviewPanelId",
  "config",
  "editorIsOpen",
  "editorLangId",
  "editorTextFocus",
  "explorerResourceIsFolder",
  "isWorkspaceTrusted",
  "listMultiSelection",
  "resource",
  "resourceExtname",
  "resourceFilename",
  "resourceLangId",
  "resourcePath",
  "resourceScheme",
  "view",
  "viewItem",
  "workbenchState",
  "workspaceFolderCount",
];

describe("the package of the extension", () => {
  const folder = mkdtempSync(join(tmpdir(), "customer-impact-vsix-"));
  const warnings: string[] = [];
  let packed: Buffer;
  let files: ReadonlyMap<string, Buffer>;
  let manifest: Manifest;
  /** All that runs in the extension host. */
  let scripts: string;
  const textOf = (path: string): string => String(files.get(`extension/${path}`) ?? assert.fail(`no ${path}`));

  before(async () => {
    const { warn } = console;
    console.warn = (...said) => warnings.push(said.join(" "));
    try {
      await packExtension(join(folder, "packed.vsix"));
    } finally {
      console.warn = warn;
    }
    packed = readFileSync(join(folder, "packed.vsix"));
    files = unzip(packed);
    manifest = JSON.parse(textOf("package.json")) as Manifest;
    scripts = [...files].flatMap(([path, content]) => (path.endsWith(".cjs") ? [String(content)] : [])).join("\n");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("is made without a warning, and is small", () => {
    assert.deepEqual(warnings, []);
    assert.ok(packed.length < limit, `${packed.length} bytes`);
  });

  it("holds what an editor needs and nothing else", () => {
    const odd = [...files.keys()].filter((path) => !expected.some((pattern) => pattern.test(path)));
    assert.deepEqual(odd, []);
    for (const path of [
      "readme.md",
      "changelog.md",
      "LICENSE.txt",
      "customer-impact.schema.json",
      "customer-impact.baseline.schema.json",
      "dist/lsp.js",
    ])
      assert.ok(textOf(path).length > 0, path);
    assert.deepEqual(
      Object.keys(manifest).filter((key) => /^(?:bin|files|scripts|\w*[dD]ependencies)$/.test(key)),
      [],
    );
    assert.match(
      String(files.get("extension.vsixmanifest")),
      /<Identity [^>]*Id="customer-impact" [^>]*Publisher="customer-impact"/,
    );
    assert.doesNotMatch(String(files.get("extension.vsixmanifest")), /TargetPlatform/, "one for every platform");
  });

  it("holds each file that its manifest names, and each that its scripts load", () => {
    for (const { path, text } of texts(manifest)) {
      const isPath = text.startsWith("./") || (/\/.*\.\w+$/.test(text) && existsSync(text));
      if (isPath) assert.ok(files.has(`extension/${posix.normalize(text)}`), `${path.join(".")} names ${text}`);
    }
    for (const [path, content] of files)
      if (/\.c?js$/.test(path))
        for (const [, quoted = ""] of String(content).matchAll(
          /(?:from|import\(|import|require\()\s*["'](\.\.?\/[^"']+)["']/g,
        ))
          assert.ok(files.has(posix.join(posix.dirname(path), quoted)), `${path} loads ${quoted}`);
    const names = new Set([...files.keys()].map((path) => posix.basename(path)));
    for (const [, name = ""] of scripts.matchAll(/"(?:[\w./-]*\/)?([\w-]+\.(?:svg|png|css|cjs))"/g))
      assert.ok(names.has(name), `the extension uses ${name}`);
  });

  it("has an icon that is large enough", () => {
    const png = files.get(`extension/${manifest.icon}`) ?? assert.fail();
    assert.equal(png.toString("latin1", 1, 4), "PNG");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  it("shows pictures from the web, since a page of an extension has no other place for them", () => {
    const readme = textOf("readme.md");
    for (const [, address = ""] of readme.matchAll(/\]\(([^)\s#]+)|(?:src|srcset)="([^"]+)"/g))
      assert.match(address, /^https:\/\//);
  });

  it("calls its commands by name and category, in every place that offers one", () => {
    const { commands, menus } = manifest.contributes;
    for (const { command, title, category } of commands) {
      assert.match(command, /^customerImpact\./);
      assert.match(title ?? "", /^[A-Z]/, command);
      assert.equal(category, "Customer Impact", command);
    }
    const declared = new Set(commands.map(({ command }) => command));
    assert.equal(declared.size, commands.length);
    for (const entries of Object.values(menus))
      for (const { command } of entries) if (command !== undefined) assert.ok(declared.has(command), command);
    for (const { text } of texts(manifest.contributes))
      for (const [, command = ""] of text.matchAll(/\(command:(customerImpact\.\w+)/g))
        assert.ok(declared.has(command), command);
    for (const command of declared) assert.ok(scripts.includes(command.replace(/^customerImpact\./, "")), command);
  });

  it("asks only for context keys that somebody sets", () => {
    for (const { path, text } of texts(manifest.contributes)) {
      if (!/^(?:when|enablement)$/.test(path.at(-1) ?? "")) continue;
      for (const key of contextKeys(text).filter((key) => key !== "true" && key !== "false"))
        assert.ok(
          editorKeys.includes(key.split(".")[0] ?? "") || (key.startsWith("customerImpact.") && scripts.includes(key)),
          `${key} in ${text}`,
        );
    }
  });

  it("describes each setting, and has not too many", () => {
    const settings = Object.entries(manifest.contributes.configuration.properties);
    assert.ok(settings.length <= 20);
    for (const [name, { markdownDescription, description, scope }] of settings) {
      assert.match(name, /^customerImpact\./);
      assert.match(markdownDescription ?? description ?? "", /^[A-Z].*\.$/s, name);
      assert.ok(scope, name);
    }
  });
});

describe("context keys of a when clause", () => {
  it("are told from values, expressions and operators", () => {
    assert.deepEqual(
      contextKeys("a.b && !c || view == customerImpact.gaps && viewItem =~ /^gap\\b|x/ && (d in e) && f != 'g h'"),
      ["a.b", "c", "view", "viewItem", "d", "f"],
    );
  });
});
