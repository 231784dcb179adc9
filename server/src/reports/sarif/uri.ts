// @customer-impact via ./results: names files so that every reader of SARIF finds them

import { type InRepository, isAbsolute, repositoryPath } from "../repositoryPath.ts";

/** What relative URIs are relative to, by the name that services know for the top of a repository. */
export const rootId = "%SRCROOT%";

/** A file as SARIF names it: a URI relative to the top of the repository, or a `file:` URI outside of it. */
export function artifactLocation(place: InRepository, path: string): object {
  const uri = repositoryPath(place, path).split(/[/\\]/);
  if (!isAbsolute(path)) return { uri: encoded(repositoryPath(place, path)), uriBaseId: rootId };
  return { uri: `file://${uri[0] === "" ? "" : "/"}${encoded(uri.join("/"))}` };
}

const encoded = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
