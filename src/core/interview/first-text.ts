import type { Case } from "../case/case.ts";
import { WRITTEN_ROUTES } from "../case/facts.ts";
import type { Route } from "../routes/route.ts";
import { addItem, setAnswer } from "./edit.ts";
import { isOpenAt } from "./questions-view.ts";
import { type Place, replay } from "./replay.ts";

/** Routes with a form that a person takes for want of another, so never the one that is put forward. */
const NOT_PUT_FORWARD: readonly string[] = ["report"];

/** What the first text is: the fields of a form of Upwork's, or a message to the other side where no form is open. */
export interface FirstText {
  readonly kind: "form" | "message";
  /** The route whose form it is: the one that was chosen, else the one that is put forward. */
  readonly route?: Route;
  /** Every question that the text needs, in the order in which they are asked: keys, those that are answered as well. */
  readonly keys: readonly string[];
  /** Those of them that are still open. */
  readonly open: readonly string[];
}

/** The open routes whose form the person can fill in now, what ends first at the top. In: the routes of the case as they stand. */
const formsOpen = (routes: readonly Route[]): readonly Route[] =>
  routes.filter(
    (one) =>
      one.state === "open" &&
      one.unfit === undefined &&
      (one.mover === "you" || one.mover === "both") &&
      WRITTEN_ROUTES.includes(one.id) &&
      !NOT_PUT_FORWARD.includes(one.id),
  );

const CLAIM = /^claims\.(\w+)\.(agreed|happened)$/;

/** The claim that the first text is built on: the first one. */
const firstClaim = (c: Case): string | undefined => c.claims[0]?.id;

/** Answers of the facts that a text and its deadline hang on: asked with it where files told the rest. */
const FACTS = ["role", "contract", "payBasis", "contractState", "endedBy", "endedOn"] as const;
/** The same of milestones, weeks and what has happened. What only makes a deadline finer is asked with the facts, later. */
const OF_ITEMS =
  /^(milestones\.\w+\.(name|amount|money|releasedAmount)|weeks\.\w+\.(monday|hours|rate|disputedHours)|happenings\.\w+\.(kind|on))$/;
/** While a contract runs, the review of what was handed in decides which way is open. */
const OF_REVIEW = /^milestones\.\w+\.(submittedOn|changesAskedOn|cameLast)$/;
/** Of these the first item is needed; more of them can wait. */
const LISTS = ["milestones", "weeks", "happenings"] as const;

const isFact = (c: Case, { key, step, isEach }: Place): boolean => {
  if (step !== "intake" || isEach === true) return false;
  const list = LISTS.find((one) => one === key);
  if (list !== undefined) return c[list].length === 0;
  return (
    (FACTS as readonly string[]).includes(key) ||
    OF_ITEMS.test(key) ||
    (OF_REVIEW.test(key) && c.answers.contractState !== "ended")
  );
};

/** The fields of a form need these, whichever form it is: what is wanted, what was agreed, what happened, which form, how much. */
const FOR_FORM = [
  "dates",
  "want",
  "problem",
  "problemOther",
  "claims",
  "route",
  "askAmount",
  "ask",
  "filingFeedback",
] as const;
/** A message needs these. */
const FOR_MESSAGE = ["want", "problem", "problemOther", "otherParty", "happened", "request", "answerBy"] as const;
/** In a hurry: what was agreed, what happened, what is wanted. The rest follows from the facts, or is left out. */
const IN_A_HURRY = ["dates", "claims", "want", "askAmount", "filingFeedback"] as const;

type Need = (typeof FOR_FORM)[number] | (typeof FOR_MESSAGE)[number] | (typeof IN_A_HURRY)[number];

/**
 * The other side has ended the contract with money held, and no notice of it was told: the day that Upwork's mail names decides everything, so it is asked first.
 */
const asksDates = (c: Case): boolean =>
  c.answers.contractState === "ended" &&
  c.answers.endedBy === "them" &&
  c.milestones.some(({ money }) => money === "held" || money === "partReleased") &&
  !c.happenings.some(({ until }) => until !== undefined) &&
  !c.happenings.some(({ kind }) => kind === "refundAsked");

const isFor = (need: Need, { key, isEach }: Place, claim: string | undefined): boolean => {
  if (need === "ask") return isEach === true && key.endsWith(".ask");
  if (need !== "claims") return key === need;
  const found = CLAIM.exec(key);
  return found !== null && found[1] === claim;
};

/**
 * What a first text is and which few questions it needs. In: a case; its routes as they stand now, the likeliest first; whether the person
 * is in a hurry. Out: the questions that apply, in the order in which they are asked. It looks at the case alone otherwise, and never
 * throws.
 */
export const firstTextOf = (c: Case, routes: readonly Route[], how: { readonly hurry?: boolean } = {}): FirstText => {
  const { applying, places } = replay(c);
  const chosen = routes.find((one) => one.chosen);
  const route = chosen ?? formsOpen(routes)[0];
  // "It is settled" and "none of these fits" are answers too, and no route of ours.
  const isMessage =
    applying.answers.route === undefined ? route === undefined : !(chosen && WRITTEN_ROUTES.includes(chosen.id));
  const all: readonly Need[] = how.hurry && !isMessage ? IN_A_HURRY : isMessage ? FOR_MESSAGE : FOR_FORM;
  const needs = all.filter((need) => need !== "dates" || asksDates(applying));
  const claim = firstClaim(c);
  const wanted = [
    ...places.filter((place) => isFact(c, place)),
    ...needs.flatMap((need) => places.filter((place) => isFor(need, place, claim))),
  ];
  return {
    kind: isMessage ? "message" : "form",
    ...(isMessage || route === undefined ? {} : { route }),
    keys: wanted.map(({ key }) => key),
    open: wanted.filter((place) => isOpenAt(c, place)).map(({ key }) => key),
  };
};

/** The case with a claim to tell, where there is none yet and the list was not called complete. */
export const withFirstClaim = (c: Case): Case =>
  c.claims.length > 0 || c.finished.includes("claims") || c.skipped.includes("claims") ? c : addItem(c, "claims").case;

/** The case with the form that is put forward, where nobody chose one: for somebody in a hurry, who is told so. */
export const withRoute = (c: Case, { route }: FirstText): Case =>
  route === undefined || c.answers.route !== undefined ? c : setAnswer(c, "route", route.id);
