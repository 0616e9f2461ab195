import type { CommandRow } from "../command.ts";

/** What can be done with evidence, in the order in which help names it. */
const EVIDENCE: readonly CommandRow[] = [
  {
    name: "add",
    what: "add files to the case, unchanged, and say what they show",
    load: () => import("./evidence/add.ts"),
  },
  {
    name: "import",
    what: "add a chat, an email or a table and read what is in it; the file is kept unchanged",
    load: () => import("./evidence/import.ts"),
  },
  {
    name: "quote",
    what: "make a few lines of a file an exhibit of their own, word for word",
    load: () => import("./evidence/quote.ts"),
  },
  { name: "list", what: "list your exhibits and their files", load: () => import("./evidence/list.ts") },
  {
    name: "show",
    what: "show an exhibit and, if it is a text, its lines",
    load: () => import("./evidence/show.ts"),
  },
  {
    name: "open",
    what: "open a copy of an exhibit's file in the program you usually use for it",
    load: () => import("./evidence/open.ts"),
  },
  {
    name: "verify",
    what: "check that every file is unchanged; exit code 1 if one is changed or missing",
    load: () => import("./evidence/verify.ts"),
  },
  {
    name: "remove",
    what: "leave an exhibit out of the filing; its file and label are kept",
    load: () => import("./evidence/remove.ts"),
  },
  { name: "restore", what: "put an exhibit back into the filing", load: () => import("./evidence/restore.ts") },
];

/** Every command, in the order in which help names them. Its flags, examples and work are in its file, which is loaded when it is asked for. */
export const COMMANDS: readonly CommandRow[] = [
  { name: "start", what: "open a new case", load: () => import("./start.ts") },
  { name: "resume", what: "carry on with a case where you left off", load: () => import("./resume.ts") },
  {
    name: "read",
    what: "read files, folders or ZIP archives and pick out the facts",
    load: () => import("./read.ts"),
  },
  { name: "status", what: "show what is due, what is missing and how far you are", load: () => import("./status.ts") },
  { name: "review", what: "see all your answers and change any of them", load: () => import("./review.ts") },
  {
    name: "log",
    what: "record what happened: a contact, an offer, a request or date from Upwork, the outcome, a private note",
    load: () => import("./log.ts"),
  },
  {
    name: "draft",
    what: "write a text or letter to paste: a message, an offer, a statement, the answers for Upwork's form",
    load: () => import("./draft.ts"),
  },
  {
    name: "check",
    what: "check the tone of a text, or your whole filing, for problems, offline; exit code 3 if one is serious",
    load: () => import("./check.ts"),
  },
  {
    name: "deadlines",
    what: "list every deadline: who must act, by when, and what happens if nobody does",
    load: () => import("./deadlines.ts"),
  },
  {
    name: "due",
    what: "show what is due in all open cases; exit code 4 if something is",
    load: () => import("./due.ts"),
  },
  {
    name: "remind",
    what: "have your desktop remind you when something is due; nothing is set before you ask",
    load: () => import("./remind.ts"),
  },
  {
    name: "routes",
    what: "show your options: which are open, until when and at what cost, and which are closed and why",
    load: () => import("./routes.ts"),
  },
  {
    name: "money",
    what: "work out what each side gets without a deal, and what a fair deal looks like",
    load: () => import("./money.ts"),
  },
  {
    name: "rules",
    what: "list Upwork's rules as we know them, each with its source",
    load: () => import("./rules.ts"),
  },
  {
    name: "explain",
    what: "explain a date, an amount or a warning: the numbers, the rule and its source",
    load: () => import("./explain.ts"),
  },
  {
    name: "evidence",
    what: "manage the files that prove your claims",
    acts: EVIDENCE,
    examples: ["evidence add submission.pdf", "evidence list", "evidence verify"],
  },
  {
    name: "claims",
    what: "show each claim next to its proof, and what is still missing",
    load: () => import("./claims.ts"),
  },
  {
    name: "redact",
    what: "cover private data in what you send; your own files stay as they are",
    load: () => import("./redact.ts"),
  },
  {
    name: "export",
    what: "save the case as a document: Markdown, text, HTML, PDF, Word, or the fields of Upwork's form",
    load: () => import("./export.ts"),
  },
  {
    name: "bundle",
    what: "pack the filing, its exhibits and an index into one folder or file",
    load: () => import("./bundle.ts"),
  },
  {
    name: "import",
    what: "load a case from a bundle or a JSON file, after checking all of it",
    load: () => import("./import.ts"),
  },
  { name: "list", what: "list your cases", load: () => import("./list.ts") },
  { name: "rename", what: "change the title of a case", load: () => import("./rename.ts") },
  { name: "archive", what: "move a finished case out of the list", load: () => import("./archive.ts") },
  { name: "clone", what: "copy a case to start a similar one", load: () => import("./clone.ts") },
  {
    name: "delete",
    what: "delete a case (asks for its title; it can be brought back)",
    load: () => import("./delete.ts"),
  },
  { name: "lock", what: "encrypt a case and its evidence with a passphrase", load: () => import("./lock.ts") },
  { name: "unlock", what: "remove the passphrase from a case", load: () => import("./unlock.ts") },
  {
    name: "doctor",
    what: "check everything that is stored, and repair it with --repair",
    load: () => import("./doctor.ts"),
  },
  { name: "where", what: "show where everything is stored", load: () => import("./where.ts") },
  {
    name: "config",
    what: "see and change your settings: plain lines, colour, editor, time zone, hints",
    load: () => import("./config.ts"),
  },
  {
    name: "completion",
    what: "let Tab complete commands, cases, exhibits and flags in your shell",
    load: () => import("./completion.ts"),
  },
  {
    name: "demo",
    what: "see it work: an invented case from the email to the PDF, in two minutes",
    load: () => import("./demo.ts"),
  },
  {
    name: "schema",
    what: "print the JSON Schema of an answers file, a filing or a case file",
    load: () => import("./schema.ts"),
  },
];
