// @customer-impact via ./main: talks to the editor's side of the page through messages and nothing else

import type { Host, Requests, Update } from "./host.ts";
import type { Kept, ToEditor, ToPage } from "./messages.ts";

/** What VS Code gives to the script of a webview. */
export interface WebviewApi {
  readonly postMessage: (message: ToEditor) => void;
  readonly getState: () => unknown;
  readonly setState: (state: Kept) => void;
}

/** @param workspace the URI of the folder that the page is about */
export function webviewHost(api: WebviewApi, workspace: string): Host {
  const kept = api.getState() as Partial<Kept> | null | undefined;
  // Also who never touches anything finds the page again.
  if (!kept) api.setState({ workspace });
  const waiting = new Map<number, (result: unknown) => void>();
  const listeners: ((update: Update) => void)[] = [];
  let last = 0;
  window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
    if (data.kind === "answer") {
      waiting.get(data.id)?.(data.result);
      waiting.delete(data.id);
    } else if (data.kind === "update") for (const listener of listeners) listener(data.update);
  });
  return {
    request: <Method extends keyof Requests>(method: Method, params: Requests[Method]["params"]) =>
      new Promise<Requests[Method]["result"] | null>((resolve) => {
        const id = ++last;
        waiting.set(id, (result) => resolve((result ?? null) as Requests[Method]["result"] | null));
        api.postMessage({ kind: "request", id, method, params });
      }),
    open: (path, range) => api.postMessage({ kind: "open", path, range }),
    restart: () => api.postMessage({ kind: "restart" }),
    drawn: () => api.postMessage({ kind: "drawn" }),
    onUpdate: (listener) => {
      listeners.push(listener);
      api.postMessage({ kind: "listening" });
    },
    saved: () => kept?.page,
    save: (page) => api.setState({ workspace, page }),
  };
}
