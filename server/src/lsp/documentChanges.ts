// @customer-impact Engineer: sees what the text on the screen comes to, saved or not

import type { ServerContext } from "./context.ts";

/** Typing comes in bursts, in milliseconds: one snapshot for all of it is enough. */
const settleTime = 10;

/** Hands the text of open documents to their workspaces. */
export function documentChanges({ documents, folders }: ServerContext, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const announceSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, settleTime);
  };
  const take = (uri: string, text: string | undefined, language?: string): void => {
    const { session, path, folder } = folders.placeOf(uri);
    const effect = session.setText(path, text, language);
    if (effect === "refresh") folder?.refreshSoon();
    if (effect !== "same") announceSoon();
  };
  documents.onDidChangeContent(({ document }) => take(document.uri, document.getText(), document.languageId));
  documents.onDidClose(({ document }) => {
    take(document.uri, undefined);
    folders.forget(document.uri);
    announceSoon();
  });
}
