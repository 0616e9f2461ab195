import { labelsOf } from "../../case/labels.ts";
import { sayCents } from "../../case/money.ts";
import { count, oneLine } from "../../case/words.ts";
import { askCents } from "../../drafts/ask.ts";
import { draftReason, draftStatement } from "../../drafts/statement.ts";
import type { Route } from "../../upwork/route.ts";
import type { FilingCase } from "../disclose.ts";
import { sayExhibit } from "../list-tables.ts";
import { cutAtSentence } from "./cut.ts";

/** One field of the form on Upwork, ready to paste, and what to know of it. */
export interface FormBlock {
  readonly title: string;
  readonly text: string;
  readonly notes: readonly string[];
}

/** What arbitration takes: .png .jpg .jpeg .pdf (rule form-arbitration-files). */
const ARBITRATION_TYPES: readonly string[] = ["image/png", "image/jpeg", "application/pdf"];
/** Forms that cannot be changed after sending (rules form-escrow-ended and form-escrow-answer). */
const FINAL_RULES: readonly string[] = ["form-escrow-ended", "form-escrow-answer"];

/** 12.5 hours are "12:30", as the form for hours asks (rule form-hourly-dispute). */
const sayHours = (hours: number): string => {
  const minutes = Math.round(hours * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
};

const reasonBlock = (c: FilingCase): FormBlock[] => {
  const text = c.answers.filingReason ?? draftReason(c);
  return text === undefined ? [] : [{ title: "Reason", text: oneLine(text), notes: [] }];
};

const amountBlock = (c: FilingCase, route: Route): FormBlock[] => {
  if (route.id === "hourlyDispute") {
    const hours = c.weeks.reduce((sum, week) => sum + (week.disputedHours ?? 0), 0);
    return hours === 0 ? [] : [{ title: "Time", text: sayHours(hours), notes: ["Hours and minutes."] }];
  }
  const cents = askCents(c);
  return cents === undefined
    ? []
    : [{ title: "Amount", text: sayCents(cents), notes: ["In US dollars, before Upwork's fee."] }];
};

const explanationBlock = (c: FilingCase, most: number | undefined): FormBlock[] => {
  const whole = c.answers.explanation ?? draftStatement(c);
  if (whole === undefined) return [];
  const text = most === undefined ? whole : cutAtSentence(whole, most);
  const cut = whole.length - text.length;
  return [
    {
      title: "Explanation",
      text,
      notes:
        cut <= 0
          ? [`${whole.length} characters.`]
          : [`Cut to ${most} characters; ${count(cut, "character")} at the end left out.`],
    },
  ];
};

const fileLines = (c: FilingCase): string[] => {
  const labels = labelsOf(c);
  return c.exhibits.map((one) => {
    const original = c.originals[one.id];
    const kind = original === undefined ? "no file in the vault yet" : original.mediaType;
    return `${labels.get(one.id)}  ${sayExhibit(c, one)}  (${kind})`;
  });
};

const filesBlock = (c: FilingCase, route: Route): FormBlock[] => {
  if (c.exhibits.length === 0) return [];
  const refused =
    route.id !== "arbitration"
      ? []
      : c.exhibits.filter((one) => {
          const type = c.originals[one.id]?.mediaType;
          return type !== undefined && !ARBITRATION_TYPES.includes(type);
        });
  const labels = labelsOf(c);
  return [
    {
      title: "Files",
      text: fileLines(c).join("\n"),
      notes: [
        "Attach them in this order. The PDF of the filing shows them all under their labels.",
        ...(refused.length === 0
          ? []
          : [
              `Arbitration takes .png, .jpg, .jpeg and .pdf only. Not taken as they are: ${refused.map((one) => labels.get(one.id)).join(", ")}. The PDF of the filing shows them.`,
            ]),
      ],
    },
  ];
};

const beforeBlock = (route: Route): FormBlock[] => {
  const missing = route.ready.filter((one) => one.state === "missing").map((one) => `- Missing: ${one.what}`);
  const final = route.rules.concat(route.click.flatMap((one) => one.rules)).some((id) => FINAL_RULES.includes(id))
    ? ["- This form cannot be changed after sending. Read it once more first."]
    : [];
  const lines = [...route.click.map((one) => `- ${one.say}`), ...missing, ...final];
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
  ...beforeBlock(route),
  ...feedbackBlock(c),
  ...reasonBlock(c),
  ...amountBlock(c, route),
  ...explanationBlock(c, most),
  ...filesBlock(c, route),
];

/** The blocks as one text. */
export const asFormText = (title: string, blocks: readonly FormBlock[]): string =>
  `${[
    `FORM: ${title}`,
    ...blocks.map(({ title: head, text, notes }) =>
      [`== ${head} ==`, ...notes.map((note) => `(${note})`), "", text].join("\n"),
    ),
  ].join("\n\n")}\n`;
