import { oneLine } from "../text/text.ts";
import { languageNamed } from "../values/day-language.ts";
import { zoneNamed } from "../values/days.ts";

/** A variable of the environment that stands for a setting, and what its text means; undefined where it says nothing. */
export interface SettingVariable {
  readonly name: string;
  /** What it does, for the list of variables. */
  readonly says: string;
  readonly read: (raw: string) => string | undefined;
}

/** A setting: what it decides, what it can be, and where else it can be said. Values are texts, as they are typed and kept. */
export interface SettingRow {
  readonly name: string;
  /** Another spelling of its name. */
  readonly alias?: string;
  readonly what: string;
  /** What it can be, for help: "on or off". */
  readonly takes: string;
  /** The words it takes, where there are only a few. */
  readonly choices?: readonly string[];
  /** What holds if nobody says anything; empty for nothing. */
  readonly preset: string;
  /** Without a word from anybody the system decides. */
  readonly isOfSystem?: true;
  /** The flag that says it for one run, and what the flag makes it. */
  readonly flag?: { readonly long: string; readonly value: string };
  /** The first that says something counts. */
  readonly variables: readonly SettingVariable[];
  /** The value that a text means; undefined when it means none. */
  readonly take: (raw: string) => string | undefined;
}

const YES = ["on", "yes", "true", "1"];
const NO = ["off", "no", "false", "0"];

const onOff = (raw: string): string | undefined => {
  const word = raw.trim().toLowerCase();
  if (YES.includes(word)) return "on";
  return NO.includes(word) ? "off" : undefined;
};

/** One of some words. In: the words, and others that mean one of them. */
const oneOf =
  (choices: readonly string[], others: Readonly<Record<string, string>> = {}) =>
  (raw: string): string | undefined => {
    const word = raw.trim().toLowerCase();
    if (choices.includes(word)) return word;
    return Object.hasOwn(others, word) ? others[word] : undefined;
  };

const filled = (raw: string): string | undefined => (raw.trim() === "" ? undefined : raw.trim());

const WHEN_COLOUR = oneOf(["auto", "always", "never"], { on: "always", off: "never" });
const WHEN_HINTS = oneOf(["once", "always", "never"], { on: "once", off: "never" });

/** A command line of an editor is no longer than this. */
const LONGEST = 500;

/** Every setting, in the order in which `config` lists them. A new one is a new row; `settings.ts` gives it to the program. */
export const SETTINGS = [
  {
    name: "plain",
    what: "plain lines for screen readers: no colour, nothing is redrawn",
    takes: "on or off",
    choices: ["on", "off"],
    preset: "off",
    flag: { long: "--plain", value: "on" },
    variables: [
      // Whoever sets it wants it, whatever the word.
      {
        name: "DISPUTE_COACH_PLAIN",
        says: "1 for plain lines, 0 for none",
        read: (raw) => filled(raw) && (onOff(raw) ?? "on"),
      },
      { name: "TERM", says: "dumb means plain lines too", read: (raw) => (raw === "dumb" ? "on" : undefined) },
    ],
    take: onOff,
  },
  {
    name: "colour",
    alias: "color",
    what: "colours in the terminal",
    takes: "auto, always or never",
    choices: ["auto", "always", "never"],
    preset: "auto",
    variables: [
      // https://no-color.org: any text, but not the empty one.
      { name: "NO_COLOR", says: "any text: no colour", read: (raw) => (raw === "" ? undefined : "never") },
      {
        name: "FORCE_COLOR",
        says: "colour also where there is no terminal; 0: no colour",
        read: (raw) => (raw === "0" || raw === "false" ? "never" : "always"),
      },
    ],
    take: WHEN_COLOUR,
  },
  {
    name: "editor",
    what: "the editor that Ctrl-G opens",
    takes: "a command, such as nano or “code --wait”",
    preset: "",
    variables: [
      // VISUAL comes before EDITOR, as everywhere.
      { name: "VISUAL", says: "the editor that Ctrl-G opens", read: filled },
      { name: "EDITOR", says: "the same, where VISUAL names none", read: filled },
    ],
    take: (raw) => (raw.length > LONGEST || oneLine(raw) !== raw.trim() ? undefined : filled(raw)),
  },
  {
    name: "zone",
    what: "your time zone",
    takes: "a time zone, such as Europe/Berlin",
    preset: "",
    isOfSystem: true,
    variables: [{ name: "TZ", says: "your time zone", read: filled }],
    take: zoneNamed,
  },
  {
    name: "language",
    what: "the language in which you type days: its names, and whether 3/4 is 3 April or 4 March",
    takes: "a language, such as German or en-US",
    preset: "",
    variables: [
      // Not LANG: many have an American system and write the day first.
      { name: "DISPUTE_COACH_LANGUAGE", says: "the language in which you type days", read: languageNamed },
    ],
    take: languageNamed,
  },
  {
    name: "hints",
    what: "how often a hint is shown",
    takes: "once, always or never",
    choices: ["once", "always", "never"],
    preset: "once",
    variables: [
      { name: "DISPUTE_COACH_HINTS", says: "once, always or never: how often a hint is shown", read: WHEN_HINTS },
    ],
    take: WHEN_HINTS,
  },
] as const satisfies readonly SettingRow[];

export type SettingName = (typeof SETTINGS)[number]["name"];
