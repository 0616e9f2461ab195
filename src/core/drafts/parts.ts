import { phrase } from "../case/words.ts";

/** Puts paragraphs together; what has no answer behind it is left out. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part.trim() !== "").join("\n\n");

/** Puts sentences together on one line; what has no answer behind it is left out. */
export const sentences = (...parts: readonly (string | undefined)[]): string | undefined => {
  const kept = parts.filter((part) => part !== undefined && part !== "");
  return kept.length === 0 ? undefined : kept.join(" ");
};

/** A phrase without the opening that the sentence brings already ("because …", "could you …"). */
export const phraseAfter = (raw: string, opening: RegExp): string => phrase(raw.trim().replace(opening, ""));

/** Builds a text only when there is an answer to build it from. */
export const given = <T>(answer: T | undefined, build: (answer: T) => string): string | undefined =>
  answer === undefined || answer === "" ? undefined : build(answer);

/** The greeting, with the name where one was given. */
export const greeting = (name: string | undefined): string => (name === undefined ? "Hello," : `Hello ${name.trim()},`);
