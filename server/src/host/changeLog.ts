// @customer-impact via ./session: tells an editor only of the files of which something has changed

/** What is older is told as a change of everything. */
const longest = 100;

/** The files of which other things may be told than before, revision by revision. */
export class ChangeLog {
  private revisions: (readonly string[])[] = [];
  /** The revision behind the oldest that is still known. */
  private first = 0;

  /** The number of the latest revision. */
  get revision(): number {
    return this.first + this.revisions.length;
  }

  /** Begins the next revision. */
  add(paths: readonly string[]): void {
    this.revisions.push(paths);
    if (this.revisions.length <= longest) return;
    this.revisions.shift();
    this.first++;
  }

  /** Begins a revision in which anything may be other than before. */
  addAll(): void {
    this.first = this.revision + 1;
    this.revisions = [];
  }

  /** The files that changed after a revision; undefined where it may be any. */
  since(revision: number): ReadonlySet<string> | undefined {
    return revision < this.first ? undefined : new Set(this.revisions.slice(revision - this.first).flat());
  }
}
