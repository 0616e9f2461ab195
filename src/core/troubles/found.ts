import { isClientSide, isFixed, isHourly, sideOf } from "../case/facts.ts";
import { matterOf } from "../happenings/matters.ts";
import { oneLine, shorten } from "../text/text.ts";
import { ACCOUNT_TROUBLES } from "./account-troubles.ts";
import { CONDUCT_TROUBLES } from "./conduct-troubles.ts";
import type { Facts, Guidance, ProblemId, Trouble } from "./guidance.ts";
import { MONEY_TROUBLES } from "./money-troubles.ts";
import { WISHES } from "./wishes.ts";
import { WORK_TROUBLES } from "./work-troubles.ts";

/** Every kind of trouble that has a row of its own. */
const TROUBLES: readonly Trouble[] = [...MONEY_TROUBLES, ...ACCOUNT_TROUBLES, ...CONDUCT_TROUBLES, ...WORK_TROUBLES];

/** A trouble or wish of a case: told, or only pointed to by other words. */
export interface Found {
  readonly row: Guidance & { readonly id: string; readonly name?: string };
  readonly kind: "trouble" | "wish";
  /** It was told. What is not sure is asked, and its advice holds only if it is so. */
  readonly isSure: boolean;
  /** Of what is not sure: the words that point to it, the question, the key of the question to tell it with. */
  readonly wrote?: string;
  readonly isIt?: string;
  readonly key?: string;
}

const NEGATION = /\b(?:(?:no|not|never|without|n't)\s+(?:\p{L}+\s+)?|nobody\s+(?:was|is|has|has been)\s+)$/iu;

/** Do the words name it, and not its absence? */
const names = (words: RegExp, text: string): boolean => {
  const found = words.exec(text);
  return found !== null && !NEGATION.test(text.slice(Math.max(0, found.index - 20), found.index));
};

/** What the person wrote of the matter in own words, the plainest first. */
const writtenOf = (c: Facts): string[] =>
  [
    c.answers.problem === "other" ? c.answers.problemOther : undefined,
    c.answers.happened,
    c.answers.statement,
    c.answers.noContactWhy,
  ]
    .filter((one) => one !== undefined)
    .map(oneLine);

const fits = (row: { readonly side?: string }, c: Facts): boolean =>
  row.side === undefined || sideOf(c) === undefined || row.side === sideOf(c);

const SENTENCES = /[^.!?]+[.!?]*/g;

/** The sentence that names it, short enough for a line. */
const sentenceWith = (words: RegExp, text: string): string =>
  shorten((text.match(SENTENCES) ?? [text]).find((one) => words.test(one))?.trim() ?? text, 120);

const foundIn = (row: { readonly words?: RegExp }, texts: readonly string[]): string | undefined => {
  const { words } = row;
  if (words === undefined) return undefined;
  const text = texts.find((one) => names(words, one));
  return text === undefined ? undefined : sentenceWith(words, text);
};

/** Troubles that people tell under another name: whether it is one of these is asked, where the words name it. */
const NEAR: Readonly<Partial<Record<ProblemId, readonly ProblemId[]>>> = {
  notPaid: [
    "agencyMember",
    "chargeback",
    "accountLimited",
    "protectionDenied",
    "sharedAccount",
    "unlogged",
    "otherPlatform",
    "noShow",
  ],
  refundAsked: ["aiCharge", "chargeback", "feedback", "noShow", "catalogCancel", "refundedInFear"],
  quality: ["aiCharge", "againstTerms"],
  scope: ["unlogged", "againstTerms"],
  late: ["noShow", "dormant"],
  silence: ["noShow", "dormant", "accountLimited", "otherPlatform"],
  hoursDisputed: ["protectionDenied", "unlogged", "forgotten"],
  overbilled: ["forgotten", "weeklyPayment", "bonus"],
  endedEarly: ["noShow", "catalogCancel", "accountLimited"],
  handover: ["access", "rights"],
  feedback: ["refundedInFear"],
};

/** Are the person's words looked at for this trouble? */
const isLookedFor = (problem: Facts["answers"]["problem"], id: ProblemId): boolean =>
  problem === undefined || problem === "other" || problem === "account" || (NEAR[problem]?.includes(id) ?? false);

/** Kinds that only some contracts or sides have; all others fit everybody. */
const ONLY: Readonly<Partial<Record<ProblemId, (c: Facts) => boolean>>> = {
  protectionDenied: (c) => !isClientSide(c),
  weeklyPayment: isHourly,
  forgotten: isHourly,
  noShow: (c) => c.answers.contract === "catalog",
  catalogCancel: (c) => c.answers.contract === "catalog",
  dormant: isFixed,
  agencyMember: (c) => c.answers.role !== "client",
};

const canArise = (row: Trouble, c: Facts): boolean => fits(row, c) && (ONLY[row.id]?.(c) ?? true);

/** Was this kind of trouble told: as the first, or beside it? */
export const hasProblem = ({ answers }: Pick<Facts, "answers">, id: ProblemId): boolean =>
  answers.problem === id || (answers.alsoProblem?.includes(id) ?? false);

const troublesOf = (c: Facts): Found[] => {
  const { problem } = c.answers;
  const texts = writtenOf(c);
  return TROUBLES.filter((row) => fits(row, c)).flatMap((row): Found[] => {
    const hasHappened = row.happening !== undefined && matterOf(c, row.happening) !== undefined;
    const isTold =
      row.id === problem ||
      (hasProblem(c, row.id) && canArise(row, c)) ||
      (canArise(row, c) && row.isTold?.(c) === true);
    if (isTold || hasHappened) return [{ row, kind: "trouble", isSure: true }];
    const key = row.hint?.(c);
    const wrote = isLookedFor(problem, row.id) || key !== undefined ? foundIn(row, texts) : undefined;
    if (wrote === undefined && key === undefined) return [];
    return [{ row, kind: "trouble", isSure: false, wrote, isIt: row.isIt, key: key ?? "problem" }];
  });
};

const wishesOf = (c: Facts): Found[] => {
  const { want } = c.answers;
  const texts = writtenOf(c);
  return WISHES.filter((row) => fits(row, c) && (row.when?.(c) ?? true)).flatMap((row): Found[] => {
    if (row.id === want || c.answers.alsoWant?.includes(row.id)) return [{ row, kind: "wish", isSure: true }];
    if (want !== "other" && want !== undefined) return [];
    const wrote = foundIn(row, texts);
    return wrote === undefined ? [] : [{ row, kind: "wish", isSure: false, wrote, isIt: row.isIt, key: "want" }];
  });
};

/**
 * The troubles and wishes of a case: what was told first, then what its own words point to. In: what applies of a case. Out:
 * each with whether it is sure; what is not sure is to be asked and never taken as told.
 */
export const guidanceFor = (c: Facts): Found[] => {
  const found = [...wishesOf(c), ...troublesOf(c)].sort((a, b) => Number(b.isSure) - Number(a.isSure));
  // "Account" once stood for all trouble with an account: where the words name another kind, that is asked instead.
  const isNarrowed = c.answers.problem === "account" && found.some((one) => one.kind === "trouble" && !one.isSure);
  return isNarrowed ? found.filter((one) => one.row.id !== "account") : found;
};

/** Is no message to the other side to be written, and by which trouble? */
export const noMessageFor = (c: Facts): Found | undefined =>
  guidanceFor(c).find((one) => one.row.messages !== undefined);

/** Does the person give held money back of own will: told, perhaps (by words that are no answer), or not at all? */
export const givesHeldBack = (c: Facts): "told" | "perhaps" | undefined => {
  const found = guidanceFor(c).find((one) => one.row.id === "giveHeldBack");
  if (found !== undefined) return found.isSure ? "told" : "perhaps";
  return c.answers.want === "leave" ? "told" : undefined;
};

const ASK_NOTHING: readonly unknown[] = ["giveHeldBack", "giveRefund", "leave"];

/** Is there nothing that the person asks for: what is held or was paid goes back, or stays, by own will? */
export const asksNothing = (c: Facts): boolean =>
  ASK_NOTHING.includes(c.answers.want) || givesHeldBack(c) !== undefined;

/** What the money hangs on instead of a deal with the other side; undefined where a deal decides. */
export const moneyInstead = (c: Facts): string | undefined => {
  const found = guidanceFor(c).find((one) => one.row.money !== undefined);
  const said = found?.row.money?.(c);
  if (found === undefined || said === undefined) return undefined;
  return found.isSure ? said : `If it is ${found.row.name}: ${said}`;
};

/** The question about a trouble or wish that words only point to: 'You wrote: “…” Is this a chargeback?' */
export const askWhether = ({ wrote, isIt }: Found): string =>
  [wrote === undefined ? "" : `You wrote: “${wrote.replace(/[“”]/g, "'")}”`, isIt ?? ""].filter(Boolean).join(" ");

/** The kinds of trouble with a row of their own that can arise on this side and contract: values of `problem`. */
export const troublesFor = (c: Facts): ProblemId[] => TROUBLES.filter((row) => canArise(row, c)).map((row) => row.id);
