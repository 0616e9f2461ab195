import { posix, win32 } from "node:path";

const NAME = "dispute-coach";

type Env = Readonly<Record<string, string | undefined>>;

const given = (value: string | undefined): string | undefined => (value?.trim() ? value : undefined);

/**
 * Where cases are kept. In: the environment, the platform (`process.platform`) and the person's home folder.
 * Out: $DISPUTE_COACH_HOME (with a leading ~ read as the home folder), or else the platform's folder for data,
 * the same that env-paths names (https://github.com/sindresorhus/env-paths) with no suffix.
 */
export const homeFolder = (env: Env, platform: string, homedir: string): string => {
  const path = platform === "win32" ? win32 : posix;
  const chosen = given(env.DISPUTE_COACH_HOME);
  if (chosen !== undefined) return /^~(?=$|[/\\])/.test(chosen) ? path.join(homedir, chosen.slice(1)) : chosen;
  if (platform === "darwin") return path.join(homedir, "Library", "Application Support", NAME);
  if (platform === "win32") {
    return path.join(given(env.LOCALAPPDATA) ?? path.join(homedir, "AppData", "Local"), NAME, "Data");
  }
  // A relative XDG path is to be ignored (https://specifications.freedesktop.org/basedir-spec/latest/).
  const data = given(env.XDG_DATA_HOME);
  return path.join(data && path.isAbsolute(data) ? data : path.join(homedir, ".local", "share"), NAME);
};
