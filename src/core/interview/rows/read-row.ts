import type { Case } from "../../case/case.ts";
import { formatAnswer, parseAnswer } from "../../case/field-kinds.ts";
import type { Field } from "../../case/fields.ts";
import { type ListName, listFields } from "../../case/lists.ts";
import { oneLine } from "../../text/text.ts";
import type { Checked } from "../../text/typed-text.ts";
import type { DayWriter } from "../../values/parse-day.ts";
import { type LineShape, ROW_SHAPES, type RowPart } from "./row-shapes.ts";

/** What is known where a line is read: the person's day (YYYY-MM-DD) and zone, and the case, for the names of its claims. */
export interface RowScene {
  readonly today: string;
  readonly writer?: DayWriter | undefined;
  readonly c: Pick<Case, "claims" | "milestones" | "weeks">;
  /** What is known of the item already. */
  readonly item?: Readonly<Record<string, unknown>>;
}

/** An item as a line tells it; or what is wrong with the line, in words that say what to do. */
export type ReadRow =
  | { readonly ok: true; readonly item: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: string };

/** More is no line of an item. */
const LONGEST = 2000;

/** The parts of a line: between semicolons, bars or tabs where there are any, else between commas. A comma inside a number is none. */
export const partsOf = (line: string): string[] =>
  line
    .split(/[;|\t]/.test(line) ? /[;|\t]/ : /,(?=\s)|(?<!\d),|,(?!\d)/)
    .map((part) => oneLine(part).trim())
    .filter((part) => part !== "");

const DAY =
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}([./-]\d{2,4})?|(mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|(last|next|this) \p{L}+|\d{1,3} \p{L}+ ago|.{0,12}\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b.{0,12})$/iu;
const AMOUNT = /^[$€£]? ?\d[\d.,' ]*( ?(usd|dollars?|\$|k))?$/i;
const HOURS = /^\d{1,3}([.,:]\d{1,2})?( ?(h|hours?|hrs?)( ?\d{1,2} ?(m|min)?)?)?$/i;

const PERCENT = /^\d{1,3}([.,]\d+)?( ?(%|percent))?$/i;

const FORMS: Readonly<Partial<Record<Field["kind"], RegExp>>> = {
  day: DAY,
  money: AMOUNT,
  hours: HOURS,
  percent: PERCENT,
};

/** Can a part that names no field be an answer of this kind? */
export const looksLike = (kind: Field["kind"], part: string): boolean => FORMS[kind]?.test(part) === true;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The option that words mean: that with this label, else the only one whose label holds them. */
const optionOf = ({ options = {} }: Field, words: string): string | undefined => {
  const said = plain(words);
  const labels = Object.entries(options).map(([value, label]) => [value, plain(label)] as const);
  const whole = labels.find(([value, label]) => label === said || value.toLowerCase() === said);
  const holding = labels.filter(([, label]) => said.length > 3 && ` ${label} `.includes(` ${said} `));
  return whole?.[0] ?? (holding.length === 1 ? holding[0]?.[0] : undefined);
};

/** "1, 2" are the first and the second claim. */
const claimIds = (c: RowScene["c"], words: string): string =>
  words.replace(/\b\d+\b/g, (number) => (/c\d/.test(words) ? number : (c.claims[Number(number) - 1]?.id ?? number)));

/** A part that says several things in one breath, as those; any other as it is. */
const apart = (part: string, { together = [] }: LineShape): string[] => {
  const [said, parts] = together.find(([words]) => words.test(part)) ?? [];
  return said === undefined || parts === undefined ? [part] : parts.map((one) => part.replace(said, one));
};

interface Reading {
  readonly item: Record<string, unknown>;
  problem?: string;
}

/** Reads a line by its shape. */
class RowReader {
  readonly #fields: Readonly<Record<string, Field>>;
  readonly #shape: LineShape;
  readonly #scene: RowScene;
  readonly #at: Reading;
  constructor(fields: Readonly<Record<string, Field>>, shape: LineShape, scene: RowScene) {
    this.#fields = fields;
    this.#shape = shape;
    this.#scene = scene;
    this.#at = { item: { ...scene.item } };
  }

  #field(name: string): Field {
    return this.#fields[name] as Field;
  }

  #parse(name: string, words: string): Checked {
    const field = this.#field(name);
    const option = field.kind === "choice" ? optionOf(field, words) : undefined;
    const said = field.kind === "refs" ? claimIds(this.#scene.c, words) : (option ?? words);
    return parseAnswer(field, said, this.#scene.today, this.#scene.writer);
  }

  #take(name: string, words: string): boolean {
    if (this.#at.item[name] !== undefined) return false;
    const read = this.#parse(name, words);
    if (read.ok) this.#at.item[name] = read.value;
    // With two readings it is known what it is, and not which.
    else if (read.candidates !== undefined) this.#at.problem ??= `"${words}": ${read.problem}`;
    return read.ok || read.candidates !== undefined;
  }

  /** The option of a choice that a part means, by its words or its label. */
  #meant(part: string, { field, named, means = [] }: RowPart): string | undefined {
    const said = means.find(([words]) => words.test(part))?.[1];
    return said ?? optionOf(this.#field(field), part.replace(named ?? "", "").replace(/^the /i, ""));
  }

  /** Two places in one part ("in the offer and in the messages"), where the field holds one: it is asked which. Out: were there several? */
  #isSeveral(part: string, row: RowPart): boolean {
    if (row.byLabel !== true) return false;
    const meant = part.split(/ (?:and|or|&|\+) (?:also )?/i).map((one) => this.#meant(one, row));
    const [first] = meant;
    if (meant.length < 2 || first === undefined || meant.includes(undefined)) return false;
    if (meant.every((one) => one === first)) return this.#take(row.field, first);
    this.#at.problem ??= `"${part}" names more than one place. Write only the one that shows it best.`;
    return true;
  }

  /** A part that names its field, or an answer of it. */
  named(part: string, row: RowPart): boolean {
    const { field, named, means = [], byLabel } = row;
    if (this.#isSeveral(part, row)) return true;
    const meant = means.find(([words]) => words.test(part))?.[1];
    if (meant !== undefined) return this.#take(field, meant);
    const rest = named?.test(part) ? part.replace(named, "").trim() : undefined;
    if (rest !== undefined && this.#take(field, rest)) return true;
    const option = byLabel ? optionOf(this.#field(field), part) : undefined;
    return option !== undefined && this.#take(field, option);
  }

  /** A day, an amount or hours that stands alone. */
  bare(part: string, { field, bare }: RowPart): boolean {
    if (bare?.(this.#at.item) !== true || !looksLike(this.#field(field).kind, part)) return false;
    return this.#take(field, part);
  }

  /**
   * A day right behind what told its field. Where the line told the last of its texts before, the day may be that one's as well, and it is
   * asked. In: the part; the field that the part before it told; how many parts before were words.
   */
  behind(part: string, before: string | undefined, words: number): boolean {
    const { parts, texts } = this.#shape;
    const row = parts.find((one) => one.behind !== undefined && one.behind === before);
    if (row === undefined || this.#at.item[row.field] !== undefined) return false;
    if (!looksLike(this.#field(row.field).kind, part)) return false;
    if (words < texts.filter((name) => this.#at.item[name] === undefined).length || words === 0)
      return this.#take(row.field, part);
    this.#at.problem ??= `"${part}": is it the day of the agreement, or of what happened? Write "agreed ${part}" or "happened on ${part}".`;
    return true;
  }

  read(line: string): ReadRow {
    const { parts, texts, isFree, example } = this.#shape;
    const all = partsOf(line).flatMap((part) => apart(part, this.#shape));
    const told = all.map((part) => parts.find((one) => this.named(part, one))?.field);
    const isBare = (part: string) => parts.some(({ field }) => looksLike(this.#field(field).kind, part));
    const unnamed = all.filter((part, at) => {
      const words = all.slice(0, at).filter((one, place) => told[place] === undefined && !isBare(one)).length;
      return told[at] === undefined && !this.behind(part, told[at - 1], words);
    });
    const words = unnamed.filter((part) => !parts.some((one) => this.bare(part, one)));
    const isApart = /[;|\t]/.test(line);
    for (const [at, part] of words.entries()) {
      const free = texts.find((name) => this.#at.item[name] === undefined);
      // Between commas the words of one text stand together; between semicolons what is too much belongs to the last text.
      const before = isApart ? (free === undefined ? texts.at(-1) : undefined) : at === 0 ? undefined : texts[0];
      if (isFree && before !== undefined && typeof this.#at.item[before] === "string")
        this.#at.item[before] = `${this.#at.item[before]}${isApart ? ";" : ","} ${part}`;
      else if (free === undefined || !this.#take(free, part))
        this.#at.problem ??= `"${part}" is not clear here. Write it like: ${example}`;
    }
    if (this.#at.problem !== undefined) return { ok: false, problem: this.#at.problem };
    return { ok: true, item: this.#at.item };
  }
}

/**
 * Reads an item of a list from one line: "Logo, 600, held, funded 5 Nov". Each part tells one field, by its words, its form, or its
 * place; the checks are those of the questions. In: the list, the line, the scene. Out: the fields it tells, or what is wrong. It never throws.
 */
export const readRow = (list: ListName, line: string, scene: RowScene): ReadRow =>
  line.length > LONGEST
    ? {
        ok: false,
        problem: `This is longer than ${LONGEST} characters. Write one ${list.replace(/s$/, "")} on a line.`,
      }
    : new RowReader(fieldsOf(list), ROW_SHAPES[list], scene).read(line);

const fieldsOf = (list: ListName): Readonly<Record<string, Field>> => listFields[list];

/**
 * Reads several answers from one line, as `readRow` reads an item. In: the fields by name, the shape of the line, the line, the scene.
 * Out: the answers it tells, or what is wrong. It never throws.
 */
export const readLineOf = (
  fields: Readonly<Record<string, Field>>,
  shape: LineShape,
  line: string,
  scene: RowScene,
): ReadRow =>
  line.length > LONGEST
    ? { ok: false, problem: `This is longer than ${LONGEST} characters.` }
    : new RowReader(fields, shape, scene).read(line);

/** What a line was read as, said back: "Logo · 600.00 USD · funded and still held". Empty where nothing was read. */
export const sayRow = (list: ListName, line: string, scene: RowScene): string => {
  const read = readRow(list, line, scene);
  if (!read.ok) return "";
  return Object.entries(fieldsOf(list))
    .filter(([name]) => read.item[name] !== undefined && read.item[name] !== scene.item?.[name])
    .map(([name, field]) => {
      const said = formatAnswer(field, read.item[name], scene.c);
      const { back = "{}" } = ROW_SHAPES[list].parts.find((part) => part.field === name) ?? {};
      // A "never" is a sentence of its own.
      return said === field.never?.say ? said : back.replace("{}", () => said);
    })
    .join(" · ");
};
