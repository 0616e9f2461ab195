import type { CommandRow } from "../../command.ts";

/** What can be done with evidence, in the order in which help names it. */
export const EVIDENCE: readonly CommandRow[] = [
  {
    name: "add",
    what: "copy files unchanged into the case, and say what they show",
    load: async () => (await import("./add.ts")).command,
  },
  {
    name: "import",
    what: "read a chat, a mail or a table into the case; the file itself is kept unchanged",
    load: async () => (await import("./import.ts")).command,
  },
  {
    name: "quote",
    what: "make lines of a text an exhibit of their own, with their words and their day",
    load: async () => (await import("./quote.ts")).command,
  },
  {
    name: "list",
    what: "the exhibits by label, and the files behind them",
    load: async () => (await import("./list.ts")).command,
  },
  {
    name: "show",
    what: "what is known of an exhibit; of a text also its lines",
    load: async () => (await import("./show.ts")).command,
  },
  {
    name: "verify",
    what: "hash every file again; exit 1 when one was changed or is missing",
    load: async () => (await import("./verify.ts")).command,
  },
  {
    name: "remove",
    what: "take an exhibit out of the filing; its file and its label are kept",
    load: async () => (await import("./remove.ts")).command,
  },
  {
    name: "restore",
    what: "bring an exhibit back into the filing",
    load: async () => (await import("./restore.ts")).command,
  },
];
