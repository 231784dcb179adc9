// @customer-impact Engineer: keeps the editor's help when one question goes wrong

import { type CancellationToken, LSPErrorCodes, type RemoteConsole, ResponseError } from "vscode-languageserver/node";

/**
 * Makes a handler that cannot fail: a fault is logged and answered with `nothing`. A request that is cancelled before its
 * turn is not worked on.
 */
export function guarded<P, R>(
  console: RemoteConsole,
  name: string,
  nothing: R,
  handle: (params: P) => R | Promise<R>,
): (params: P, token?: CancellationToken) => Promise<R> {
  return async (params, token) => {
    // Lets what arrived meanwhile, such as a cancellation, be read first.
    await new Promise((resolve) => setImmediate(resolve));
    if (token?.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
    try {
      return await handle(params);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      console.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return nothing;
    }
  };
}
