import { fstatSync } from "node:fs";

/**
 * Is there something to read on standard input: a pipe, a socket or a file? A terminal and the null device are not. In:
 * whether it is a terminal.
 */
export const isPiped = (isTerminal: boolean): boolean => {
  if (isTerminal) return false;
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    // Closed: nobody can say anything on it.
    return false;
  }
};
