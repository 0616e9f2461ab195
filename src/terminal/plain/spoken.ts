/** A command of the program, or a flag, stands after what says what it is for. */
const BEFORE_NO_COLON = /[.:;,?!…(“"]$|\b(?:or|and)$/;
const AFTER_NO_COLON = /^(?:or|and|becomes|with|for)\b|^[(<]/;

/** Signs that a voice leaves out, or reads by names that say nothing. */
const SIGNS: Readonly<Record<string, string>> = { "↑": "Up", "↓": "Down", "←": "Left", "→": "Right" };

/**
 * A line of a screen as it is read aloud: nothing in it stands where it stands for the eye alone. Columns become a sentence or a list
 * with a colon, and what is indented begins its line.
 */
export const spoken = (line: string): string =>
  line
    .trimStart()
    .replace(/^- /, "")
    .replaceAll(" · ", ", ")
    .replace(/[↑↓←→]/g, (sign) => SIGNS[sign] ?? sign)
    .split(/ {2,}/)
    .reduce((said, part) =>
      BEFORE_NO_COLON.test(said) || AFTER_NO_COLON.test(part) ? `${said} ${part}` : `${said}: ${part}`,
    );

/**
 * The same for what a command prints. What has several lines in one piece is a document, and what begins as JSON is data: both stay as
 * they are to the letter.
 */
export const spokenOutput = (text: string): string => (/\n|^[{[]/.test(text) ? text : spoken(text));
