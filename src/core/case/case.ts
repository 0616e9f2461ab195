import * as z from "zod";
import { once } from "../once.ts";
import { type AnswerPlaces, answerPlacesSchema } from "./answer-places.ts";
import { type Answers, answersSchema } from "./answers.ts";
import { type Evidence, evidenceSchemas, NO_EVIDENCE } from "./evidence.ts";
import { LIST_NAMES, type ListName, type Lists, listSchemas } from "./lists.ts";

/** The version of the case file. A change of shape raises it and adds a migration. */
export const CASE_VERSION = 3;

/**
 * A text that stays with the person: notes to let off steam, drafts set aside. It is an object and not a string on
 * purpose: what wants a text for a document cannot take it.
 */
export interface PrivateNote {
  readonly id: string;
  readonly writtenAt: string;
  readonly about: string;
  readonly secret: { readonly text: string };
  /** The day to look at it again, if one was set (YYYY-MM-DD). */
  readonly lookAgainOn?: string;
}

/** An entry of a calendar file that was given out. */
export interface GivenEntry {
  /** Its day (YYYY-MM-DD), or its instant in UTC. */
  readonly due: string;
  readonly title: string;
  readonly sequence: number;
  readonly cancelled?: true | undefined;
}

/** The case: the only state there is. Everything else is worked out from it. */
export interface Case extends Lists, Evidence {
  readonly id: string;
  readonly version: typeof CASE_VERSION;
  /** The name the person gave; when empty, one is made from the answers. */
  readonly title: string;
  /** Instants in UTC, ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archivedAt?: string;
  readonly answers: Answers;
  /** Keys of questions the person left for later. */
  readonly skipped: readonly string[];
  /** Lists the person called complete. */
  readonly finished: readonly ListName[];
  /** The highest number an item of a list had when one was removed, so that an id never means two things. */
  readonly lastIds: Readonly<Partial<Record<ListName, number>>>;
  /** Answers that no longer apply; offered again when their question comes back. */
  readonly parked: Answers;
  /** Answers that hung on one that has changed, by question key: they do not count until they are given again. */
  readonly toConfirm?: Readonly<Record<string, unknown>> | undefined;
  /** Where answers stand that were taken from files, by question key. One that the person gave or changed has none. */
  readonly places?: AnswerPlaces | undefined;
  /** What calendar files that were written hold, by uid: a later file updates or cancels it. */
  readonly calendar?: Readonly<Record<string, GivenEntry>> | undefined;
  /** Text typed but not yet given as an answer, by question key. */
  readonly unsent: Readonly<Record<string, string>>;
  readonly notes: readonly PrivateNote[];
  /** Warnings of the tone review that the person kept, as rule and words: they are not said again. */
  readonly keptWarnings: readonly string[];
}

export const CASE_ID = /^[a-z0-9][a-z0-9-]{0,60}$/;

/** The schema of each part of a case, by its key. */
const partSchemas = once(() => {
  const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, "Not an instant in UTC.");

  const noteSchema = z.strictObject({
    id: z.string(),
    writtenAt: instant,
    about: z.string(),
    secret: z.strictObject({ text: z.string() }),
    lookAgainOn: z.iso.date().optional(),
  });

  return {
    id: z.string().regex(CASE_ID),
    version: z.literal(CASE_VERSION),
    title: z.string().max(200),
    createdAt: instant,
    updatedAt: instant,
    archivedAt: instant.optional(),
    answers: answersSchema(),
    skipped: z.array(z.string()),
    finished: z.array(z.enum(LIST_NAMES as [ListName, ...ListName[]])),
    lastIds: z.partialRecord(z.enum(LIST_NAMES as [ListName, ...ListName[]]), z.int().min(0)),
    parked: answersSchema(),
    // Cases saved before there was such a thing have none.
    toConfirm: z.record(z.string(), z.json()).optional(),
    // Cases that nothing was taken into from files have none.
    places: answerPlacesSchema().optional(),
    // Cases of which no calendar file was written have none.
    calendar: z
      .record(
        z.string().max(200),
        z.strictObject({
          due: z.union([z.iso.date(), instant]),
          title: z.string().max(2000),
          sequence: z.int().min(0),
          cancelled: z.literal(true).optional(),
        }),
      )
      .optional(),
    unsent: z.record(z.string(), z.string()),
    notes: z.array(noteSchema),
    keptWarnings: z.array(z.string()),
    ...listSchemas(),
    ...evidenceSchemas(),
  } as const satisfies Record<keyof Case, z.ZodType>;
});

export const caseSchema = once(() => z.strictObject(partSchemas()) as unknown as z.ZodType<Case>);

/** A new case with nothing answered. `now` is an instant in UTC, ISO 8601. */
export const newCase = (id: string, now: string, title = ""): Case => ({
  id,
  version: CASE_VERSION,
  title,
  createdAt: now,
  updatedAt: now,
  answers: {},
  skipped: [],
  finished: [],
  lastIds: {},
  parked: {},
  unsent: {},
  notes: [],
  keptWarnings: [],
  milestones: [],
  weeks: [],
  happenings: [],
  contacts: [],
  claims: [],
  offers: [],
  exhibits: [],
  requests: [],
  dates: [],
  ...NO_EVIDENCE,
});
