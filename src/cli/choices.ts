import type { Argument, Option } from "commander";

/** What each choice means, in a few words: "happened" is "something that happened, such as a dispute or a payment". */
export type ChoiceWords = Readonly<Record<string, string>>;

const words = new WeakMap<object, ChoiceWords>();

/** Gives an argument or a flag its choices, each with what it means. Out: the same argument or flag. */
export const withChoices = <T extends Argument | Option>(one: T, choices: ChoiceWords): T => {
  one.choices(Object.keys(choices));
  words.set(one, choices);
  return one;
};

/** The choices of an argument or a flag with what they mean; those without words mean what their name says. */
export const choicesOf = (one: Argument | Option): ChoiceWords | undefined =>
  words.get(one) ??
  (one.argChoices === undefined ? undefined : Object.fromEntries(one.argChoices.map((choice) => [choice, ""])));
