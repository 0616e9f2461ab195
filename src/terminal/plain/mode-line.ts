import type { Settings } from "../../core/settings/settings.ts";
import type { AsTyped } from "../../core/text/command-text.ts";

const howToLeave = ({ holding }: Pick<Settings, "holding">, asTyped: AsTyped): string => {
  const said = holding.find(({ row }) => row.name === "plain");
  if (said?.from === "setting") return `type: ${asTyped("config plain off")}`;
  if (said?.from === "environment") return `take ${said.variable} out of your environment.`;
  return "start without --plain.";
};

/** The first line of a talk in plain lines: the mode, and how to leave it. */
export const modeLine = (settings: Pick<Settings, "holding">, asTyped: AsTyped): string =>
  `Plain mode: text only, nothing moves. To leave it, ${howToLeave(settings, asTyped)}`;
