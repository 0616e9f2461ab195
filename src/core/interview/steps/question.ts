import type { AnswerPlace } from "../../case/answer-places.ts";
import type { AnswerId } from "../../case/answers.ts";
import type { Case } from "../../case/case.ts";
import type { Field } from "../../case/fields.ts";
import type { Item, ItemOf, ListName, listFields } from "../../case/lists.ts";
import type { AsTyped, CommandText } from "../../text/command-text.ts";

/** The eight steps, and the intake that comes before them. */
export const STEP_IDS = [
  "intake",
  "communicate",
  "identify",
  "common-ground",
  "escalate",
  "document",
  "cooperate",
  "professional",
  "learn",
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** Words to show: fixed, or made from the case (and, inside a list, from the item). */
export type Words<X = undefined> = string | ((c: Case, item: X) => string);

/** A field of any item of a list: "claims.happened". */
type ListField = { [L in ListName]: `${L}.${keyof (typeof listFields)[L] & string}` }[ListName];

/** What an answer was given for, by name; null for what is not known yet. */
export type GivenFor = Readonly<Record<string, string | number | null>>;

/** Asks for one answer of the case. */
export interface AnswerQuestion {
  readonly id: AnswerId;
  readonly ask: Words;
  /** One line: why it is asked. */
  readonly why: string;
  /** More help: how to find or think about the answer. */
  readonly how?: CommandText;
  /** The same for a client, where what is said above is a freelancer's. */
  readonly clientHow?: CommandText;
  /** An answer that what has happened since has overtaken: it counts no more, and what follows is asked. */
  readonly overtaken?: (c: Case, answer: unknown) => boolean;
  /** Applies only then. It may look at answers asked before it, and at nothing else: see `settle`. */
  readonly when?: (c: Case) => boolean;
  /** Of the field's options, those that make sense here. The way out is always among them. */
  readonly offers?: (c: Case) => readonly string[];
  /** What an option is called in this case; without it, by the field. */
  readonly says?: (c: Case, option: string) => string | undefined;
  /** A value made from the answers, to be kept or edited. When they change, one that was kept as it was is made anew. */
  readonly propose?: (c: Case) => string | number | undefined;
  /** Answers that this one is about: when one of them changes, it is asked again. See `unsettled`. */
  readonly hangsOn?: readonly (AnswerId | ListField)[];
  /** What the answer is given for, worked out from other answers: when it has become another, it is asked again. */
  readonly givenFor?: (c: Case) => GivenFor;
  /** It has gone out, so it stays as it is whatever changes. */
  readonly isOut?: (c: Case) => boolean;
  /** A question of an earlier version: shown where it was answered, and asked of nobody else. */
  readonly isOld?: true;
  /**
   * Of no use here: not asked, though an answer that was given counts. In: what applies of the answers before it; the whole case, for
   * lists that are asked later and do not hang on it.
   */
  readonly unasked?: (c: Case, whole: Case) => boolean;
  /** The answer that follows from others: it counts and is shown as the answer, is not asked, and gives way to one that is given. */
  readonly derive?: (c: Case, whole: Case) => unknown;
  /** What is derived is the usual answer, whatever else was said. */
  readonly isUsual?: true;
}

/** Asks for one field of an item in a list. */
export interface ItemQuestion<L extends ListName = ListName> {
  readonly field: keyof (typeof listFields)[L] & string;
  readonly ask: Words<ItemOf<L>>;
  readonly why: string;
  readonly how?: CommandText;
  /** Applies only then, by what was answered before it of the same item. */
  readonly when?: (item: ItemOf<L>) => boolean;
  /** Applies only then, by the case: to every item of the list, or to none. */
  readonly whenCase?: (c: Case) => boolean;
  /** Of no use for this item: not asked, though an answer that was given counts. In: what applies of the item so far; the whole item. */
  readonly unasked?: (item: ItemOf<L>, whole: ItemOf<L>) => boolean;
  /** The same for every item, by the case. */
  readonly unaskedCase?: (c: Case) => boolean;
  /** One answer for all items: where an item has none, that of the first item that has one. */
  readonly isShared?: true;
  readonly offers?: (c: Case, item: ItemOf<L>) => readonly string[];
  /** What an option is called in this case; without it, by the field. */
  readonly says?: (c: Case, option: string) => string | undefined;
  readonly propose?: (c: Case, item: ItemOf<L>) => string | number | undefined;
  /** The proposal is read from a file, not made from the answers. */
  readonly proposedFrom?: "file";
  /** Fields of the same item that this one is about: when one of them changes, it is asked again. */
  readonly hangsOn?: readonly (keyof (typeof listFields)[L] & string)[];
  /** What the answer is given for, worked out from other answers: when it has become another, it is asked again. */
  readonly givenFor?: (c: Case, item: ItemOf<L>) => GivenFor;
  /** It has gone out, so it stays as it is whatever changes. */
  readonly isOut?: (c: Case, item: ItemOf<L>) => boolean;
}

/** Asks for a list: add, change, remove, that is all. Its items are asked by the same machinery. */
export interface ListQuestion<L extends ListName = ListName> {
  readonly list: L;
  readonly ask: Words;
  readonly why: string;
  readonly how?: CommandText;
  readonly when?: (c: Case) => boolean;
  readonly items: readonly ItemQuestion<L>[];
  /** What is added, where its noun does not say it: "a message or call". */
  readonly adds?: string;
  /** What one more is called, where "another" does not fit before that. */
  readonly addsMore?: string;
  /** Of no use here while it is empty: not asked, though an item can be added at any time. */
  readonly unasked?: (c: Case, whole: Case) => boolean;
  /** Said already by other answers: it is not asked again. */
  readonly isTold?: (c: Case) => boolean;
  /** One line that tells an item from its neighbours. */
  readonly label: (item: ItemOf<L>, c: Case) => string;
}

// A step holds questions of any list. The item of one list never reaches the words of another: see `outline`.
export type AnyListQuestion = { [L in ListName]: ListQuestion<L> }[ListName];

/** Asks for one more field of each item of a list, in a later step than the list itself. */
export interface EachQuestion<L extends ListName = ListName> {
  readonly each: L;
  readonly question: ItemQuestion<L>;
  /** Applies to an item only then. It may look at answers asked before it, and at items as the list before it left them. */
  readonly appliesTo: (c: Case, item: ItemOf<L>) => boolean;
}
export type AnyEachQuestion = { [L in ListName]: EachQuestion<L> }[ListName];

/** What a question about a draft asks: to keep it or change it, and to write it where there is none. In: "the offer". */
export const askAboutDraft =
  <X = undefined>(what: string, draft: (c: Case, item: X) => string | undefined): Words<X> =>
  (c, item) =>
    draft(c, item) === undefined ? `Write ${what}.` : `Here is ${what}. Keep it, or make it your own.`;

export type Question = AnswerQuestion | AnyListQuestion | AnyEachQuestion;

/** Keeps the list's own types while it stands among the others. */
export const listQuestion = <L extends ListName>(question: ListQuestion<L>): AnyListQuestion =>
  question as unknown as AnyListQuestion;

/** The same for a question about each item. */
export const eachQuestion = <L extends ListName>(question: EachQuestion<L>): AnyEachQuestion =>
  question as unknown as AnyEachQuestion;

/** What the prompt takes: a field's kind, or the menu of a list. */
export type CurrentQuestionKind = Field["kind"] | "list";

/** What stands against a question at this moment. */
export type QuestionState = "answered" | "skipped" | "open";

/**
 * One question as it stands in one case: its words worked out, its place, what was answered before. Terminal, answers
 * file, review and stories all go by it.
 */
export interface CurrentQuestion {
  /** `role`, `milestones` (the menu of the list) or `milestones.m1.amount`. */
  readonly key: string;
  readonly step: StepId;
  readonly kind: CurrentQuestionKind;
  /** Missing only for the menu of a list. */
  readonly field?: Field;
  readonly ask: string;
  readonly why: string;
  readonly how?: CommandText;
  /** Value and label of each option, in the order shown; of one about an item of a list, what the item is called. */
  readonly options?: readonly { readonly value: string; readonly label: string; readonly item?: string }[];
  readonly state: QuestionState;
  /** The answer as it is kept. */
  readonly was?: unknown;
  /** Where it stands, as it was taken from a file. */
  readonly place?: AnswerPlace;
  /** It follows from other answers: nobody gave it. */
  readonly isDerived?: true;
  /** It is the usual answer, and nobody gave another. */
  readonly isUsual?: true;
  /** What to begin with when nothing was answered: text as typed before (a string), an earlier answer or a draft (values). */
  readonly start?: unknown;
  /** Which of these `start` is. */
  readonly startIs?: "unsent" | "toConfirm" | "parked" | "draft" | "file";
  readonly list?: ListName;
  readonly item?: Item;
}

/** Something the coach says when it fits the case. */
export interface Advice {
  readonly id: string;
  /** Before the questions of the step, or after them. */
  readonly at: "begin" | "end";
  readonly when?: (c: Case) => boolean;
  readonly say: string | ((c: Case, asTyped: AsTyped) => string);
}

/** Said at the end of a step in which a draft was kept: how to have it again. In: the word for `draft`; "Your message". */
export const kept = (kind: string, what: string, when: (c: Case) => boolean): Advice => ({
  id: `kept-${kind}`,
  at: "end",
  when,
  say: (c, asTyped) => `${what} is kept. Have it again, to copy, with ${asTyped(`draft ${kind} ${c.id}`)}`,
});

/** Where a step stands: done by its own rule, and a few words on it. */
export interface StepStatus {
  readonly done: boolean;
  readonly note: string;
}

/** A step: what it asks, what it says, when it is done. */
export interface Step {
  readonly id: StepId;
  /** 1 to 8; the intake is 0 and is not counted. */
  readonly number: number;
  /** How many questions it comes to, at most: a list is one. What applies is known only as the answers come in. */
  readonly most: number;
  readonly title: string;
  /** One line: what the person has at the end of it. */
  readonly goal: string;
  readonly questions: readonly Question[];
  readonly advice: readonly Advice[];
  readonly standing: (c: Case) => StepStatus;
}

/** The advice of a step that fits the case. */
export const adviceFor = (step: Step, c: Case, at: Advice["at"], asTyped: AsTyped): { id: string; text: string }[] =>
  step.advice
    .filter((advice) => advice.at === at && (advice.when?.(c) ?? true))
    .map((advice) => ({ id: advice.id, text: typeof advice.say === "string" ? advice.say : advice.say(c, asTyped) }));
