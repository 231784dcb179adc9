/** What .gitattributes say of a path; undefined where they say nothing. */
export type Attributes = (path: string) => {
  readonly vendored?: boolean | undefined;
  readonly generated?: boolean | undefined;
};
