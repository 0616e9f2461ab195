import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { type SaidSettings, settingsFrom } from "./core/settings/settings.ts";
import { homeFolder, settingsPath } from "./storage/home.ts";

/** The settings that are kept. What reads them is loaded where there are any: a help page must not wait for it. */
const keptIn = async (env: NodeJS.ProcessEnv): Promise<SaidSettings["kept"]> => {
  try {
    const home = homeFolder(env, process.platform, homedir);
    if (!existsSync(settingsPath(home))) return {};
    return (await import("./storage/settings-file.ts")).settingsFileIn(home).kept;
  } catch {
    // No folder of one's own has no settings.
    return {};
  }
};

/** Are plain lines asked for by the environment or the settings? For help pages, which open nothing else. In: the environment. It never throws. */
export const plainAsked = async (env: NodeJS.ProcessEnv): Promise<boolean> =>
  settingsFrom({ flags: {}, env, kept: await keptIn(env) }).plain;
