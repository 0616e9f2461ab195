import type { CommandRow } from "../command.ts";

/** What can be done with evidence, in the order in which help names it. */
const EVIDENCE: readonly CommandRow[] = [
  {
    name: "add",
    what: "copy files unchanged into the case, and say what they show",
    load: () => import("./evidence/add.ts"),
  },
  {
    name: "import",
    what: "read a chat, a mail or a table into the case; the file itself is kept unchanged",
    load: () => import("./evidence/import.ts"),
  },
  {
    name: "quote",
    what: "make lines of a text an exhibit of their own, with their words and their day",
    load: () => import("./evidence/quote.ts"),
  },
  { name: "list", what: "the exhibits by label, and the files behind them", load: () => import("./evidence/list.ts") },
  {
    name: "show",
    what: "what is known of an exhibit; of a text also its lines",
    load: () => import("./evidence/show.ts"),
  },
  {
    name: "verify",
    what: "hash every file again; exit 1 when one was changed or is missing",
    load: () => import("./evidence/verify.ts"),
  },
  {
    name: "remove",
    what: "take an exhibit out of the filing; its file and its label are kept",
    load: () => import("./evidence/remove.ts"),
  },
  { name: "restore", what: "bring an exhibit back into the filing", load: () => import("./evidence/restore.ts") },
];

/** Every command, in the order in which help names them. Its flags, examples and work are in its file, which is loaded when it is asked for. */
export const COMMANDS: readonly CommandRow[] = [
  { name: "start", what: "open a case and walk the steps", load: () => import("./start.ts") },
  { name: "resume", what: "go on at the first open question", load: () => import("./resume.ts") },
  {
    name: "read",
    what: "read files, folders and archives into a case, and take the facts that stand in them",
    load: () => import("./read.ts"),
  },
  { name: "status", what: "the eight steps, what is due, what is missing", load: () => import("./status.ts") },
  { name: "review", what: "all answers; change one", load: () => import("./review.ts") },
  {
    name: "log",
    what: "log a contact, an offer, a request of Upwork, a date it gave, a notice, an outcome, or a private note",
    load: () => import("./log.ts"),
  },
  {
    name: "draft",
    what: "a text to paste: message, offer, statement, answer to Upwork, reply to feedback, the fields of Upwork's form",
    load: () => import("./draft.ts"),
  },
  {
    name: "check",
    what: "tone and conduct of a text, or the filing of a case; offline; exit 3 when something serious is found",
    load: () => import("./check.ts"),
  },
  {
    name: "deadlines",
    what: "what runs, until when, who must act, and what follows from silence",
    load: () => import("./deadlines.ts"),
  },
  {
    name: "due",
    what: "what is due over all open cases; exit 4 when something is",
    load: () => import("./due.ts"),
  },
  {
    name: "routes",
    what: "what is open, until when, at what cost, and what is not, and why",
    load: () => import("./routes.ts"),
  },
  { name: "money", what: "what each side has without a deal, and a range for one", load: () => import("./money.ts") },
  { name: "rules", what: "Upwork's rules as we know them, each with its source", load: () => import("./rules.ts") },
  {
    name: "explain",
    what: "why: the inputs, the arithmetic, the rule and its source",
    load: () => import("./explain.ts"),
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
    load: () => import("./claims.ts"),
  },
  {
    name: "redact",
    what: "cover private data in what goes out; the case and your files keep it",
    load: () => import("./redact.ts"),
  },
  {
    name: "export",
    what: "the case as a document: Markdown, text, HTML, PDF, Word, the fields of Upwork's form, or data",
    load: () => import("./export.ts"),
  },
  {
    name: "bundle",
    what: "the filing, its exhibits and an index in one folder or file, with a sum for each",
    load: () => import("./bundle.ts"),
  },
  {
    name: "import",
    what: "bring a case here from a bundle, or from its JSON; all of it is checked first",
    load: () => import("./import.ts"),
  },
  { name: "list", what: "all cases", load: () => import("./list.ts") },
  { name: "rename", what: "give a case another title", load: () => import("./rename.ts") },
  { name: "archive", what: "take a case out of the open ones", load: () => import("./archive.ts") },
  { name: "clone", what: "begin a like case from a copy", load: () => import("./clone.ts") },
  {
    name: "delete",
    what: "delete a case; asks for its title, and keeps it in a folder of deleted ones",
    load: () => import("./delete.ts"),
  },
  { name: "lock", what: "encrypt a case and its evidence with a passphrase", load: () => import("./lock.ts") },
  { name: "unlock", what: "take the lock off a case for good", load: () => import("./unlock.ts") },
  {
    name: "doctor",
    what: "look at everything kept: rights, damage, leftovers, journal, evidence",
    load: () => import("./doctor.ts"),
  },
  {
    name: "schema",
    what: "the JSON Schema of the answers file, of a filing as data, or of a case file",
    load: () => import("./schema.ts"),
  },
];
