import { posix, win32 } from "node:path";
import { once } from "../core/once.ts";
import type { AsTyped } from "../core/text/command-text.ts";
import { cleanText } from "../core/text/text.ts";

/** A path as one word of a command line: as it is where nothing in it means something to a shell, else in quotes. */
const shellWord = (path: string, platform: string): string => {
  if (platform === "win32") return /^[\w@+=:,.\\/~-]+$/.test(path) ? path : `"${path}"`;
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
};

const NAME = "dispute-coach";

/** How the program was started, as its process sees it. */
export interface Started {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file that Node runs (`process.argv[1]`), or the program itself where it is one executable file: an absolute path. */
  readonly script: string;
  readonly isExecutable?: boolean;
  /** The folder of the process, and `process.platform`. */
  readonly cwd: string;
  readonly platform: string;
  /** Is there a file at this path? And its text; undefined when it cannot be read. */
  readonly isFile: (path: string) => boolean;
  readonly textOf: (path: string) => string | undefined;
}

/** What stands before a command, and what is typed when there is no command. */
interface Way {
  readonly before: string;
  readonly alone: string;
}

const plainWay = (words: string): Way => ({ before: words, alone: words });

const pathsOf = ({ platform }: Started) => (platform === "win32" ? win32 : posix);

const isWithin = (path: string, folder: string, started: Started): boolean => {
  const { relative, isAbsolute } = pathsOf(started);
  const way = relative(folder, path);
  return !/^\.\.([\\/]|$)/.test(way) && !isAbsolute(way);
};

/** Where the person is: npm moves a script to the folder of its package and notes where it was called. */
const standing = ({ env, cwd }: Started): string =>
  env.npm_lifecycle_event === undefined ? cwd : (env.INIT_CWD ?? cwd);

/** The script runners: the flag for a package elsewhere, what starts it, what must stand before our own flags. */
const RUNNERS: Readonly<Record<string, readonly [folder: string, start: string, end: string]>> = {
  npm: ["--prefix", "start", " --"],
  pnpm: ["--dir", "start", ""],
  yarn: ["--cwd", "start", ""],
};

/** Started by `npm start` in a folder with the source. */
const byStartScript = (started: Started): Way | undefined => {
  const { env, script, platform } = started;
  const { basename, dirname } = pathsOf(started);
  const isOwn = env.npm_lifecycle_event === "start" && (env.npm_package_name ?? NAME) === NAME;
  if (!isOwn || basename(script) !== `${NAME}.js` || /[\\/]node_modules[\\/]/.test(script)) return undefined;
  const agent = /^\w+/.exec(env.npm_config_user_agent ?? "")?.[0] ?? "npm";
  const runner = Object.hasOwn(RUNNERS, agent) ? agent : "npm";
  const [flag = "", start = "", end = ""] = RUNNERS[runner] ?? [];
  const root = dirname(dirname(script));
  const elsewhere = isWithin(standing(started), root, started) ? "" : ` ${flag} ${shellWord(root, platform)}`;
  const alone = `${runner}${elsewhere} ${start}`;
  return { before: `${alone}${end}`, alone };
};

/** What stands behind npx, where it keeps the package for itself: a name of the registry, or a file and its program. */
const npxWords = (folder: string, started: Started): string => {
  const { join, resolve } = pathsOf(started);
  try {
    const { _npx, dependencies } = JSON.parse(started.textOf(join(folder, "package.json")) ?? "");
    const file = /^file:(.*)/.exec(dependencies[NAME])?.[1];
    // Not the file alone: npx takes the path of a file that is there for a program.
    if (file !== undefined) return `--package ${shellWord(resolve(folder, file), started.platform)} ${NAME}`;
    return shellWord(String(_npx.packages[0]), started.platform);
  } catch {
    return NAME;
  }
};

const byNpx = (started: Started): Way | undefined => {
  const { env, script } = started;
  if (env.npm_command !== "exec" || !/[\\/]node_modules[\\/]/.test(script)) return undefined;
  const cache = /^(.*[\\/]_npx[\\/][^\\/]+)[\\/]node_modules[\\/]/.exec(script)?.[1];
  return plainWay(`npx ${cache === undefined ? NAME : npxWords(cache, started)}`);
};

/** The folders in which a shell of the person looks for programs: without those that a script runner puts in front. */
const shellFolders = (started: Started): string[] => {
  const { env } = started;
  const { delimiter, resolve } = pathsOf(started);
  return (env.PATH ?? env.Path ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .filter((folder) => env.npm_lifecycle_event === undefined || !/node_modules[\\/]\.bin[\\/]?$/.test(folder))
    .map((folder) => resolve(folder));
};

/** Installed: by its name where a shell finds it, by npx in a project that has it. */
const byName = (started: Started): Way | undefined => {
  const { script, platform, isFile } = started;
  const { basename, dirname, join } = pathsOf(started);
  const folders = shellFolders(started);
  const [, project, inside] = /^(.*)[\\/]node_modules[\\/](.*)$/.exec(script) ?? [];
  // On Windows, and by pnpm, a small file of that name runs the script where it lies.
  const names = platform === "win32" ? [`${NAME}.cmd`, `${NAME}.exe`] : [NAME];
  const isShim = (folder: string) => names.some((name) => isFile(join(folder, name)));
  if (basename(script) === NAME && folders.includes(dirname(script))) return plainWay(NAME);
  if (inside?.startsWith(NAME) && folders.some(isShim)) return plainWay(NAME);
  if (project !== undefined && isWithin(standing(started), project, started)) return plainWay(`npx ${NAME}`);
  return undefined;
};

/** One executable file, whatever it is called: by its name where a shell finds it. */
const byExecutable = (started: Started): Way | undefined => {
  const { isExecutable, script, platform } = started;
  const { basename, dirname } = pathsOf(started);
  if (!isExecutable) return undefined;
  if (!shellFolders(started).includes(dirname(script))) return byPath(started);
  // Windows adds the ending itself.
  return plainWay(shellWord(platform === "win32" ? basename(script, ".exe") : basename(script), platform));
};

/** By the path of its file, which works wherever nothing shorter does. */
const byPath = (started: Started): Way => {
  const { script, platform } = started;
  const { relative, isAbsolute, sep } = pathsOf(started);
  const from = standing(started);
  const path = isWithin(script, from, started) ? relative(from, script) : script;
  if (/\.[cm]?js$/.test(script)) return plainWay(`node ${shellWord(path, platform)}`);
  return plainWay(shellWord(isAbsolute(path) ? path : `.${sep}${path}`, platform));
};

const wayOf = (started: Started): Way =>
  byExecutable(started) ?? byStartScript(started) ?? byNpx(started) ?? byName(started) ?? byPath(started);

/**
 * How the person types a command where they are: `npm start -- resume` from a folder with the source, `dispute-coach resume` when
 * installed, `npx dispute-coach resume`, `node bin/dispute-coach.js resume`. It is found out once, when a command is first named.
 * What comes from the environment shows, and cannot act.
 */
export const asTypedWhen = (started: () => Started): AsTyped => {
  const way = once(() => wayOf(started()));
  return (command) => {
    const { before, alone } = way();
    return cleanText(command === "" ? alone : `${before} ${command}`).replace(/\s*\n\s*/g, " ");
  };
};
