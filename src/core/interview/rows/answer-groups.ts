import { type AnswerId, answerFields } from "../../case/answers.ts";
import type { Case } from "../../case/case.ts";
import { isClientSide } from "../../case/facts.ts";
import { parseAnswer } from "../../case/field-kinds.ts";
import type { Field } from "../../case/fields.ts";
import { amountAtStakeOf } from "../../money/amount-at-stake.ts";
import { sayWeek } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import { sayHours } from "../../values/hours.ts";
import { setAnswer } from "../edit.ts";
import { questionAt } from "../navigation.ts";
import { currentQuestionsOf } from "../questions-view.ts";
import { replay } from "../replay.ts";
import type { CurrentQuestion } from "../steps/question.ts";
import { looksLike, partsOf, type ReadRow, type RowScene, readLineOf } from "./read-row.ts";
import type { LineShape, RowPart } from "./row-shapes.ts";

/** Small answers that belong together, given on one line. */
interface AnswerGroup extends LineShape {
  /** What is asked, as a sentence that the parts complete. */
  readonly ask: string;
  /** What stands after it in a case: of what sum. */
  readonly of?: (c: Case) => string | undefined;
  /** What a client says for example, where what stands above is a freelancer's. */
  readonly clientExample?: string;
  readonly why: string;
  /** The answers, in the order in which they are asked, each as a short phrase. */
  readonly asks: Readonly<Partial<Record<AnswerId, string>>>;
  /** An answer that makes the questions of the others apply, where they hang on it. */
  readonly opens?: readonly [AnswerId, string];
}

const always = (): boolean => true;
const BECAUSE = /^(because|the reason is:?) /i;
const PRIVATE = "It stays on this computer and never goes into a filing.";

/** Of what sum a range is: that of all amounts that are told to the freelancer. */
const sayStake = (c: Case): string | undefined => {
  const found = amountAtStakeOf(c);
  if ("missing" in found) return undefined;
  const { potCents, kind } = found.stake;
  const is = { held: "held", released: "released", hourly: "for the disputed hours", paid: "paid" }[kind];
  return `They are parts of the ${formatUsd(potCents)} ${is}.`;
};

/** The groups. Their words follow the questions of the steps, which are still there to change each answer by itself. */
const ANSWER_GROUPS: readonly AnswerGroup[] = [
  {
    ask: "What do you ask for, by what day, and why?",
    why: "One request that can be done, with a day and a reason, is easier to say yes to.",
    asks: {
      request: "one thing they can do. Finish: Could you please …",
      answerBy: "by what day you ask for an answer",
      reason: "because …",
    },
    clientExample: "send the missing photos; by 24 Nov; because the milestone text names twenty",
    example: "release the milestone; by 24 Nov; because the files were handed in as described",
    parts: [
      { field: "answerBy", named: /^(answer )?(by|until) /i, means: [[/^no (day|date)$/i, "none"]] },
      { field: "answerBy", bare: always },
      { field: "reason", named: BECAUSE },
    ],
    texts: ["request", "reason"],
    isFree: true,
  },
  {
    ask: "What do you need from this, and why?",
    why: "Needs can be met in several ways, positions only in one. A reason lets the other side think of another way.",
    asks: { need: "finish: What matters to me is …", needWhy: "because …" },
    clientExample: "pages that work before the fair; because most buyers come from it",
    example: "being paid for the pages that are done; because I kept the month free for it",
    parts: [{ field: "needWhy", named: BECAUSE }],
    texts: ["need", "needWhy"],
    isFree: true,
  },
  {
    ask: "Your range, as amounts to the freelancer before Upwork's fee (USD):",
    why: `With a goal and a limit you know what to offer, and when to say no. ${PRIVATE}`,
    asks: {
      target: "your goal: the best result you can hope for",
      acceptable: "fair: what lies between your goal and your limit",
      floor: "your limit: when it is worse than this you say no",
      theirLimit: "your guess of their limit",
    },
    of: sayStake,
    clientExample: "goal 300, fair 400, limit 500, theirs 450",
    example: "goal 600, fair 500, limit 400, theirs 450",
    parts: [
      { field: "target", named: /^(my )?(goal|target|best)( is|:)? /i, bare: always },
      { field: "acceptable", named: /^(fair|middle|acceptable)( is|:)? /i, bare: always },
      { field: "floor", named: /^(my )?(limit|floor|least|most)( is|:)? /i, bare: always },
      { field: "theirLimit", named: /^(theirs|their limit|they|them)( is|:)? /i, bare: always },
    ],
    texts: [],
  },
  {
    ask: "If a neutral person decided: which share would the freelancer get, at the least and at the most? (percent)",
    why: `With it, what happens without a deal can be put in figures. It is your own guess. ${PRIVATE}`,
    asks: {
      chanceLow: "the least, if all that speaks against the freelancer is believed",
      chanceHigh: "the most, if all that speaks for the freelancer is",
    },
    example: "40, 70",
    parts: [
      { field: "chanceLow", named: /^(at )?(the )?(least|low|from)( is|:)? /i, bare: always },
      { field: "chanceHigh", named: /^(at )?(the )?(most|high|to)( is|:)? /i, bare: always },
    ],
    texts: [],
  },
  {
    ask: "What do you offer?",
    why: "A number that can be checked, with small things beside it, lets the other side say yes.",
    asks: {
      offerAmount: "the amount to the freelancer, before the fee (USD)",
      offerTerms: "what else is part of it: fixes, files, a date",
      offerReason: "because …: what makes the amount fair",
      offerBy: "by what day you ask for an answer",
    },
    opens: ["offerTerms", "-"],
    clientExample: "450; the files as they are; because 9 of 12 pages are done; by 24 Nov",
    example: "450; two small changes; because 9 of 12 pages are done; by 24 Nov",
    parts: [
      { field: "offerBy", named: /^(answer )?(by|until) /i },
      { field: "offerAmount", means: [[/^(without|no) money$/i, "none"]], bare: always },
      { field: "offerReason", named: BECAUSE },
    ],
    texts: ["offerTerms", "offerReason"],
    isFree: true,
  },
  {
    ask: "What does Upwork propose?",
    why: "Then it can be set beside your walk-away figure.",
    asks: {
      proposalOn: "the day of the proposal",
      proposalAmount: "the amount to the freelancer (USD)",
      proposalTerms: "what else is part of it",
    },
    example: "12 Nov; 300; each side keeps its files",
    parts: [
      { field: "proposalOn", named: /^on /i, bare: always },
      { field: "proposalAmount", bare: always },
    ],
    texts: ["proposalTerms"],
    isFree: true,
  },
];

const FIELDS = answerFields as Readonly<Record<string, Field>>;

const idsOf = ({ asks }: AnswerGroup): readonly string[] => Object.keys(asks);

/** Nothing was typed, proposed or put aside for it: it can be told beside others. */
const isPlain = (c: Case, { key, state, startIs }: CurrentQuestion): boolean =>
  state === "open" && (startIs === undefined || startIs === "draft") && c.unsent[key] === undefined;

/** The questions of a group that one line can answer in a case: those that are open, and those that an answer of the line opens. */
const openIn = (c: Case, group: AnswerGroup): readonly CurrentQuestion[] => {
  const opened = group.opens === undefined ? c : setAnswer(c, ...group.opens);
  return idsOf(group).flatMap((id) => {
    const now = questionAt(c, id);
    const asking = now ?? questionAt(opened, id);
    return asking !== undefined && isPlain(c, asking) ? [asking] : [];
  });
};

/** A group whose turn it is. */
export interface OpenGroup extends Pick<AnswerGroup, "ask" | "why" | "example"> {
  /** Its questions that are open, and what each is called in a phrase. */
  readonly open: readonly CurrentQuestion[];
  readonly asks: readonly string[];
  /** Reads the answers from a line, by the keys of their questions; or what is wrong with it. It never throws. */
  readonly read: (line: string, scene: RowScene) => ReadRow;
}

/** The disputed hours of several weeks are asked together. */
const WEEKS = /^weeks\.\w+\.disputedHours$/;

const readHours = (open: readonly CurrentQuestion[], line: string, { today }: RowScene): ReadRow => {
  const parts = partsOf(line);
  const all = parts.length === 1 && /^all( of (them|it))?$/i.test(parts[0] ?? "");
  if (!all && parts.length !== open.length)
    return { ok: false, problem: `Write ${open.length} numbers, one for each week in this order, or "all".` };
  const item: Record<string, unknown> = {};
  for (const [at, { key, field, item: week }] of open.entries()) {
    const said = all || /^all$/i.test(parts[at] ?? "") ? String(week?.hours ?? "") : (parts[at] ?? "");
    const read = parseAnswer(field as Field, said.replace(/ ?disputed$/i, ""), today);
    if (!read.ok) return { ok: false, problem: `"${said}": ${read.problem}` };
    item[key] = read.value;
  }
  return { ok: true, item };
};

const weeksAt = (c: Case, key: string): OpenGroup | undefined => {
  if (!WEEKS.test(key)) return undefined;
  const open = currentQuestionsOf(c).filter((one) => WEEKS.test(one.key) && isPlain(c, one));
  if (open.length < 2 || !open.some((one) => one.key === key)) return undefined;
  return {
    ask: "How many hours of each of these weeks are disputed?",
    why: "A narrow claim is easier to judge than the whole week.",
    asks: open.map(({ item }) => {
      const { monday, hours } = (item ?? {}) as { readonly monday?: string; readonly hours?: number };
      const billed = hours === undefined ? "" : `, ${sayHours(hours)} billed`;
      return `${monday === undefined ? "a week" : sayWeek(monday)}${billed}`;
    }),
    example: open.map((_, at) => (at === 0 ? "12:30" : "0")).join(", "),
    open,
    read: (line, scene) => readHours(open, line, scene),
  };
};

/** The group that a question is asked with; undefined where it is asked by itself. In: a case, the key of the question whose turn it is. */
export const groupAt = (c: Case, key: string): OpenGroup | undefined => {
  const weeks = weeksAt(c, key);
  if (weeks !== undefined) return weeks;
  const group = ANSWER_GROUPS.find((one) => idsOf(one).includes(key));
  if (group === undefined) return undefined;
  const open = openIn(c, group);
  if (open.length < 2 || !open.some((one) => one.key === key)) return undefined;
  const { why } = group;
  const { applying } = replay(c);
  const example = (isClientSide(applying) ? group.clientExample : undefined) ?? group.example;
  const ask = [group.ask, group.of?.(applying)].filter(Boolean).join(" ");
  const asks = open.map((one) => group.asks[one.key as AnswerId] ?? one.ask);
  return { ask, why, example, asks, open, read: (line, scene) => readGroup(group, open, line, scene) };
};

/** A line of words without semicolons, with one after each of its parts: words that name no answer go on with what stands before them. */
const marked = (line: string, parts: readonly RowPart[]): string => {
  if (/[;|\t]/.test(line)) return line;
  const names = (part: string) =>
    parts.some(
      ({ field, named, means = [], bare }) =>
        named?.test(part) ||
        means.some(([words]) => words.test(part)) ||
        (bare !== undefined && looksLike(FIELDS[field]?.kind ?? "line", part)),
    );
  const pieces: { said: string; isNamed: boolean }[] = [];
  for (const part of partsOf(line)) {
    const last = pieces.at(-1);
    const isNamed = names(part);
    // A reason goes on as well; a day or an amount does not.
    const goesOn = last !== undefined && !isNamed && (!last.isNamed || BECAUSE.test(last.said));
    if (goesOn) last.said = `${last.said}, ${part}`;
    else pieces.push({ said: part, isNamed });
  }
  return `${pieces.map(({ said }) => said).join("; ")};`;
};

/** Reads the answers of a group from one line. What is answered already cannot be told again. */
const readGroup = (group: AnswerGroup, open: readonly CurrentQuestion[], line: string, scene: RowScene): ReadRow => {
  const ids = open.map(({ key }) => key);
  const parts = group.parts.filter(({ field }) => ids.includes(field));
  const texts = group.texts.filter((one) => ids.includes(one));
  return readLineOf(FIELDS, { ...group, parts, texts }, group.isFree ? marked(line, parts) : line, scene);
};
