import type { Field } from "../case/fields.ts";
import { isListName, type ListName, listFields, NOUNS } from "../case/lists.ts";
import { oneLine, series, shorten } from "../text/text.ts";

/** So many choices are named, each with what it means. More of them are named without. */
const MOST_WITH_WORDS = 12;
const MOST_NEAR = 6;

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];

/** "refundAsked" as words: "refund asked". */
const spaced = (id: string): string => id.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");

/** Choices that have the words of what was given, in their names or in what they mean. */
const nearOf = (options: Readonly<Record<string, string>>, given: string): readonly string[] => {
  const wanted = wordsIn(spaced(given)).filter((word) => word.length > 2);
  if (wanted.length === 0) return [];
  const has = (one: string): boolean => {
    const own = wordsIn(`${spaced(one)} ${options[one] ?? ""}`);
    return wanted.every((word) => own.some((other) => other.startsWith(word) || word.startsWith(`${other}s`)));
  };
  return Object.keys(options).filter(has);
};

/**
 * A value that is none of a field's choices, in plain words: the choices that could be meant, else all of them with what they mean. In: the
 * field; what was given. Out: undefined where the field has no choices.
 */
export const sayNoSuchChoice = ({ options }: Pick<Field, "options">, given: unknown): string | undefined => {
  if (options === undefined || typeof given !== "string") return undefined;
  const all = Object.keys(options);
  const near = nearOf(options, given);
  const said = `"${shorten(oneLine(given), 40)}" is none of the choices.`;
  const named = (ids: readonly string[]): string =>
    series(
      ids.map((id) => `${id} (${options[id]})`),
      "or",
    );
  if (near.length > 0 && near.length <= MOST_NEAR) return `${said} Did you mean ${named(near)}?`;
  return `${said} Write ${all.length > MOST_WITH_WORDS ? series(all, "or") : named(all)}.`;
};

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? "An" : "A");

/** A field that an item of a list has not: "An offer has no amout. It has: on, by, amount, terms and answer." */
export const sayNoSuchField = (list: ListName, field: string): string => {
  const { one } = NOUNS[list];
  return `${article(one)} ${one} has no "${shorten(oneLine(field), 40)}". It has: ${series(Object.keys(listFields[list]))}.`;
};

/** A key that is no question's. */
export const sayNoSuchQuestion = (key: string): string => {
  const [list = "", , field] = key.split(".");
  return isListName(list) && field !== undefined ? sayNoSuchField(list, field) : "No question has this name.";
};
