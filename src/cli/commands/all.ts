import type { CommandRow } from "../command.ts";
import { EVIDENCE } from "./evidence/all.ts";

/** Every command, in the order in which help names them. Its flags, examples and work are in its file, which is loaded when it is asked for. */
export const COMMANDS: readonly CommandRow[] = [
  { name: "start", what: "open a case and walk the steps", load: async () => (await import("./start.ts")).command },
  { name: "resume", what: "go on at the first open question", load: async () => (await import("./resume.ts")).command },
  {
    name: "status",
    what: "the eight steps, what is due, what is missing",
    load: async () => (await import("./status.ts")).command,
  },
  { name: "review", what: "all answers; change one", load: async () => (await import("./review.ts")).command },
  {
    name: "log",
    what: "log a contact, an offer, a request of Upwork, a date it gave, a notice, an outcome, or a private note",
    load: async () => (await import("./log.ts")).command,
  },
  {
    name: "draft",
    what: "a text to paste: message, offer, statement, answer to Upwork, reply to feedback, the fields of Upwork's form",
    load: async () => (await import("./draft.ts")).command,
  },
  {
    name: "check",
    what: "tone and conduct of a text, or the filing of a case; offline; exit 3 when something serious is found",
    load: async () => (await import("./check.ts")).command,
  },
  {
    name: "deadlines",
    what: "what runs, until when, who must act, and what follows from silence",
    load: async () => (await import("./deadlines.ts")).command,
  },
  {
    name: "due",
    what: "what is due over all open cases; exit 4 when something is",
    load: async () => (await import("./due.ts")).command,
  },
  {
    name: "routes",
    what: "what is open, until when, at what cost, and what is not, and why",
    load: async () => (await import("./routes.ts")).command,
  },
  {
    name: "money",
    what: "what each side has without a deal, and a range for one",
    load: async () => (await import("./money.ts")).command,
  },
  {
    name: "rules",
    what: "Upwork's rules as we know them, each with its source",
    load: async () => (await import("./rules.ts")).command,
  },
  {
    name: "explain",
    what: "why: the inputs, the arithmetic, the rule and its source",
    load: async () => (await import("./explain.ts")).command,
  },
  {
    name: "evidence",
    what: "the files that prove your claims: add, import, list, show, quote, verify, remove",
    acts: EVIDENCE,
    examples: ["evidence add submission.pdf", "evidence list", "evidence verify"],
  },
  {
    name: "claims",
    what: "every claim beside its proof, what is left to close and by when",
    load: async () => (await import("./claims.ts")).command,
  },
  {
    name: "redact",
    what: "cover private data in what goes out; the case and your files keep it",
    load: async () => (await import("./redact.ts")).command,
  },
  {
    name: "export",
    what: "the case as a document: Markdown, text, HTML, PDF, Word, the fields of Upwork's form, or data",
    load: async () => (await import("./export.ts")).command,
  },
  {
    name: "bundle",
    what: "the filing, its exhibits and an index in one folder or file, with a sum for each",
    load: async () => (await import("./bundle.ts")).command,
  },
  {
    name: "import",
    what: "bring a case here from a bundle, or from its JSON; all of it is checked first",
    load: async () => (await import("./import.ts")).command,
  },
  { name: "list", what: "all cases", load: async () => (await import("./list.ts")).command },
  { name: "rename", what: "give a case another title", load: async () => (await import("./rename.ts")).command },
  {
    name: "archive",
    what: "take a case out of the open ones",
    load: async () => (await import("./archive.ts")).command,
  },
  { name: "clone", what: "begin a like case from a copy", load: async () => (await import("./clone.ts")).command },
  {
    name: "delete",
    what: "delete a case; asks for its title, and keeps it in a folder of deleted ones",
    load: async () => (await import("./delete.ts")).command,
  },
  {
    name: "lock",
    what: "encrypt a case and its evidence with a passphrase",
    load: async () => (await import("./lock.ts")).command,
  },
  {
    name: "unlock",
    what: "take the lock off a case for good",
    load: async () => (await import("./unlock.ts")).command,
  },
  {
    name: "doctor",
    what: "look at everything kept: rights, damage, leftovers, journal, evidence",
    load: async () => (await import("./doctor.ts")).command,
  },
  {
    name: "schema",
    what: "the JSON Schema of the answers file, of a filing as data, or of a case file",
    load: async () => (await import("./schema.ts")).command,
  },
];
