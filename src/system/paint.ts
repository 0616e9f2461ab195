import type { Settings } from "../core/settings/settings.ts";
import type { Paint } from "../ports/questions.ts";

/** Is colour wanted? In: the settings; is all that is written on a terminal? In plain lines there is none, whatever else is said. */
export const wantsColour = ({ plain, colour }: Pick<Settings, "plain" | "colour">, isTerminal: boolean): boolean => {
  if (plain || colour === "never") return false;
  return colour === "always" || isTerminal;
};

const same = (text: string): string => text;

/** No colours: every text stays as it is. */
export const UNPAINTED: Paint = { bold: same, dim: same, good: same, warn: same, bad: same, accent: same };

/** The colours of the terminal. Only the 16 basic ones, which every theme keeps readable. */
export const colours = async (): Promise<Paint> => {
  const { Chalk } = await import("chalk");
  const { bold, dim, green: good, yellow: warn, red: bad, cyan: accent } = new Chalk({ level: 1 });
  return { bold, dim, good, warn, bad, accent };
};
