/** What a line of names came to: those that are there, as paths, and what is left that names nothing. */
export interface NamedPaths {
  readonly paths: readonly string[];
  readonly unknown: readonly string[];
}

/** What is to be known of the person's files to read a line of names. */
export interface PathLook {
  /** Is there a file or a folder at a path? */
  readonly exists: (path: string) => boolean;
  /** The person's own folder, for `~`. */
  readonly home: string;
}

/** More words than this are no list of files. */
const MOST_WORDS = 500;

const unescaped = (percents: string): string => {
  try {
    return decodeURIComponent(percents);
  } catch {
    // A percent sign that is no code is a letter of the name.
    return percents;
  }
};

/** The path in a file: URL, as file managers drop it; undefined for anything else (RFC 8089). */
const pathOfUrl = (word: string): string | undefined => {
  const at = /^file:(?:\/\/([^/\\]*))?([/\\].*)$/i.exec(word);
  if (at === null) return undefined;
  const [, host = "", rest = ""] = at;
  const path = unescaped(rest);
  const drive = /^[/\\]([a-z]:.*)$/i.exec(path)?.[1];
  if (drive !== undefined) return drive;
  return host === "" || host.toLowerCase() === "localhost" || host === "127.0.0.1" ? path : `//${host}${path}`;
};

/** A path of Windows, as the Linux inside Windows knows it: C:\Users is /mnt/c/Users. */
const insideWindows = (path: string): string[] => {
  const [, drive, rest] = /^([a-z]):[\\/](.*)$/i.exec(path) ?? [];
  return drive === undefined || rest === undefined ? [] : [`/mnt/${drive.toLowerCase()}/${rest.replaceAll("\\", "/")}`];
};

/** The person's own folder as shells write it: ~, $HOME, %USERPROFILE% (cmd), $env:USERPROFILE (PowerShell). */
const AT_HOME = /^(?:~|\$HOME|\$\{HOME\}|%USERPROFILE%|\$env:USERPROFILE)(?=$|[/\\])/i;

/**
 * Everything that a word can mean as a path, the likeliest first: as it stands, without its quotes, without its backslashes. In: the
 * word, the person's own folder.
 */
export const meaningsOf = (word: string, home: string): string[] => {
  const url = pathOfUrl(word);
  if (url !== undefined) return [url, ...insideWindows(url)];
  const quoted = /^(["'])([\s\S]*)\1$/.exec(word)?.[2];
  const inner = quoted === undefined ? undefined : (pathOfUrl(quoted) ?? quoted);
  const bare = word.replace(/\\(.)/gs, "$1");
  // A shell writes a quote in a quoted name as '\''.
  const joined = word.replace(/'\\''/g, "\u0000").replace(/["']/g, "").replaceAll("\u0000", "'");
  const all = [word, ...(inner === undefined ? [] : [inner]), bare, joined, joined.replace(/\\(.)/gs, "$1")];
  const atHome = all.flatMap((one) => (AT_HOME.test(one) ? [one.replace(AT_HOME, () => home)] : []));
  return [...new Set([...all, ...atHome, ...all.flatMap(insideWindows)])].filter((one) => one.trim() !== "");
};

interface Word {
  readonly from: number;
  readonly to: number;
}

/** The words of a line: quotes group, and a backslash holds on to the space behind it. */
const wordsOf = (line: string): Word[] =>
  [...line.matchAll(/(?:"(?:\\.|[^"\\])*"|'(?:[^']|'\\'')*'|\\.|[^\s\\])+|\\$/gs)]
    .slice(0, MOST_WORDS)
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));

const found = (text: string, { exists, home }: PathLook): string | undefined =>
  meaningsOf(text, home).find((one) => exists(one));

/** The longest stretch of words from `at` on that is there, so that a name with spaces needs no quotes. */
const longestFrom = (
  line: string,
  words: readonly Word[],
  at: number,
  look: PathLook,
): { path: string; next: number } | undefined => {
  const start = words[at]?.from ?? 0;
  // A name has few words; and a long text is not looked up word by word.
  for (let last = Math.min(words.length, at + 20) - 1; last >= at; last -= 1) {
    const path = found(line.slice(start, words[last]?.to), look);
    if (path !== undefined) return { path, next: last + 1 };
  }
  return undefined;
};

/**
 * The files and folders that a line names: typed, or dragged into the terminal. Quotes, backslashes before spaces, file: URLs,
 * `~`, several names in a line or on lines of their own, names with spaces, and paths of Windows are understood. In: the line; a look
 * at what is there. Out: the paths that are there, each once, and the words that name nothing.
 */
export const namedPaths = (line: string, look: PathLook): NamedPaths => {
  const paths: string[] = [];
  const unknown: string[] = [];
  for (const row of line.split(/[\r\n]+/)) {
    // PowerShell puts it before a path that is dragged there.
    const text = row.trim().replace(/^& (?=["'])/, "");
    if (text === "") continue;
    const whole = found(text, look);
    if (whole !== undefined) {
      paths.push(whole);
      continue;
    }
    const words = wordsOf(text);
    for (let at = 0; at < words.length; ) {
      const one = longestFrom(text, words, at, look);
      if (one === undefined) unknown.push(text.slice(words[at]?.from, words[at]?.to));
      else paths.push(one.path);
      at = one?.next ?? at + 1;
    }
  }
  return { paths: [...new Set(paths)], unknown };
};

const LOOKS_LIKE_PATH = /^\s*(?:&\s*)?["']?(?:[~.]{0,2}[/\\]|[a-z]:[\\/]|file:|~)/i;
const LOOKS_LIKE_FILE = /^\s*\S+\.[a-z][a-z0-9]{1,5}["']?\s*$/i;

/** A line longer than this is pasted, not written. */
const LONGEST_LINE = 400;

/** Does one line read as words that somebody wrote, and not as the name of a file? */
export const readsAsText = (line: string): boolean =>
  line.length <= LONGEST_LINE &&
  !/[\r\n]/.test(line.trim()) &&
  !LOOKS_LIKE_PATH.test(line) &&
  !LOOKS_LIKE_FILE.test(line) &&
  (line.trim().match(/\S+/g)?.length ?? 0) >= 5;
