import { isFixed, needsFeedbackFirst } from "../../case/facts.ts";
import { isForArbitration, isTextType, kindUnshown } from "../../case/media-type.ts";
import { asksForProof, lastDayOf } from "../../claims/claim-deadline.ts";
import { nameOfDeadline, sayAct, sayTimeLeft } from "../../deadlines/format-deadline.ts";
import { isUrgent } from "../../deadlines/urgency.ts";
import { filedAs } from "../../happenings/matters.ts";
import type { RuleId } from "../../rules/built-in.ts";
import { count, series } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import type { FilingCase } from "../disclose.ts";
import { type CheckFinding, checkTable, type Read, when } from "./check.ts";

const ARBITRATION_NAMES = /\.(?:png|jpe?g|pdf)$/i;

const goesToArbitration = (c: FilingCase): boolean =>
  c.answers.route === "arbitration" || filedAs(c, "nonResolution", "arbitration");

const labelOf = (c: FilingCase, id: string): string => c.labels[id] ?? id;

/** Exhibits whose file arbitration does not take. Several exhibits can cite one file: each is named. */
const wrongTypes = (c: FilingCase): string[] =>
  c.exhibits
    .filter(({ id }) => {
      const original = c.originals[id];
      return (
        original !== undefined && !(isForArbitration(original.mediaType) && ARBITRATION_NAMES.test(original.fileName))
      );
    })
    .map(({ id }) => labelOf(c, id));

/** What cannot be taken back once it is done, by route, with the rule that says so. */
const FINAL: Readonly<Record<string, { readonly say: string; readonly rule: RuleId }>> = {
  escrowDispute: { say: "The form is sent once and cannot be edited after sending.", rule: "form-escrow-ended" },
  answerDispute: { say: "The answer is sent once and cannot be edited after sending.", rule: "form-escrow-answer" },
  acceptRefund: {
    say: "An approved refund goes back at once. Only a joint instruction of both sides could reverse it.",
    rule: "joint-instruction",
  },
  giveRefund: { say: "A refund cannot be reversed.", rule: "give-refund" },
  mediation: { say: "What both sides accept in writing cannot be taken back.", rule: "agreement-final" },
  hourlyAnswer: { say: "Hours that you accept are refunded, and Upwork's decision is final.", rule: "hours-decision" },
  arbitration: { say: "The result is final: there is no appeal.", rule: "arbitration-result" },
};

const files = ({ filing }: Read): Map<string, number> =>
  new Map(
    filing.exhibits.flatMap(({ id }) => {
      const original = filing.originals[id];
      return original === undefined ? [] : [[original.sha256, original.bytes] as const];
    }),
  );

/** A recording or a table is no mistake: it is handed in beside the PDF. */
const isNeverShown = (c: FilingCase, label: string): boolean =>
  c.exhibits.some(({ id }) => {
    const { mediaType = "", bytes = 0 } = c.originals[id] ?? {};
    return labelOf(c, id) === label && bytes > 0 && kindUnshown(mediaType) !== undefined;
  });

/** What is not shown of a text is for the person to choose from. */
const isText = (c: FilingCase, label: string): boolean =>
  c.exhibits.some(({ id }) => labelOf(c, id) === label && isTextType(c.originals[id]?.mediaType ?? ""));

const overLimits = (read: Read): CheckFinding[] => {
  const { filing, context } = read;
  const { limits } = context;
  const handed = files(read);
  const large = filing.exhibits
    .filter(({ id }) => (filing.originals[id]?.bytes ?? 0) > (limits?.fileBytes ?? Number.POSITIVE_INFINITY))
    .map(({ id }) => labelOf(filing, id));
  return [
    ...when(handed.size > (limits?.files ?? Number.POSITIVE_INFINITY), () => ({
      where: "the exhibits",
      what: `${count(handed.size, "file")}; you said that the form takes ${limits?.files}.`,
      fix: `evidence list ${context.id}`,
    })),
    ...when(large.length > 0, () => ({
      where: `exhibit ${series(large)}`,
      what: "The file is larger than you said that the form takes.",
      fix: `evidence list ${context.id}`,
    })),
  ];
};

/** The form: what it wants first, what it takes, what it makes final, and by when. */
export const FORM = checkTable([
  {
    id: "deadline-near",
    weight: "serious",
    title: "What is due within two days comes first",
    why: "A filing that is good and late counts for nothing. No hour is documented for most deadlines: act a day early.",
    find: ({ context }) =>
      context.deadlines
        .filter((one) => asksForProof(one) && isUrgent(one, context.present))
        .map((one) => ({
          where: nameOfDeadline(one),
          what: `${sayAct(one)}, until ${sayDay(lastDayOf(one, context.present.zone) ?? context.today)}. ${sayTimeLeft(one, context.present)}`,
          fix: `deadlines ${context.id}`,
        })),
  },
  {
    id: "route-closed",
    weight: "serious",
    title: "The way that was chosen is still open",
    why: "What is handed in after its time decides nothing any more.",
    find: ({ context: { closedRoute, id } }) =>
      closedRoute === undefined
        ? []
        : [{ where: "the chosen way", what: `${closedRoute.title}: ${closedRoute.why}`, fix: `review ${id} route` }],
  },
  {
    id: "feedback-missing",
    weight: "warning",
    title: "The feedback that the form asks for first is ready",
    why: "For an ended contract the form asks for feedback on the client before anything else, and it is read with the rest.",
    source: "feedback-first",
    find: ({ filing, context }) =>
      when(needsFeedbackFirst(filing) && filing.answers.filingFeedback === undefined, () => ({
        where: "the form",
        what: "It asks for feedback first, and yours is not written yet.",
        fix: `review ${context.id} filingFeedback`,
      })),
  },
  {
    id: "reason-missing",
    weight: "note",
    title: "The reason for the form is written",
    why: "The form asks for the reason in a line of its own.",
    source: "form-escrow-ended",
    find: ({ filing, context }) =>
      when(
        (filing.answers.route === "escrowDispute" || filing.answers.route === "answerDispute") &&
          filing.answers.filingReason === undefined,
        () => ({
          where: "the form",
          what: "The reason on the form is not written yet.",
          fix: `review ${context.id} filingReason`,
        }),
      ),
  },
  {
    id: "arbitration-file-type",
    weight: "warning",
    title: "Arbitration takes the files",
    why: "Arbitration takes .png, .jpg, .jpeg and .pdf files and no other.",
    source: "form-arbitration-files",
    find: ({ filing }) => {
      const wrong = isFixed(filing) && goesToArbitration(filing) ? wrongTypes(filing) : [];
      return when(wrong.length > 0, () => ({
        where: `exhibit ${series(wrong)}`,
        what: "Arbitration takes only .png, .jpg, .jpeg and .pdf. Make a picture or a PDF of it, and keep the original.",
        fix: "evidence add FILE",
      }));
    },
  },
  {
    id: "exhibit-unshown",
    weight: "warning",
    title: "The PDF of the filing shows every exhibit",
    why: "A reader of the PDF only sees what is on its pages. What cannot be shown is listed with the reason; attach that file separately.",
    find: ({ filing, context }) =>
      (context.unshown ?? []).map(({ label, why }) => ({
        where: `exhibit ${label}`,
        what: why,
        ...(isNeverShown(filing, label)
          ? { weight: "note" as const, fix: `evidence list ${context.id}` }
          : { fix: isText(filing, label) ? `evidence show ${label}` : "evidence add FILE" }),
      })),
  },
  {
    id: "over-form-limits",
    weight: "warning",
    title: "The files fit the form",
    why: "Upwork publishes no limit for the files of its form. When the form in front of you names one, tell it here.",
    find: overLimits,
  },
  {
    id: "form-is-final",
    weight: "note",
    title: "What cannot be taken back",
    why: "Some forms are sent once. Read the texts again before you send.",
    find: ({ filing, context }) => {
      const final = FINAL[filing.answers.route ?? ""];
      return final === undefined
        ? []
        : [{ where: "the form", what: final.say, fix: `export ${context.id}`, source: final.rule }];
    },
  },
]);
