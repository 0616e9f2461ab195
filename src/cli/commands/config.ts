import { SETTINGS, type SettingName, type SettingRow } from "../../core/settings/rows.ts";
import type { Holding } from "../../core/settings/settings.ts";
import { oneLine } from "../../core/text/text.ts";
import { Usage } from "../../errors.ts";
import type { Clock, Output, Preferences } from "../../ports/world.ts";
import { withMore } from "../../terminal/views/lines.ts";
import { type ShownSetting, sayFrom, settingsLines } from "../../terminal/views/settings.ts";
import type { CommandFile } from "../command.ts";
import { print, tell } from "../flow/tell.ts";
import { theOne } from "../flow/which-one.ts";

type World = Output & Clock & Preferences;
type Row = (typeof SETTINGS)[number];

export interface ConfigOptions {
  readonly words?: readonly string[];
  readonly json?: boolean;
}

/** A value as a person reads it: without one, what the system decides. */
const shownOf = (io: World, holding: Holding): ShownSetting => {
  if (holding.row.name === "zone") return { holding, shown: io.zone };
  return { holding, shown: oneLine(holding.value) || "none" };
};

const asJson = (io: World, { holding, shown }: ShownSetting) => ({
  name: holding.row.name,
  value: holding.row.name === "zone" ? shown : holding.value || null,
  from: holding.from,
  variable: holding.variable ?? null,
  kept: keptOf(io, holding.row) ?? null,
  default: holding.row.preset || null,
  choices: holding.row.choices ?? null,
  flag: holding.row.flag?.long ?? null,
  environment: holding.row.variables.map(({ name }) => name),
  what: holding.row.what,
});

const keptOf = (io: World, row: SettingRow): string | undefined => io.settings.kept[row.name as SettingName];

const list = (io: World, holding: readonly Holding[], json: boolean): void => {
  const shown = holding.map((one) => shownOf(io, one));
  if (json) {
    const { path, flaws } = io.settings;
    io.out(JSON.stringify({ file: path, flaws, settings: shown.map((one) => asJson(io, one)) }, null, 2));
    return;
  }
  for (const line of settingsLines(shown, io)) io.out(line);
  io.out();
  print(io, `Kept in ${io.settings.path}`);
  for (const line of withMore("Change one with", io.asTyped("config NAME VALUE"), io.width, 0, 2)) io.out(line);
};

const rowNamed = (io: World, typed: string): Row =>
  theOne<Row>(typed, SETTINGS, {
    noun: "setting",
    namesOf: (row) => ("alias" in row ? [row.name, row.alias] : [row.name]),
    more: `See them with   ${io.asTyped("config")}`,
  });

/** Keeps or forgets a value, says what became of it, and what stands in its way. */
const change = (io: World, row: Row, value: string | undefined, json: boolean): void => {
  const aside = io.settings.keep(row.name, value);
  if (aside !== undefined) tell(io, `The damaged settings are kept as ${aside}.`, 0, 2);
  const now = io.settings.holding.find((one) => one.row.name === row.name);
  const isCovered = now !== undefined && (now.from === "flag" || now.from === "environment");
  if (json) {
    const data = { name: row.name, kept: value ?? null, from: now?.from ?? "default", covered: isCovered };
    io.out(JSON.stringify(data, null, 2));
    return;
  }
  const preset = "isOfSystem" in row ? "what the system says" : row.preset || "none";
  const said = value === undefined ? `is back to the default: ${preset}` : `is now ${value}`;
  print(io, `${row.name} ${said}.`);
  if (isCovered) tell(io, `For now ${now.value} counts, from ${sayFrom(now)}.`, 0, 2);
};

const valueFor = (row: Row, raw: string): string => {
  const value = row.take(raw);
  if (value !== undefined) return value;
  throw new Usage(`${row.name} cannot be "${oneLine(raw)}".`, `It takes ${row.takes}.`);
};

/** `config`: the settings and where each comes from; `config NAME`, `config NAME VALUE`, `config set NAME VALUE`, `config unset NAME`. */
export const config = async (io: World, { words = [], json = false }: ConfigOptions): Promise<void> => {
  const [first, ...rest] = words;
  if (first === undefined) return list(io, io.settings.holding, json);
  const isWord = first === "set" || first === "unset" || first === "get";
  const [name, ...values] = isWord ? rest : words;
  const usage = (say: string) => new Usage(say, `For example   ${io.asTyped("config editor nano")}`);
  if (name === undefined) throw usage(`Say which setting to ${first}.`);
  const row = rowNamed(io, name);
  if (first === "unset") {
    if (values.length > 0) throw usage("unset takes only the name of a setting.");
    return change(io, row, undefined, json);
  }
  const [value] = values;
  if (value === undefined || first === "get") {
    if (first === "set") throw usage(`Say what ${row.name} should be: ${row.takes}.`);
    return list(
      io,
      io.settings.holding.filter((one) => one.row.name === row.name),
      json,
    );
  }
  // An editor with its flags, or a zone of two words, may come without quotes.
  change(io, row, valueFor(row, values.join(" ")), json);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ConfigOptions> = {
  shape: (command) =>
    command
      .argument("[words...]", "NAME to see one setting, NAME VALUE to change it, unset NAME to go back to the default")
      .option("--json", "as JSON"),
  examples: ["config", "config plain on", 'config editor "code --wait"', "config unset editor"],
  run: config,
};
