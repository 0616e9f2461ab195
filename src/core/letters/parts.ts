import { isNever, type Never, saysNothing } from "../case/never.ts";
import { capital, lowerStart, oneLine, phrase, sentence } from "../text/text.ts";

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

/** Builds a text only when there is an answer to build it from. "Never" is an answer, and nothing to build from. */
export const given = <T>(answer: T | Never | undefined, build: (answer: T) => string): string | undefined =>
  answer === undefined || answer === "" || isNever(answer) ? undefined : build(answer as T);

/** The same for a text that may say that there is nothing: "none", "nothing". */
export const givenWords = (answer: string | undefined, build: (answer: string) => string): string | undefined =>
  answer === undefined || saysNothing(answer) ? undefined : given(answer, build);

/** Is a text more than one sentence, a list, or a question? Then it is built into no sentence of ours. */
export const standsAlone = (raw: string): boolean =>
  /[\n?]/.test(raw.trim()) || /[.!…;:][”"')\]]*\s+\S/.test(raw.trim()) || /[。！？]/.test(raw);

const LIST_ROW = /^\s*([-*•–]|\d+[.)])\s/;

/** What was typed, as sentences of its own: a capital, one stop at the end. A list stays a list. */
export const own = (raw: string): string => {
  const rows = raw.trim().split("\n");
  const last = rows.at(-1) ?? "";
  const begun = LIST_ROW.test(rows[0] ?? "") ? raw.trim() : capital(raw);
  return LIST_ROW.test(last) ? begun : sentence(begun);
};

/** Words with which a clause or a thing begins: they go on after "is" or "means". */
const BEGINS_A_THING =
  /^(the|a|an|my|our|your|his|her|its|their|this|these|those|no|not|more|less|another|some|all|both|each|every|one|two|three|to|\d[\d.,]*|\p{L}+ing)(?![\p{L}])/iu;
const BEGINS_A_CLAUSE = /^(i|we|you|he|she|it|they|there|nobody|nothing|everything|everybody)(?![\p{L}])/iu;
const VERB_OF_A_CLAUSE =
  /(?<!\p{L})(is|are|was|were|am|has|have|had|do|does|did|will|would|can|cannot|could|should|must|may|might|need|needs|want|wants)(?!\p{L})|n['’]t(?!\p{L})/iu;

/**
 * What was typed, after words of ours: built into the sentence where that is safe, else after a colon, in its own words.
 * In: the text; `joined` for a thing or a clause ("For me this means"); `apart` for all else ("What it means for me").
 */
export const goesOn = (raw: string, joined: string, apart: string): string => {
  const text = raw.trim();
  if (standsAlone(text)) return `${apart}: ${own(text)}`;
  if (/^that\s/i.test(text)) return sentence(`${joined} ${phrase(text)}`);
  if (BEGINS_A_CLAUSE.test(text)) return sentence(`${joined} that ${startOfClause(text)}`);
  if (BEGINS_A_THING.test(text)) {
    const clause = VERB_OF_A_CLAUSE.test(text) && !/^(?:not\s+)?(to|\p{L}+ing)(?!\p{L})/iu.test(text);
    return sentence(`${joined} ${clause ? "that " : ""}${phrase(text)}`);
  }
  return `${apart}: ${sentence(phrase(text))}`;
};

const startOfClause = (text: string): string => lowerStart(oneLine(text)).replace(/[.\s]+$/, "");

/** What hangs on the words before it: a verb there says nothing of them ("a report, once it is funded"; "a list of what was sent"). */
const HANGS_ON =
  /[,;]?\s+(?:once|when|if|that|which|who|what|until|before|after|as soon as|as long as|where|so that|because|while)(?!\p{L}).*$/isu;

/** Verbs that people use of work, in the form after a noun: "the milestone lists text". */
const VERB_OF_WORK =
  /(?<!\p{L})(?:lists|shows|says|names|covers|works|runs|fits|matches|breaks|fails|lacks|looks|costs?|takes|comes?|came|went|goes|go|stays?|stands|belongs?|remains?|passes|meets|contains|includes|gives|leaves|means|keeps|loads|pays|describes|requires|allows|holds|begins|ends|uses|misses|follow|\p{L}+ed)(?!\p{L})/iu;

/**
 * Is there a verb in it, as far as we can tell? "The milestone lists text", and not "longer texts on the sheet". What it cannot tell it
 * calls a thing: words of ours must fit both.
 */
export const hasVerb = (raw: string): boolean => {
  const text = raw.trim().replace(HANGS_ON, "");
  if (BEGINS_A_CLAUSE.test(text) || VERB_OF_A_CLAUSE.test(text)) return true;
  // After a noun with its article: an adjective in -ed stands before one ("the promised files").
  return (
    /^(?:the|a|an|my|our|your|this|that|these|those|all|both|each|every|no|\p{Nd}[\p{Nd}.,]*|one|two|three|four|five|six)\s/iu.test(
      text,
    ) &&
    VERB_OF_WORK.test(text.replace(/^\S+\s+\S+\s*/, "")) &&
    !/(?<!\p{L})(?:promised|agreed|finished|delivered|missing|requested|disputed|planned)\s+\p{L}+$/iu.test(text)
  );
};

/** Is it a thing with its article, and no clause: "the return of the rest"? */
export const isThing = (raw: string): boolean =>
  BEGINS_A_THING.test(raw.trim()) && !/^(?:to|not)\s/i.test(raw.trim()) && !standsAlone(raw) && !hasVerb(raw);

/** Does a text hold a clause of its own, so that it can follow "because"? */
export const isClause = (raw: string): boolean => !standsAlone(raw) && hasVerb(raw);

/** The greeting, with the name as it was given; what stands in brackets behind it is left out. */
export const greeting = (name: string | undefined): string => {
  const called = oneLine(name ?? "")
    .replace(/(\S)\s*\([^()]*\)$/, "$1")
    .replace(/[,\s]+$/, "");
  return called === "" ? "Hello," : `Hello ${called},`;
};
