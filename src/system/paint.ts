import type { Paint } from "../ports/questions.ts";

/** Is colour wanted? FORCE_COLOR and NO_COLOR win over what the stream is. https://no-color.org */
export const wantsColour = (
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
  plain: boolean,
): boolean => {
  if (plain) return false;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTerminal && env.TERM !== "dumb";
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
