// @customer-impact via ./sarif/sarif, ./github, ./gitlab, ./lcov: names files as a service does that knows the repository alone

/** Where a workspace lies. */
export interface InRepository {
  /** The workspace's directory, relative to the top of its repository, with a trailing `/`; empty at the top. */
  readonly directory: string;
}

/** Whether a path leads out of the workspace: that of a configuration elsewhere is absolute. */
export const isAbsolute = (path: string): boolean => /^(?:[/\\]|[a-z]:[/\\])/i.test(path);

/** A path of a workspace, relative to the top of its repository. Halves of surrogate pairs, which no file name holds, are replaced. */
export const repositoryPath = ({ directory }: InRepository, path: string): string =>
  (isAbsolute(path) ? path : directory + path).replace(/\p{Cs}/gu, "\ufffd");
