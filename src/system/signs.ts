// Our screens draw with lines and marks that some consoles do not have: the old one of Windows, the text console of Linux, a
// terminal that is not set to UTF-8. There each stands as one plain character, so that nothing on the screen moves.

type Env = Readonly<Record<string, string | undefined>>;

/** What a console can show of our own signs. */
export type Shows = "all" | "no marks" | "ascii";

/** Lines and marks. */
const MARKS: Readonly<Record<string, string>> = {
  "─": "-",
  "│": "|",
  "═": "=",
  "›": ">",
  "‹": "<",
  "→": ">",
  "←": "<",
  "↑": "^",
  "↓": "v",
  "▲": "^",
  "░": ".",
  "▓": "#",
  "≠": "!",
  "✔": "+",
  "✓": "+",
  "◐": "~",
  "○": "o",
  "●": "*",
  "·": ".",
  "×": "x",
};

/** What the text console of Linux has, and only UTF-8 and the newer pages of Windows can say. */
const PRINT: Readonly<Record<string, string>> = {
  "…": ".",
  "•": "*",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "\u00a0": " ",
};

const known: Readonly<Record<Shows, Readonly<Record<string, string>>>> = {
  all: {},
  "no marks": MARKS,
  ascii: { ...MARKS, ...PRINT },
};

/** Consoles on Windows that show everything, by what they set: Windows Terminal, VS Code, Cmder, JetBrains, Git Bash and others with a TERM. */
const isNewConsole = (env: Env): boolean =>
  Boolean(env.WT_SESSION) ||
  env.TERM_PROGRAM === "vscode" ||
  env.ConEmuTask === "{cmd::Cmder}" ||
  env.TERMINAL_EMULATOR === "JetBrains-JediTerm" ||
  /^(?:xterm|alacritty|cygwin|mintty|rxvt)/.test(env.TERM ?? "");

/** The letters that a locale names: "de_DE.ISO-8859-1". One that names none (C, en_US, nothing) says nothing of the terminal. */
const lettersOf = (env: Env): string | undefined =>
  /\.([\w-]+)/.exec([env.LC_ALL, env.LC_CTYPE, env.LANG].find((one) => one !== undefined && one !== "") ?? "")?.[1];

/** What the console can show. In: the environment, `process.platform`. */
export const consoleShows = (env: Env, platform: string): Shows => {
  // The old console shows what is in its font, and its page may be 437 or 850: neither has a curly quote, a dash or three dots.
  if (platform === "win32") return isNewConsole(env) ? "all" : "ascii";
  const letters = lettersOf(env);
  if (letters !== undefined && !/^utf-?8$/i.test(letters)) return "ascii";
  return env.TERM === "linux" ? "no marks" : "all";
};

/** A text with our signs as the console can show them. */
export const inSignsOf = (shows: Shows, text: string): string => {
  const signs = known[shows];
  return shows === "all" ? text : text.replace(/[^\u0000-\u007f]/g, (sign) => signs[sign] ?? sign);
};

type Write = (piece: string | Uint8Array, ...more: never[]) => boolean;

/** From now on a terminal gets our signs as it can show them. What goes into a file or a pipe stays as it is. */
export const showSignsOn = (stream: NodeJS.WriteStream, shows: Shows): void => {
  if (shows === "all" || stream.isTTY !== true) return;
  const write = stream.write.bind(stream) as Write;
  stream.write = ((piece: string | Uint8Array, ...more: never[]) =>
    write(inSignsOf(shows, typeof piece === "string" ? piece : Buffer.from(piece).toString("utf8")), ...more)) as never;
};
