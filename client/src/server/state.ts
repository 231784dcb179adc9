// @customer-impact via ./server: says in one word how the server is, for whatever shows it

/** How the server is. What shows it must not pop up: `failed` stays until the user restarts the server. */
export type ServerState =
  | { readonly kind: "starting" }
  /** It runs, and reads at least one folder for the first time: what it answers is not yet all. */
  | { readonly kind: "indexing" }
  | { readonly kind: "ready" }
  /** It has died and comes back by itself. */
  | { readonly kind: "restarting"; readonly message: string }
  /** It has died too often. */
  | { readonly kind: "failed"; readonly message: string }
  /** It was told to end. */
  | { readonly kind: "stopped" };
