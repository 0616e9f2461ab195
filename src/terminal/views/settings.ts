import type { Holding } from "../../core/settings/settings.ts";
import { series } from "../../core/text/text.ts";
import { columns, pad, wrap } from "./lines.ts";
import type { Look } from "./paint.ts";

/** A setting with the value to show: what the system decides is said too. */
export interface ShownSetting {
  readonly holding: Holding;
  readonly shown: string;
}

/** Where a value comes from, in words: "the environment (TZ)". */
export const sayFrom = ({ row, from, variable }: Holding): string => {
  if (from === "flag") return `this run (${row.flag?.long})`;
  if (from === "environment") return `the environment (${variable})`;
  if (from === "setting") return "your settings";
  return row.isOfSystem ? "the system" : "the default";
};

/** What else can say it, in words: "DISPUTE_COACH_PLAIN or TERM". */
const sayVariables = ({ row }: Holding): string =>
  series(
    row.variables.map(({ name }) => name),
    "or",
  );

const asSentences = ({ holding, shown }: ShownSetting): string =>
  `${holding.row.name} is ${shown}, from ${sayFrom(holding)}. It decides: ${holding.row.what}. It takes ${holding.row.takes}. In the environment: ${sayVariables(holding)}.`;

/** A longer value does not push the others to the right. */
const MOST_BESIDE = 20;

/** The settings, a row each: the name, its value and where that comes from; below it what it is. */
export const settingsLines = (settings: readonly ShownSetting[], look: Look): string[] => {
  if (look.plain) return settings.flatMap((one) => wrap(asSentences(one), look.width));
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(columns)) + 2;
  const wide = widest(settings.map(({ holding }) => holding.row.name));
  const values = Math.min(widest(settings.map(({ shown }) => shown)), MOST_BESIDE);
  return settings.flatMap(({ holding, shown }) => {
    const { row } = holding;
    const about = `${row.what} (${row.takes}). Environment: ${sayVariables(holding)}`;
    return [
      ...wrap(
        `${look.paint.bold(pad(row.name, wide))}${look.paint.accent(`${pad(shown, values - 2)}  `)}from ${sayFrom(holding)}`,
        look.width,
        0,
        wide,
      ),
      ...wrap(look.paint.dim(about), look.width, wide),
    ];
  });
};
