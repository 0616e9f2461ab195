const LETTERS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  $: "s",
  "@": "a",
  "!": "i",
  "|": "l",
  "€": "e",
  "+": "t",
};

/** The letter that a digit or sign stands for in a word spelled around ("1d10t"); any other sign stays as it is. */
export const letterOf = (sign: string): string => LETTERS[sign] ?? sign;
