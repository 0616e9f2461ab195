/** Writes a command of this program as the person types it where they are: "resume" becomes "npm start -- resume". */
export type AsTyped = (command: string) => string;

/**
 * A text that may name a command. How the program was started is known only where texts are shown, so a text made elsewhere
 * leaves the command open.
 */
export type CommandText = string | ((asTyped: AsTyped) => string);

/** The text with its commands written out. */
export const writeOut = (text: CommandText, asTyped: AsTyped): string =>
  typeof text === "string" ? text : text(asTyped);
