/* confetti 2.1: a stand-in for a library that was copied into the repository. */
export const confetti = (pieces = 40) => Array.from({ length: pieces }, (_, i) => ({ x: i, y: -i }));
