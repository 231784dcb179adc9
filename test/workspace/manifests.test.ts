import { deepEqual } from "node:assert/strict";
import * as fc from "fast-check";
import { packagesOf } from "../../server/src/workspace/manifests.ts";
import { isManifest } from "../../server/src/workspace/packages.ts";

const pom = `<?xml version="1.0"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent><groupId>x</groupId><artifactId>parent</artifactId></parent>
  <!-- <artifactId>comment</artifactId> -->
  <dependencies><dependency><artifactId>dependency</artifactId></dependency></dependencies>
  <artifactId> shop </artifactId>
</project>`;

/** Path and text of a manifest, and the name that it gives. */
const table: readonly [path: string, text: string, name: string | undefined][] = [
  ["package.json", '{ "name": "@shop/pricing", "version": "1" }', "@shop/pricing"],
  ["a/package.json", '\uFEFF{ "name": "a" }', "a"],
  ["package.json", '{ "private": true }', undefined],
  ["package.json", '{ "name": 3 }', undefined],
  ["package.json", '{ "name": " " }', undefined],
  ["package.json", "[]", undefined],
  ["package.json", "null", undefined],
  ["package.json", '{ "name": ', undefined],
  ["package.json", "[".repeat(100_000), undefined],
  ["package.json", '{ "__proto__": { "name": "x" } }', undefined],
  ["composer.json", '{ "name": "shop/pricing" }', "shop/pricing"],
  ["go.mod", "// module no\n\nmodule example.com/shop // ours\n\ngo 1.22\n", "example.com/shop"],
  ["go.mod", 'module "example.com/shop"\r\n', "example.com/shop"],
  ["go.mod", "go 1.22\n", undefined],
  ["Cargo.toml", '[package]\nname = "pricing"\n', "pricing"],
  ["Cargo.toml", '[workspace]\nmembers = ["a"]\n', undefined],
  ["Cargo.toml", "[package\nname = ", undefined],
  ["Cargo.toml", `a = ${"[".repeat(100_000)}`, undefined],
  ["pyproject.toml", "[project]\nname='pricing'\n", "pricing"],
  ["pyproject.toml", '[tool.poetry]\nname = "pricing"\n', "pricing"],
  ["pyproject.toml", "[tool.black]\nline-length = 100\n", undefined],
  ["pom.xml", pom, "shop"],
  ["pom.xml", "<project><artifactId>${name}</artifactId></project>", undefined],
  ["pom.xml", "<project><parent><artifactId>parent</artifactId></parent></project>", undefined],
  ["pom.xml", "<project><artifactId>a</artifactId", undefined],
  ["pom.xml", "<a>".repeat(100_000), undefined],
  ["pom.xml", '<!DOCTYPE p [<!ENTITY a "b">]><project><artifactId>&a;</artifactId></project>', "&a;"],
  [
    "pom.xml",
    `<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i || ""};`.repeat(10)}">`).join("")}]><project><artifactId>&a20;</artifactId></project>`,
    "&a20;",
  ],
  [
    "x/Shop.Pricing.csproj",
    "<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>",
    "Shop.Pricing",
  ],
  [
    "Shop.csproj",
    "<Project><PropertyGroup/><PropertyGroup><AssemblyName>Acme.Shop</AssemblyName></PropertyGroup></Project>",
    "Acme.Shop",
  ],
  [
    "Shop.fsproj",
    "<Project><PropertyGroup><PackageId>Acme</PackageId><AssemblyName>$(X)</AssemblyName></PropertyGroup></Project>",
    "Acme",
  ],
  ["Shop.vbproj", "", "Shop"],
  ["build.gradle", "name = 'x'", undefined],
];

describe("packages", () => {
  for (const [path, text, name] of table)
    it(`${path}: ${text.slice(0, 40).replaceAll(/\s+/g, " ")}: ${name ?? "no name"}`, async () => {
      const directory = path.includes("/") ? path.slice(0, path.indexOf("/") + 1) : "./";
      deepEqual(await packagesOf([{ path, text }]), name === undefined ? [] : [{ name, directory, manifest: path }]);
    });

  it("come from files with certain names", () => {
    deepEqual(
      ["package.json", "a/b/go.mod", "x/Y.csproj", "a/build.gradle.kts"].filter((path) => !isManifest(path)),
      [],
    );
    deepEqual(["package-lock.json", "my-package.json", "go.mod/x", "csproj", "a.csproj.user"].filter(isManifest), []);
  });

  it("never throw, whatever the manifests say", async () => {
    const word = fc.constantFrom(
      "<",
      ">",
      "<project>",
      "</project>",
      "<artifactId>",
      "a",
      "]]>",
      "<![CDATA[",
      "<!--",
      "<!DOCTYPE",
      "[",
      "=",
      '"',
      "\n",
      "{",
      "name",
      "&",
      ";",
      "__proto__",
      ".",
    );
    const text = fc.array(word).map((words) => words.join(""));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...new Set(table.map(([path]) => path))), text, async (path, text) => {
        await packagesOf([{ path, text }]);
      }),
      { numRuns: 2000 },
    );
  });
});
