import { existsSync } from "node:fs";
import type { SettingName } from "../core/settings/rows.ts";
import { keptSettings, type SaidSettings } from "../core/settings/settings.ts";
import { textFromBytes } from "../core/text/decode-text.ts";
import { Problem } from "../errors.ts";
import { reason, writeWholeFile } from "./files/files.ts";
import { readBounded } from "./files/read-bounded.ts";
import { renameSync } from "./files/retry.ts";
import { freePath, makeFolder } from "./folders.ts";
import { settingsPath } from "./home.ts";

/** The file of the settings, as it was read. */
export interface SettingsFile {
  readonly path: string;
  readonly kept: SaidSettings["kept"];
  /** What is wrong with the file, a sentence each. Whatever it is, the program goes on. */
  readonly flaws: readonly string[];
  /** Keeps a value, or forgets it. Out: where a file that could not be read is now, if there was one. Throws Problem when nothing can be written. */
  keep(name: SettingName, value: string | undefined): string | undefined;
}

/** Settings are some lines; more is another file. */
const MOST = 64 * 1024;

type Stored = { readonly record: Readonly<Record<string, unknown>> } | { readonly flaw: string } | undefined;

const storedAt = (path: string): Stored => {
  if (!existsSync(path)) return undefined;
  try {
    const parsed: unknown = JSON.parse(textFromBytes(readBounded(path, MOST)));
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed))
      return { record: parsed as Readonly<Record<string, unknown>> };
    return { flaw: "it is not a JSON object" };
  } catch (error) {
    if (error instanceof SyntaxError) return { flaw: "it is not JSON" };
    return { flaw: error instanceof Problem ? "it is not a file of settings" : reason(error) };
  }
};

/** Moves a file that cannot be read aside. Out: its new place; undefined when there is nothing to move. */
const setAside = (home: string, path: string): string | undefined => {
  if (!existsSync(path)) return undefined;
  const aside = freePath(home, "settings-damaged", ".json");
  renameSync(path, aside);
  return aside;
};

/** The settings that are kept in a home folder, in `settings.json`. Reading makes no file and never fails. */
export const settingsFileIn = (home: string): SettingsFile => {
  const path = settingsPath(home);
  const stored = storedAt(path);
  const { kept, flaws } = stored !== undefined && "record" in stored ? keptSettings(stored.record) : keptSettings({});
  return {
    path,
    kept,
    flaws:
      stored !== undefined && "flaw" in stored
        ? [`The settings in ${path} cannot be read: ${stored.flaw}. The defaults are used.`]
        : flaws.map((flaw) => `In ${path}, ${flaw}. The default is used.`),
    keep(name, value) {
      // Read again: another window may have kept something since.
      const now = storedAt(path);
      makeFolder(home);
      const aside = now !== undefined && "flaw" in now ? setAside(home, path) : undefined;
      const before = now !== undefined && "record" in now ? now.record : {};
      const { [name]: _old, ...others } = before;
      const after = value === undefined ? others : { ...others, [name]: value };
      const text = `${JSON.stringify(after, null, 2)}\n`;
      writeWholeFile(path, text, { replace: true, home, option: "DISPUTE_COACH_HOME" });
      return aside;
    },
  };
};
