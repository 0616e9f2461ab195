import { labelsOf } from "../../case/exhibit-labels.ts";
import { heldCents, WRITTEN_ROUTES } from "../../case/facts.ts";
import { isForArbitration, sayMediaType } from "../../case/media-type.ts";
import { askCents, askIn, sayAsk } from "../../letters/ask.ts";
import { sayLeftOut } from "../../letters/ask-limits.ts";
import { draftReason, draftStatement } from "../../letters/statement.ts";
import { sayPot } from "../../money/pots.ts";
import { wayOf } from "../../money/reach.ts";
import type { Route, RouteId } from "../../routes/route.ts";
import { cutAtSentence } from "../../text/cut-at-sentence.ts";
import { count, oneLine, sentence, series } from "../../text/text.ts";
import { formatCents, formatUsd } from "../../values/format-money.ts";
import { sayClock } from "../../values/hours.ts";
import type { FilingCase } from "../disclose.ts";
import { sayExhibit } from "../document/exhibit-names.ts";

/** A file to attach, and the exhibits that cite it. */
interface FormFile {
  readonly labels: string[];
  readonly says: string[];
  readonly fileName?: string;
  readonly mediaType?: string;
}

/** Each file once, in the order of the labels: two exhibits can cite one file. */
const filesOf = (c: FilingCase): FormFile[] => {
  const labels = labelsOf(c);
  const files = new Map<string, FormFile>();
  for (const one of c.exhibits) {
    const original = c.originals[one.id];
    const key = original?.sha256 ?? one.id;
    const file: FormFile = files.get(key) ?? {
      labels: [],
      says: [],
      ...(original === undefined
        ? {}
        : { fileName: oneLine(original.fileName), mediaType: oneLine(original.mediaType) }),
    };
    file.labels.push(labels.get(one.id) ?? "");
    file.says.push(sayExhibit(c, one));
    files.set(key, file);
  }
  return [...files.values()];
};

const fileLine = ({ labels, says, fileName, mediaType }: FormFile): string => {
  const called = [...new Set(says)].filter((say) => say !== fileName && say !== "").join("; ");
  if (fileName === undefined) return `${labels.join(", ")}  ${called} (its file is not here yet)`;
  return `${labels.join(", ")}  ${fileName} (${sayMediaType(mediaType ?? "")})${called === "" ? "" : `: ${called}`}`;
};

/** The files to attach: in what order, under which labels, and which of them arbitration does not take. */
const filesBlock = (c: FilingCase, route: Route): FormBlock[] => {
  const files = filesOf(c);
  if (files.length === 0) return [];
  const refused = files.filter(
    ({ mediaType }) => route.id === "arbitration" && mediaType !== undefined && !isForArbitration(mediaType),
  );
  const kept = files.some((file) => file.fileName !== undefined);
  return [
    {
      title: "Files",
      text: files.map(fileLine).join("\n"),
      notes: [
        `Attach them in this order.${kept ? " The PDF of the filing shows them under their labels." : ""}`,
        ...(refused.length === 0
          ? []
          : [
              `Arbitration takes .png, .jpg, .jpeg and .pdf files only. It does not take ${series(refused.map((one) => one.labels.join(", ")))} as they are; the PDF of the filing shows them.`,
            ]),
      ],
    },
  ];
};

/** One field of the form on Upwork, ready to paste, and what to know of it. */
export interface FormBlock {
  readonly title: string;
  readonly text: string;
  readonly notes: readonly string[];
}

/** Forms that cannot be changed after sending (rules form-escrow-ended and form-escrow-answer). */
const FINAL_RULES: readonly string[] = ["form-escrow-ended", "form-escrow-answer"];

/** Routes that ask for an amount as it is wanted. An answer to a dispute has none (rule form-escrow-answer). */
const WITH_AMOUNT: readonly RouteId[] = ["refundRequest", "escrowDispute", "rejectedHours", "mediation", "arbitration"];

const reasonBlock = (c: FilingCase, route: Route): FormBlock[] => {
  const text = c.answers.filingReason ?? draftReason(c);
  const notes = route.id === "hourlyDispute" ? ["The form has reasons to tick. Tick each that says this."] : [];
  return text === undefined ? [] : [{ title: "Reason", text: oneLine(text), notes }];
};

/** Ending a contract asks what to pay, not what is to come back (rule form-end-and-refund). */
const payment = (held: number, back: number): FormBlock =>
  back >= held
    ? { title: "Payment", text: "Pay nothing and ask for a refund", notes: [] }
    : {
        title: "Payment",
        text: formatCents(held - back),
        notes: [`The form asks what to pay: ${formatUsd(held)} held, less the ${formatUsd(back)} that you ask back.`],
      };

/** How the amount is made up, where it is from several pots. */
const partNotes = (c: FilingCase): string[] => {
  const { parts, isUnsplit } = askIn(c);
  return isUnsplit || parts.length < 2
    ? []
    : parts.flatMap((one) => (one.cents === undefined ? [] : [`${formatCents(one.cents)} of it: ${sayPot(c, one)}.`]));
};

/** The form for hours is about one week, the one that can still be disputed (rule hourly-dispute). */
const timeBlock = (c: FilingCase): FormBlock[] =>
  askIn(c).parts.flatMap((part) =>
    part.hours === undefined
      ? []
      : [
          {
            title: "Time",
            text: sayClock(Math.round(part.hours * 60)),
            notes: [`For ${sayPot(c, part)}. Hours and minutes, not more than was worked.`],
          },
        ],
  );

/** The freelancer accepts the dispute of hours or declines it (rule hourly-answer): who asks for the pay declines. */
const answerBlock = (c: FilingCase): FormBlock[] => {
  const ask = sayAsk(c);
  const isForPay = wayOf(c) === "release" && c.answers.want !== "close" && c.answers.want !== "finish";
  return ask === undefined || !isForPay || askCents(c) === 0
    ? []
    : [{ title: "Answer", text: "Decline", notes: [`You ask for ${sentence(ask)}`] }];
};

const amountBlock = (c: FilingCase, route: Route): FormBlock[] => {
  if (route.id === "hourlyDispute") {
    return timeBlock(c);
  }
  if (route.id === "hourlyAnswer") return answerBlock(c);
  const cents = askCents(c);
  if (cents === undefined) return [];
  if (route.id === "endAndRefund") {
    const isHeld = askIn(c).parts.every((one) => one.place === "held");
    return heldCents(c) === 0 || !isHeld ? [] : [payment(heldCents(c), cents)];
  }
  return WITH_AMOUNT.includes(route.id)
    ? [{ title: "Amount", text: formatCents(cents), notes: ["In US dollars.", ...partNotes(c)] }]
    : [];
};

const explanationBlock = (c: FilingCase, route: Route, most: number | undefined): FormBlock[] => {
  // What is built is built to the length of the field: what is asked for stays. What the person wrote is cut at its end.
  const whole = c.answers.explanation ?? draftStatement(c, most);
  if (whole === undefined) return [];
  const text = most === undefined ? whole : cutAtSentence(whole, most);
  const cut = whole.length - text.length;
  const length =
    cut <= 0
      ? count(whole.length, "character")
      : `Cut to ${count(most ?? 0, "character")}; ${count(cut, "character")} at the end left out`;
  // These forms have no field for a text, as far as is known (rules form-hourly-dispute, form-end-and-refund).
  const noField = route.id === "hourlyDispute" || route.id === "endAndRefund";
  return [
    {
      title: "Explanation",
      text,
      notes: [
        `${length}.`,
        ...(noField ? ["We know of no field for it on this form. Keep it at hand for questions."] : []),
      ],
    },
  ];
};

/** Said first of a way that has closed: what is on this page can be sent nowhere any more. */
const sayClosed = (route: Route): string[] =>
  route.state === "closed" ? [`- This way is closed. ${route.why} Do not count on this form.`] : [];

/** Nobody answered it, but it follows from the answers and stands below. */
const isBuilt = (c: FilingCase, key: string | undefined): boolean =>
  (key === "explanation" && draftStatement(c) !== undefined) ||
  (key === "filingReason" && draftReason(c) !== undefined) ||
  (key === "askAmount" && askCents(c) !== undefined);

const beforeBlock = (c: FilingCase, route: Route): FormBlock[] => {
  const missing = route.ready
    .filter((one) => one.state === "missing" && !isBuilt(c, one.key))
    .map((one) => `- Missing: ${one.what}`);
  const final = route.rules.concat(route.click.flatMap((one) => one.rules)).some((id) => FINAL_RULES.includes(id))
    ? ["- You cannot change this form after sending it. Read it again first."]
    : [];
  const left = c.ask.over.map((one) => `- Not in this form: ${sayLeftOut(c, one)}`);
  const lines = [...sayClosed(route), ...route.click.map((one) => `- ${one.say}`), ...missing, ...left, ...final];
  return lines.length === 0 ? [] : [{ title: "Before you send", text: lines.join("\n"), notes: [] }];
};

const feedbackBlock = ({ answers: { filingFeedback } }: FilingCase): FormBlock[] =>
  filingFeedback === undefined
    ? []
    : [
        {
          title: "Feedback",
          text: filingFeedback,
          notes: ["It comes first: the form opens only after it, and it is part of what is reviewed."],
        },
      ];

/**
 * The fields of Upwork's form for a route, ready to paste: reason, amount, explanation, files; before them what to do and what
 * is final. In: a disclosed case, the chosen route, the most characters of the explanation (if the form has a limit; none is
 * published). Out: the blocks, those with nothing in them left out.
 */
export const formBlocks = (c: FilingCase, route: Route, most?: number): readonly FormBlock[] => [
  ...beforeBlock(c, route),
  ...(WRITTEN_ROUTES.includes(route.id)
    ? [
        ...feedbackBlock(c),
        ...reasonBlock(c, route),
        ...amountBlock(c, route),
        ...explanationBlock(c, route, most),
        ...filesBlock(c, route),
      ]
    : []),
];

/** The blocks as one text. */
export const asFormText = (title: string, blocks: readonly FormBlock[]): string =>
  `${[
    `FORM: ${title}`,
    ...blocks.map(({ title: head, text, notes }) =>
      [`== ${head} ==`, ...notes.map((note) => `(${note})`), "", text].join("\n"),
    ),
  ].join("\n\n")}\n`;
