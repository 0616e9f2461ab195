import * as z from "zod";
import { sayNumber } from "./words.ts";

/** The kinds of answer a question can take. The terminal has one prompt for each. */
export type Kind = "choice" | "choices" | "yesno" | "line" | "text" | "day" | "money" | "percent" | "hours" | "refs";

/** What a field can be: its check and type (zod), its kind, and its fixed options. */
export interface Field<T = unknown> {
  readonly kind: Kind;
  readonly schema: z.ZodType<T>;
  /** Value to label, in the order shown. */
  readonly options?: Readonly<Record<string, string>>;
  /** Stays with the person: no filing and no adviser copy ever holds it. */
  readonly private?: true;
  /** A day that cannot lie in the future. */
  readonly past?: true;
}

export type Fields = Readonly<Record<string, Field>>;
export type ValueOf<F> = F extends Field<infer T> ? T : never;
export type Values<F extends Fields> = { [K in keyof F]?: ValueOf<F[K]> };

/** The way out that every select has. */
export const NONE_FITS = "other";
const wayOut = { [NONE_FITS]: "None of these fits" } as const;

/** One of a list, always with "none of these fits" at the end. */
export const choice = <const O extends Readonly<Record<string, string>>>(options: O) => {
  const all = { ...options, ...wayOut };
  const keys = Object.keys(all) as (keyof O & string)[];
  const schema = z.enum(keys as [keyof O & string, ...(keyof O & string)[]], {
    error: `Choose one of: ${keys.join(", ")}.`,
  });
  return { kind: "choice", schema: schema as z.ZodType<(keyof O & string) | "other">, options: all } as const;
};

/** Any number of a list, each once. An empty list is an answer: none. */
export const choices = <const O extends Readonly<Record<string, string>>>(options: O) => {
  const one = choice(options);
  const schema = z
    .array(one.schema, `Choose any of: ${Object.keys(one.options).join(", ")}.`)
    .refine((list) => new Set(list).size === list.length, "Name each only once.");
  return { kind: "choices", schema, options: one.options } as const;
};

/** Yes or no. */
export const yesNo = () =>
  ({ kind: "yesno", schema: z.boolean("Answer yes or no."), options: { yes: "Yes", no: "No" } }) as const;

const words = (most: number) =>
  z
    .string("Write it in words.")
    .max(most, `This is longer than ${sayNumber(most)} characters. Please shorten it.`)
    .refine((text) => text.trim() !== "", "Write at least a word, or skip the question.");

/** A short text on one line. */
export const line = () =>
  ({
    kind: "line",
    schema: words(500).refine((text) => !text.includes("\n"), "Use one line."),
  }) as const;

/** A text of any number of lines. */
export const text = () => ({ kind: "text", schema: words(50_000) }) as const;

const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";

/** A calendar day, kept as YYYY-MM-DD. Upwork did not exist before 2000; a year past 2099 is a slip. */
const daySchema = z.iso
  .date("Write the day as YYYY-MM-DD, for example 2026-11-10.")
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, `Write a day from ${FIRST_DAY} to ${LAST_DAY}.`);

export const day = () => ({ kind: "day", schema: daySchema }) as const;

/** A calendar day that has come: something that happened. */
export const pastDay = () => ({ kind: "day", schema: daySchema, past: true }) as const;

const MOST_CENTS = 10_000_000_00;

/** An amount of US dollars, kept as whole cents. Upwork contracts are kept in USD. */
export const money = () =>
  ({
    kind: "money",
    schema: z
      .int("Write an amount with at most two decimals, for example 800.00.")
      .min(0, "An amount cannot be below zero.")
      .max(MOST_CENTS, "This is more than 10,000,000.00. Check the amount."),
  }) as const;

/** A share in percent, 0 to 100, at most two decimals. */
export const percent = () =>
  ({
    kind: "percent",
    schema: z
      .number("Write a percentage, for example 10.")
      .min(0, "A percentage cannot be below 0.")
      .max(100, "A percentage cannot be above 100.")
      .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), "Use at most two decimals."),
  }) as const;

/** Hours with at most two decimals, within one week. */
export const hours = () =>
  ({
    kind: "hours",
    schema: z
      .number("Write the hours as a number, for example 12.5.")
      .min(0, "Hours cannot be below 0.")
      .max(168, "A week has 168 hours.")
      .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), "Use at most two decimals."),
  }) as const;

const NAME_CLAIMS = "Name claims by their ids, for example c1, c2.";

/** Ids of claims: which claims something belongs to. */
export const claimRefs = () =>
  ({
    kind: "refs",
    schema: z
      .array(z.string(NAME_CLAIMS).regex(/^[a-z0-9]{1,12}$/, NAME_CLAIMS), NAME_CLAIMS)
      .refine((ids) => new Set(ids).size === ids.length, "Name each claim only once."),
  }) as const;

/** Marks a field as the person's own: shown to nobody else. */
export const secret = <F extends Field>(field: F) => ({ ...field, private: true }) as const;

/** The zod shape of a set of fields, each of them optional: an answer may be missing at any time. */
export const shapeOf = <F extends Fields>(fields: F) =>
  Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, field.schema.optional()])) as {
    [K in keyof F]: z.ZodOptional<z.ZodType<ValueOf<F[K]>>>;
  };
