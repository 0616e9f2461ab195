import * as z from "zod";
import { once } from "../once.ts";
import { sayNumber } from "../text/text.ts";
import type { Never } from "./never.ts";

/** The kinds of answer a question can take. How each is asked for, read and said stands in its row of `FIELD_KINDS`. */
export type Kind =
  | "choice"
  | "choices"
  | "yesno"
  | "line"
  | "text"
  | "day"
  | "money"
  | "percent"
  | "hours"
  | "ordinal"
  | "refs"
  | "pot";

/** What a field can be: its check and type (zod), its kind, and its fixed options. */
export interface Field<T = unknown> {
  readonly kind: Kind;
  readonly schema: z.ZodType<T>;
  /** Value to label, in the order shown. */
  readonly options?: Readonly<Record<string, string>>;
  /** What the filing says for an option, where it is not its label. */
  readonly inFiling?: Readonly<Record<string, string>>;
  /** Stays with the person: no filing and no adviser copy ever holds it. */
  readonly private?: true;
  /** What a question about a day asks for; left out, it can be any day. "past" refuses a day to come. */
  readonly tense?: "past" | "future";
  /** A day that stands for its week: the Monday is kept. */
  readonly week?: true;
  /** "Never" or "none" is an answer here, and this is what it says. */
  readonly never?: NeverSaid;
  /** "None" is an answer here: 0. */
  readonly noneIsZero?: true;
  /** Whom a text is written to. What "you" means in it hangs on that. */
  readonly reader?: Reader;
}

/** What "never" or "none" says at a question. */
export interface NeverSaid {
  /** The word to type for it. */
  readonly word: "never" | "none" | "not yet";
  /** What it says, as a sentence without its stop: "No changes were asked for". */
  readonly say: string;
}

/** Whom a text is written to: the other side, Upwork, everybody on Upwork, or the person alone. */
export type Reader = "other" | "upwork" | "public" | "self";

/** A field whose check is made when it is first used: there are over a hundred, and few are used in one run. */
const field = <K extends Kind, T, R extends object>(kind: K, rest: R, check: () => z.ZodType<T>) => {
  const schema = once(check);
  return {
    kind,
    ...rest,
    get schema() {
      return schema();
    },
  } as { readonly kind: K; readonly schema: z.ZodType<T> } & R;
};

export type Fields = Readonly<Record<string, Field>>;
export type ValueOf<F> = F extends Field<infer T> ? T : never;
export type Values<F extends Fields> = { [K in keyof F]?: ValueOf<F[K]> };

/** The way out that every select has. */
export const NONE_FITS = "other";
const wayOut = { [NONE_FITS]: "None of these fits" } as const;

/** An option: its label on the screen; with it what the filing says, where that is something else. */
type Option = string | { readonly label: string; readonly inFiling?: string };
type Labels<O> = Readonly<Record<keyof O, string>>;

const labelsOf = <O extends Readonly<Record<string, Option>>>(options: O): Labels<O> =>
  Object.fromEntries(
    Object.entries(options).map(([value, one]) => [value, typeof one === "string" ? one : one.label]),
  ) as Labels<O>;

/** What the filing says for an option; nothing for none, and for the way out. */
export const inFiling = (of: Pick<Field, "options" | "inFiling">, value: string | undefined): string =>
  value === undefined || value === NONE_FITS ? "" : (of.inFiling?.[value] ?? of.options?.[value] ?? "");

/** One of a list, always with "none of these fits" at the end. */
export const choice = <const O extends Readonly<Record<string, Option>>>(options: O) => {
  const all = { ...labelsOf(options), ...wayOut };
  const keys = Object.keys(all) as (keyof O & string)[];
  const said = Object.entries(options).flatMap(([value, one]) =>
    typeof one === "string" || one.inFiling === undefined ? [] : [[value, one.inFiling] as const],
  );
  return field(
    "choice",
    { options: all, inFiling: Object.fromEntries(said) as Readonly<Record<string, string>> } as const,
    () =>
      z.enum(keys as [keyof O & string, ...(keyof O & string)[]], {
        error: `Choose one of: ${keys.join(", ")}.`,
      }) as unknown as z.ZodType<(keyof O & string) | "other">,
  );
};

/** Any number of a list, each once. An empty list is an answer: none. */
export const choices = <const O extends Readonly<Record<string, string>>>(options: O) => {
  const one = choice(options);
  return field("choices", { options: one.options } as const, () =>
    z
      .array(one.schema, `Choose any of: ${Object.keys(one.options).join(", ")}.`)
      .refine((list) => new Set(list).size === list.length, "Name each only once."),
  );
};

/** Yes or no. */
export const yesNo = () =>
  field("yesno", { options: { yes: "Yes", no: "No" } } as const, () => z.boolean("Answer yes or no."));

const words = (most: number) =>
  z
    .string("Write it in words.")
    .max(most, `This is longer than ${sayNumber(most)} characters. Please shorten it.`)
    .refine((text) => text.trim() !== "", "Write at least a word, or skip the question.");

/** A short text on one line, and whom it is written to. */
export const line = (reader: Reader = "upwork") =>
  field("line", { reader } as const, () => words(500).refine((text) => !text.includes("\n"), "Use one line."));

/** A text of any number of lines, and whom it is written to. */
export const text = (reader: Reader = "upwork") => field("text", { reader } as const, () => words(50_000));

const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";

/** A calendar day, kept as YYYY-MM-DD. Upwork did not exist before 2000; a year past 2099 is a slip. */
const daySchema = once(() =>
  z.iso
    .date("Write the day as YYYY-MM-DD, for example 2026-11-10.")
    .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, `Write a day from ${FIRST_DAY} to ${LAST_DAY}.`),
);

export const day = () => field("day", {}, daySchema);

/** A calendar day that has come: something that happened. */
export const pastDay = () => field("day", { tense: "past" } as const, daySchema);

/** A calendar day that most probably is still to come: a deadline. A day that has gone is kept as well. */
export const futureDay = () => field("day", { tense: "future" } as const, daySchema);

/** A week that has begun, kept as its Monday. Any day of it may be given. */
export const pastWeek = () => field("day", { tense: "past", week: true } as const, daySchema);

/** The most that one amount may be, in cents: more is a slip of the hand. */
export const MOST_CENTS = 10_000_000_00;

/** An amount of US dollars, kept as whole cents. Upwork contracts are kept in USD. */
export const money = () =>
  field("money", {}, () =>
    z
      .int("Write an amount with at most two decimals, for example 800.00.")
      .min(0, "An amount cannot be below zero.")
      .max(MOST_CENTS, "This is more than 10,000,000.00. Check the amount."),
  );

/** A share in percent, 0 to 100, at most two decimals. */
export const percent = () =>
  field("percent", {}, () =>
    z
      .number("Write a percentage, for example 10.")
      .min(0, "A percentage cannot be below 0.")
      .max(100, "A percentage cannot be above 100.")
      .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), "Use at most two decimals."),
  );

/** Hours with at most two decimals, within one week. */
export const hours = () =>
  field("hours", {}, () =>
    z
      .number("Write the hours as a number, for example 12.5.")
      .min(0, "Hours cannot be below 0.")
      .max(168, "A week has 168 hours.")
      .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), "Use at most two decimals."),
  );

/** A place in a list as Upwork counts it, 1 to 99: "Milestone 2". */
export const ordinal = () =>
  field("ordinal", {}, () =>
    z.int("Write a whole number, for example 2.").min(1, "Counting starts at 1.").max(99, "This is more than 99."),
  );

const NAME_CLAIMS = "Name claims by their ids, for example c1, c2.";

/** Ids of claims: which claims something belongs to. */
export const claimRefs = () =>
  field("refs", {}, () =>
    z
      .array(z.string(NAME_CLAIMS).regex(/^[a-z0-9]{1,12}$/, NAME_CLAIMS), NAME_CLAIMS)
      .refine((ids) => new Set(ids).size === ids.length, "Name each claim only once."),
  );

/** What stands for the whole contract where a milestone or week is asked for. */
export const WHOLE_CONTRACT = "contract";

/** The id of a milestone or week, or the whole contract. */
export const pot = () =>
  field("pot", {}, () =>
    z
      .string("Name a milestone or week by its id, for example m1.")
      .regex(/^[a-z0-9]{1,12}$/, "Name a milestone or week by its id, for example m1."),
  );

/** A field with more said of it. By its properties, not by spreading: that would make the check. */
const marked = <F extends Field, M extends object>(own: F, marks: PropertyDescriptorMap): F & M =>
  Object.defineProperties({} as F & M, { ...Object.getOwnPropertyDescriptors(own), ...marks });

/** Marks a field as the person's own: shown to nobody else. */
export const secret = <F extends Field>(own: F) =>
  marked<F, { readonly private: true }>(own, { private: { value: true, enumerable: true } });

/** What the first form of several says is wrong: the others are words that stand in its place. */
const firstOf = (errors: unknown): string | undefined =>
  (errors as readonly (readonly { readonly message?: string }[])[] | undefined)?.[0]?.[0]?.message;

/** A day or amount that there may not be. In: its field; what "never" says there, and the word to type for it. */
export const orNever = <F extends Field>(own: F, say: string, word: NeverSaid["word"] = "never") => {
  const schema = once(() => z.union([own.schema, z.literal("never")], { error: (issue) => firstOf(issue.errors) }));
  return marked(own, {
    never: { value: { word, say } satisfies NeverSaid, enumerable: true },
    schema: { get: schema, enumerable: true },
  }) as unknown as Omit<F, "schema"> & { readonly schema: z.ZodType<ValueOf<F> | Never>; readonly never: NeverSaid };
};

/** A number for which "none" says 0. */
export const orZero = <F extends Field>(own: F) =>
  marked<F, { readonly noneIsZero: true }>(own, { noneIsZero: { value: true, enumerable: true } });

/** The zod shape of a set of fields, each of them optional: an answer may be missing at any time. */
export const shapeOf = <F extends Fields>(fields: F) =>
  Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, field.schema.optional()])) as {
    [K in keyof F]: z.ZodOptional<z.ZodType<ValueOf<F[K]>>>;
  };
