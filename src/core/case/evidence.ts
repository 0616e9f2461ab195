import * as z from "zod";
import { once } from "../once.ts";

/** The forms in which a conversation or a record can be read. Anything else is kept as it is. */
export const CONVERSATION_FORMATS = [
  "notes",
  "upworkMessages",
  "whatsapp",
  "slack",
  "eml",
  "mbox",
  "transactions",
  "diary",
  "telegram",
  "discord",
  "messenger",
  "skype",
  "signal",
  "teams",
  "linkedin",
  "slackCopied",
  "paypal",
  "wise",
  "payoneer",
  "bank",
  "timeTracker",
  "table",
  "savedMail",
  "line",
  "googleChat",
  "zoom",
  "viber",
] as const;
export type ConversationFormat = (typeof CONVERSATION_FORMATS)[number];

/** In what order day and month stand in a file that writes them as numbers. */
export const DAY_ORDERS = ["dmy", "mdy", "ymd"] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** How the text of an exhibit is to be read. What the file leaves open was asked of the person, never guessed. */
export interface ReadAs {
  readonly form: ConversationFormat;
  readonly order?: DayOrder;
  /** The time zone of times that name none, an IANA name. */
  readonly zone?: string;
  /** Of a table that no known program wrote: its columns, from 0. */
  readonly columns?: { readonly on: number; readonly what: number; readonly amount?: number | undefined };
}

/** The original file behind an exhibit, as it lies unchanged in the vault. Several exhibits can cite one file. */
export interface Original {
  /** SHA-256 of the file, 64 small hexadecimal digits: its name in the vault. */
  readonly sha256: string;
  readonly bytes: number;
  /** From the first bytes of the file, such as "image/png"; "application/octet-stream" when unknown. */
  readonly mediaType: string;
  /** What the file was called where it came from: a name, never a path. */
  readonly fileName: string;
  /** An instant in UTC, ISO 8601. */
  readonly addedAt: string;
  /** The day the file itself tells, YYYY-MM-DD: a picture's own, or that of the newest message. It is proposed, no answer. */
  readonly dated?: string;
  readonly reading?: ReadAs;
  /** The encoding of a text, where the person said it: a label of the Encoding Standard. */
  readonly encoding?: string;
  /** The names under which the person writes in it. They help to know the person in the next file, and go out in nothing. */
  readonly writtenAs?: readonly string[];
  /** The lines of the file that the exhibit cites, the first and the last, from 1. */
  readonly lines?: { readonly from: number; readonly to: number };
  /** The words cited, to the letter as they stand in those lines. */
  readonly quote?: string;
  /** This file is a copy without private data; the SHA-256 of the original it was made from. */
  readonly redactedFrom?: string;
}

/** Words to be covered in what goes out, and what they are. The case and the originals keep them. */
export interface Redaction {
  readonly words: string;
  /** What stands in their place, in brackets: "phone number". */
  readonly as: string;
}

/** One time that a filing was handed out. */
export interface FilingRecord {
  /** An instant in UTC, ISO 8601. */
  readonly at: string;
  /** How it was handed out: a form of export, or "bundle". */
  readonly form: string;
  /** SHA-256 of the document that went out. */
  readonly sha256: string;
  /** SHA-256 of the filing as data, kept in the vault, so that a later one can be set beside it. */
  readonly content: string;
  /** Name and version of the rulebook that was in use. */
  readonly rulebook: string;
}

/** What a case knows of its evidence beside the answers in `exhibits`. Keys are the ids of exhibits. */
export interface Evidence {
  readonly originals: Readonly<Record<string, Original>>;
  /** Labels that have been handed out: they never change, and never come to mean another exhibit. */
  readonly labels: Readonly<Record<string, string>>;
  /** Exhibits the person took out of the filing. Their files stay in the vault. */
  readonly withdrawn: readonly string[];
  readonly redactions: readonly Redaction[];
  readonly filings: readonly FilingRecord[];
}

/** A case without evidence. */
export const NO_EVIDENCE: Evidence = { originals: {}, labels: {}, withdrawn: [], redactions: [], filings: [] };

export const evidenceSchemas = once(() => {
  const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "Not a SHA-256.");
  const exhibitId = z.string().regex(/^[a-z0-9]{1,12}$/, "Not the id of an exhibit.");
  const instant = z.iso.datetime();
  const lineNumber = z.int().min(1);
  const columnNumber = z.int().min(0).max(999);

  const originalSchema = z.strictObject({
    sha256,
    bytes: z.int().min(0),
    mediaType: z.string().max(200),
    fileName: z.string().max(255),
    addedAt: instant,
    dated: z.iso.date().optional(),
    reading: z
      .strictObject({
        form: z.enum(CONVERSATION_FORMATS),
        order: z.enum(DAY_ORDERS).optional(),
        zone: z.string().max(100).optional(),
        columns: z.strictObject({ on: columnNumber, what: columnNumber, amount: columnNumber.optional() }).optional(),
      })
      .optional(),
    encoding: z.string().max(40).optional(),
    writtenAs: z.array(z.string().max(1000)).max(50).optional(),
    lines: z.strictObject({ from: lineNumber, to: lineNumber }).optional(),
    quote: z.string().max(50_000).optional(),
    redactedFrom: sha256.optional(),
  });

  return {
    originals: z.record(exhibitId, originalSchema),
    labels: z.record(exhibitId, z.string().regex(/^[A-Z]{1,6}$/, "A label is A, B … Z, AA.")),
    withdrawn: z.array(exhibitId),
    redactions: z.array(z.strictObject({ words: z.string().min(1).max(50_000), as: z.string().min(1).max(100) })),
    filings: z.array(
      z.strictObject({
        at: instant,
        form: z.string().max(20),
        sha256,
        content: sha256,
        rulebook: z.string().max(200),
      }),
    ),
  };
});
