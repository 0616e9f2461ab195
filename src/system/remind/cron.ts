import { partsOf, type Scheduler } from "./scheduler.ts";

/** A word of a shell, with the percent signs that cron would take for line ends (crontab(5)). */
const cronWord = (word: string): string =>
  (/^[\w+=:,./@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`).replaceAll("%", "\\%");

/** The person's own table of cron is theirs: it is not written here, the line for it is shown. */
export const cron: Scheduler = {
  system: "cron",
  what: "a line for cron",
  paths: () => [],
  texts: () => [],
  start: () => [],
  stop: () => [],
  byHand: ({ run, at }) => ({
    how: "Open your table with   crontab -e   and add",
    line: at
      .map(partsOf)
      .map(([hour, minute]) => `${minute} ${hour} * * * ${run.map(cronWord).join(" ")} >/dev/null`)
      .join("\n"),
  }),
};
