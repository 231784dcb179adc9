// @customer-impact via ./scanner: keeps the time linear and the stack shallow, whatever the input

/** Deeper nesting than this is read as plain text, so that no input can exhaust the stack. */
export const deepest = 100;
/** After so many tags that were no elements of JSX, no more are looked for, so that the time stays linear. */
export const mostFalseElements = 8;
/** After so many heredocs without an end, no more are looked for, for the same reason. */
export const mostAbsent = 50;
