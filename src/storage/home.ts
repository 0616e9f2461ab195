import { join, posix, win32 } from "node:path";
import { Problem } from "../errors.ts";

const NAME = "dispute-coach";

type Env = Readonly<Record<string, string | undefined>>;

const given = (value: string | undefined): string | undefined => (value?.trim() ? value : undefined);

/** The person's own folder. A process with no HOME whose user the system does not know has none (a container, `env -i`). */
const own = (homedir: () => string, isAbsolute: (path: string) => boolean): string => {
  try {
    const folder = homedir();
    if (isAbsolute(folder)) return folder;
  } catch {
    // Said below.
  }
  throw new Problem(
    "The system gives you no folder of your own, so there is nowhere to keep cases.",
    "Set DISPUTE_COACH_HOME to a folder for your cases, then run the command again.",
  );
};

/**
 * Where cases are kept. In: the environment, the platform (`process.platform`) and what names the person's home folder.
 * Out: $DISPUTE_COACH_HOME (with a leading ~ read as the home folder), or else the platform's folder for data,
 * the same that env-paths names (https://github.com/sindresorhus/env-paths) with no suffix. Throws Problem when nothing names one.
 */
export const homeFolder = (env: Env, platform: string, homedir: () => string): string => {
  const path = platform === "win32" ? win32 : posix;
  const chosen = given(env.DISPUTE_COACH_HOME);
  const mine = () => own(homedir, path.isAbsolute);
  if (chosen !== undefined) return /^~(?=$|[/\\])/.test(chosen) ? path.join(mine(), chosen.slice(1)) : chosen;
  if (platform === "darwin") return path.join(mine(), "Library", "Application Support", NAME);
  if (platform === "win32") {
    return path.join(given(env.LOCALAPPDATA) ?? path.join(mine(), "AppData", "Local"), NAME, "Data");
  }
  // A relative XDG path is to be ignored (https://specifications.freedesktop.org/basedir-spec/latest/).
  const data = given(env.XDG_DATA_HOME);
  return path.join(data && path.isAbsolute(data) ? data : path.join(mine(), ".local", "share"), NAME);
};

/** The file of the settings in a home folder. */
export const settingsPath = (home: string): string => join(home, "settings.json");
