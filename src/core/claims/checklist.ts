import type { Case } from "../case/case.ts";
import type { Original } from "../case/evidence.ts";
import { labelsOf } from "../case/exhibit-labels.ts";
import {
  hasContactOffUpwork,
  hasEnded,
  hasReleasedMoney,
  isClientSide,
  isFixed,
  isFreelancerSide,
  isHourly,
  needsFeedbackFirst,
} from "../case/facts.ts";
import type { Exhibit } from "../case/lists.ts";
import { isForArbitration } from "../case/media-type.ts";
import { unlessNever } from "../case/never.ts";
import { type Explanation, explainWords, saySource } from "../rules/explanation.ts";
import type { Source } from "../rules/rows/rule.ts";
import {
  APPROVAL_THREAD,
  ARBITRATION_THREAD,
  at,
  DEAD_LINK_THREAD,
  FEEDBACK_REMOVAL,
  FILE_DISPUTE,
  FIXED_PROTECTION,
  FIXED_TERMS,
  HANDOVER_THREAD,
  HOURLY_PROTECTION,
  HOURLY_TERMS,
  HOURS_DISPUTED,
  MANUAL_THREAD,
  MEMOS_THREAD,
  MERGED_THREAD,
  NARROW_THREAD,
  REVIEW_AND_PAY,
  SCOPE_STORY,
} from "../rules/rows/sources.ts";
import type { Evidenced } from "./claim-evidence.ts";

/** One thing that usually decides a dispute of this kind. */
export interface ChecklistRow {
  readonly id: string;
  /** What to look for, to stand after "Look for:". */
  readonly look: string;
  /** The kind of contract, problem or route it belongs to. */
  readonly when: (c: Evidenced) => boolean;
  /** Where an exhibit of it comes from. */
  readonly from: readonly Exhibit["source"][];
  /** Words of which the exhibit must hold one, where the source alone says too little. */
  readonly words?: RegExp;
  /** The kind of file that can hold it: a copied text has no pictures. */
  readonly media?: RegExp;
  /** Holds when the thing is there without an exhibit. */
  readonly isThere?: (c: Evidenced) => boolean;
  /** Named already when step 5 begins. */
  readonly early?: true;
  readonly source: Source;
}

/** A row of the checklist as it stands in a case: the labels of the exhibits that tick it. */
export interface CheckedRow {
  readonly row: ChecklistRow;
  readonly isTicked: boolean;
  readonly labels: readonly string[];
  /** Where nothing ticks it: the labels of exhibits from the right place, of which nothing tells whether they hold it. */
  readonly mayHold: readonly string[];
}

/** Does what is told of an exhibit, or what is quoted of it, show that it holds the thing? */
const fits = (row: ChecklistRow, exhibit: Exhibit, original: Original | undefined): boolean =>
  row.from.includes(exhibit.source) &&
  (row.media === undefined || original === undefined || row.media.test(original.mediaType)) &&
  (row.words === undefined || row.words.test(`${exhibit.name ?? ""} ${exhibit.shows ?? ""} ${original?.quote ?? ""}`));

/** Could it hold the thing all the same? Of one that is quoted in part, the quote is all that is shown. */
const couldHold = (row: ChecklistRow, exhibit: Exhibit, original: Original | undefined): boolean =>
  row.words !== undefined &&
  row.from.includes(exhibit.source) &&
  (row.media === undefined || row.media.test(original?.mediaType ?? "")) &&
  original !== undefined &&
  original.quote === undefined;

/** What usually decides a case of this kind, and which of it is there. In: what applies of a case. */
export const checklistOf = (c: Evidenced): CheckedRow[] => {
  const labels = labelsOf(c);
  return CHECKLIST.filter((row) => row.when(c)).map((row) => {
    const those = (holds: typeof fits) =>
      c.exhibits
        .filter((one) => labels.has(one.id) && holds(row, one, c.originals[one.id]))
        .map((one) => labels.get(one.id) ?? "");
    const found = those(fits);
    const isTicked = found.length > 0 || row.isThere?.(c) === true;
    return { row, isTicked, labels: found, mayHold: isTicked ? [] : those(couldHold) };
  });
};

/** What to look for when step 5 begins, in words. */
export const firstLooks = (c: Case): string[] =>
  CHECKLIST.filter((row) => row.early && row.when(c)).map((row) => row.look);

const isAbout =
  (...problems: readonly unknown[]) =>
  (c: Evidenced): boolean =>
    [c.answers.problem, ...(c.answers.alsoProblem ?? [])].some((one) => problems.includes(one));
const takes =
  (...routes: readonly unknown[]) =>
  (c: Evidenced): boolean =>
    routes.includes(c.answers.route);

/** Where the proof usually lies, by kind of contract, problem and route; in the order in which a reader looks. */
export const CHECKLIST: readonly ChecklistRow[] = [
  {
    id: "list-milestone-text",
    look: "the milestone text on the contract page",
    when: isFixed,
    from: ["contractPage"],
    early: true,
    source: FILE_DISPUTE,
  },
  {
    id: "list-hand-in",
    look: "the hand-in under Submit Work",
    when: isFixed,
    from: ["submission"],
    early: true,
    source: FIXED_PROTECTION,
  },
  {
    id: "list-funded-first",
    look: "that the money was deposited before the work started",
    when: (c) => isFixed(c) && isFreelancerSide(c),
    from: ["contractPage", "transactions"],
    words: /fund|deposit|escrow/i,
    source: FIXED_PROTECTION,
  },
  {
    id: "list-changes",
    look: "the request for changes on the contract",
    when: (c) => c.milestones.some((one) => unlessNever(one.changesAskedOn) !== undefined),
    from: ["contractPage", "messages"],
    words: /change|revis/i,
    early: true,
    source: REVIEW_AND_PAY,
  },
  {
    id: "list-diary",
    look: "the Work Diary of the hours in question",
    when: isHourly,
    from: ["diary"],
    early: true,
    source: HOURS_DISPUTED,
  },
  {
    id: "list-screenshots",
    look: "the screenshots of the Work Diary, as pictures: a copied text has none",
    when: isHourly,
    from: ["diary"],
    media: /^image\/|pdf|html|zip|multipart|message/,
    words: /screen ?shot/i,
    early: true,
    source: HOURS_DISPUTED,
  },
  {
    id: "list-memos",
    look: "memos that name the task, not only the tool or the page",
    when: (c) => isHourly(c) && isFreelancerSide(c),
    from: ["diary"],
    words: /memo/i,
    source: MEMOS_THREAD,
  },
  {
    id: "list-hours-ordered",
    look: "the message that asked for the work in those hours, or stopped it",
    when: isHourly,
    from: ["messages", "contractPage"],
    source: NARROW_THREAD,
  },
  {
    id: "list-manual-time",
    look: "for time added by hand, what was done: it is not protected, even if it was asked for",
    when: (c) => isHourly(c) && c.weeks.some((one) => (one.manualHours ?? 0) > 0),
    from: ["diary", "messages", "submission", "published"],
    words: /hand|manual/i,
    source: MANUAL_THREAD,
  },
  {
    id: "list-weekly-limit",
    look: "the weekly limit and the agreed dates on the contract page",
    when: (c) => isHourly(c) && isClientSide(c),
    from: ["contractPage"],
    source: at(HOURLY_TERMS, "§6.2"),
  },
  {
    id: "list-approvals",
    look: "approvals and promises in Upwork Messages",
    when: () => true,
    from: ["messages"],
    words: /approv|accept|prais|confirm|agree|promis|exactly|perfect|thank|happy|good/i,
    early: true,
    source: APPROVAL_THREAD,
  },
  {
    id: "list-new-wish",
    look: "the message with the new request",
    when: isAbout("scope"),
    from: ["messages"],
    words: /wish|new|extra|add|more|scope|asked/i,
    early: true,
    source: SCOPE_STORY,
  },
  {
    id: "list-unanswered",
    look: "your own messages that got no answer",
    when: isAbout("silence"),
    from: ["messages"],
    early: true,
    source: at(FIXED_TERMS, "§4.2(7)"),
  },
  {
    id: "list-agreed-day",
    look: "the agreed day, and any notice of a delay a day before it",
    when: isAbout("late"),
    from: ["contractPage", "messages"],
    words: /date|day|due|late|delay|\d{1,2} [A-Z][a-z]{2}/,
    source: at(FIXED_TERMS, "§4.2(8)"),
  },
  {
    id: "list-text-beside-work",
    look: "the point in the milestone text next to a picture of the work",
    when: isAbout("quality"),
    from: ["file", "submission", "published"],
    early: true,
    source: ARBITRATION_THREAD,
  },
  {
    id: "list-in-use",
    look: "the work where it is published or merged",
    when: isAbout("handover"),
    from: ["published"],
    early: true,
    source: MERGED_THREAD,
  },
  {
    id: "list-delivered-where",
    look: "that the files were handed over on Upwork, where links do not expire",
    when: (c) => isFreelancerSide(c) && isAbout("handover", "notPaid", "refundAsked")(c),
    from: ["submission"],
    source: DEAD_LINK_THREAD,
  },
  {
    id: "list-threat",
    look: "a screenshot of the threat",
    when: isAbout("feedback"),
    from: ["messages", "file", "outside"],
    early: true,
    source: FEEDBACK_REMOVAL,
  },
  {
    id: "list-said-outside",
    look: "what was said outside Upwork, confirmed in Upwork Messages",
    when: hasContactOffUpwork,
    from: ["messages"],
    words: /confirm|as agreed|same/i,
    source: HANDOVER_THREAD,
  },
  {
    id: "list-release",
    look: "the day of the release in the transaction history",
    when: (c) => isFixed(c) && hasReleasedMoney(c) && takes("refundRequest", "mediation")(c),
    from: ["transactions"],
    source: at(FIXED_TERMS, "§6.2(1)"),
  },
  {
    id: "list-end-notice",
    look: "Upwork's notice that the contract ended",
    when: hasEnded,
    from: ["contractPage", "messages", "outside", "file"],
    words: /ended|end of|cancel|notice|closed/i,
    early: true,
    source: at(FIXED_TERMS, "§4.4.2"),
  },
  {
    id: "list-tracked",
    look: "that the hours were tracked with the desktop app",
    when: (c) => isHourly(c) && isFreelancerSide(c) && takes("hourlyAnswer", "rejectedHours")(c),
    from: ["diary"],
    words: /track/i,
    source: HOURLY_PROTECTION,
  },
  {
    id: "list-within-limit",
    look: "that the hours are within the weekly limit",
    when: (c) => isHourly(c) && isFreelancerSide(c) && takes("hourlyAnswer", "rejectedHours")(c),
    from: ["contractPage"],
    words: /limit/i,
    source: HOURLY_PROTECTION,
  },
  {
    id: "list-feedback-first",
    look: "the feedback that the form asks for first",
    when: needsFeedbackFirst,
    from: [],
    isThere: (c) => c.answers.filingFeedback !== undefined,
    source: FILE_DISPUTE,
  },
  {
    id: "list-arbitration-files",
    look: "every file as .png, .jpg, .jpeg or .pdf: arbitration accepts no others",
    when: takes("arbitration"),
    from: [],
    isThere: (c) =>
      c.exhibits.length > 0 && c.exhibits.every((one) => isForArbitration(c.originals[one.id]?.mediaType ?? "")),
    source: at(FIXED_TERMS, "Appendix A"),
  },
];

/** A row of the checklist: what to look for, and the page that says so. */
export const explainRow = ({ id, look, source }: ChecklistRow): Explanation =>
  explainWords(id, `${id}, what usually decides a dispute`, [`Look for ${look}.`, `Source: ${saySource(source)}.`]);
