import { SETTINGS, type SettingName, type SettingRow } from "./rows.ts";

/** Where the value of a setting comes from, the strongest first. */
export type SettingSource = "flag" | "environment" | "setting" | "default";

/** A setting as it holds in this run. */
export interface Holding {
  readonly row: SettingRow;
  readonly value: string;
  readonly from: SettingSource;
  /** The variable of the environment that says it. */
  readonly variable?: string;
}

/** What the settings say, as the program uses it. An empty text of `editor`, `zone` or `language` is none. */
export interface Settings {
  readonly plain: boolean;
  readonly colour: "auto" | "always" | "never";
  /** A command line; undefined where none is named. */
  readonly editor: string | undefined;
  /** An IANA name, or what TZ says as it stands; undefined where the system decides. */
  readonly zone: string | undefined;
  /** The tag of the language in which days are typed, such as en-US; undefined where none is named. */
  readonly language: string | undefined;
  readonly hints: "once" | "always" | "never";
  /** Each setting with its value and where that comes from, in the order of the rows. */
  readonly holding: readonly Holding[];
}

/** What settings are worked out from. */
export interface SaidSettings {
  /** The values that flags of this run say, by the names of the settings. */
  readonly flags: Partial<Record<SettingName, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The values that are kept, checked already. */
  readonly kept: Partial<Record<SettingName, string>>;
}

const holdingOf = (row: SettingRow & { readonly name: SettingName }, said: SaidSettings): Holding => {
  const flag = said.flags[row.name];
  if (flag !== undefined) return { row, value: flag, from: "flag" };
  for (const { name, read } of row.variables) {
    const raw = said.env[name];
    const value = raw === undefined ? undefined : read(raw);
    if (value !== undefined) return { row, value, from: "environment", variable: name };
  }
  const kept = said.kept[row.name];
  return kept === undefined ? { row, value: row.preset, from: "default" } : { row, value: kept, from: "setting" };
};

/** The settings that hold: a flag counts more than the environment, the environment more than what is kept, and that more than the default. */
export const settingsFrom = (said: SaidSettings): Settings => {
  const holding = SETTINGS.map((row) => holdingOf(row, said));
  const valueIn = (name: SettingName): string => holding.find(({ row }) => row.name === name)?.value ?? "";
  return {
    plain: valueIn("plain") === "on",
    colour: valueIn("colour") as Settings["colour"],
    editor: valueIn("editor") || undefined,
    zone: valueIn("zone") || undefined,
    language: valueIn("language") || undefined,
    hints: valueIn("hints") as Settings["hints"],
    holding,
  };
};

/** The settings in a kept record, and what in it is no setting's value, as a sentence each. Names that no row has are left alone. */
export const keptSettings = (
  record: Readonly<Record<string, unknown>>,
): { readonly kept: SaidSettings["kept"]; readonly flaws: readonly string[] } => {
  const kept: Partial<Record<SettingName, string>> = {};
  const flaws: string[] = [];
  for (const row of SETTINGS) {
    const raw = Object.hasOwn(record, row.name) ? record[row.name] : undefined;
    if (raw === undefined || raw === null) continue;
    const value = typeof raw === "string" || typeof raw === "boolean" ? row.take(String(raw)) : undefined;
    if (value === undefined) flaws.push(`${row.name} takes ${row.takes}`);
    else kept[row.name] = value;
  }
  return { kept, flaws };
};
