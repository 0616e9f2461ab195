import type { Root, RootContent } from "mdast";
import type { Case } from "../../case/case.ts";
import { bareClaims } from "../../case/facts.ts";
import { placed } from "../../interview/placed.ts";
import { progressOf, titleOf } from "../../interview/progress.ts";
import { currentQuestionsOf } from "../../interview/questions-view.ts";
import { replay } from "../../interview/replay.ts";
import { lessonsOf } from "../../interview/steps/8-learn.ts";
import type { Ask } from "../../money/ask.ts";
import { shorten } from "../../text/text.ts";
import { disclose } from "../disclose.ts";
import { coverCase } from "../redaction/redact-data.ts";
import { answersByStep, keptAside, privateNotes } from "./answers-list.ts";
import { TITLES } from "./export-document.ts";
import type { FilingLaw } from "./filing-law.ts";
import { bullets, heading, paragraph, root, strong } from "./mdast.ts";
import { redactTree } from "./redact-tree.ts";
import { filingDocument, filingSections, foot } from "./summary.ts";

/** What is still missing, for the person: questions left for later, claims without proof. Never part of a filing. */
export const missingIn = (c: Case): { left: string[]; bare: string[] } => ({
  left: currentQuestionsOf(c)
    // A private question left open is nobody's gap: the limits and the note to let off steam are the person's own.
    .filter((asking) => asking.state === "skipped" && !asking.field?.private)
    .map((asking) => placed(c, asking)),
  bare: bareClaims(replay(c).applying).map((claim) => shorten(claim.agreed ?? claim.happened ?? claim.id, 80)),
});

/** For whom a document is made. */
export const AUDIENCES = ["filing", "adviser", "self"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What the rulebook adds to a document, in words: dates for all, deadlines and routes for the person and a helper. */
export interface FilingFacts extends FilingLaw {
  readonly deadlines: readonly (readonly [string, string])[];
  readonly routes: readonly (readonly [string, string])[];
  /** The ask as it stands when the document goes out. */
  readonly ask?: Ask;
  /** The milestones as they stand now, with money that by a rule has moved. */
  readonly now?: Pick<Case, "milestones">;
}

const NOTHING_AROUND: FilingFacts = { dates: [], deadlines: [], routes: [] };

const ruled = (around: FilingFacts): RootContent[] => [
  ...(around.deadlines.length === 0 ? [] : [heading(2, "Deadlines"), ...bullets(around.deadlines)]),
  ...(around.routes.length === 0 ? [] : [heading(2, "Routes"), ...bullets(around.routes)]),
];

const MARKS = { done: "done", begun: "begun", open: "open" } as const;

const steps = (c: Case): RootContent[] => [
  heading(2, "Where it was found"),
  ...bullets(
    progressOf(c).map((one) => [
      `${one.step.number}. ${one.step.title}:`,
      [MARKS[one.state], one.note].filter(Boolean).join(", "),
    ]),
  ),
];

const gaps = (c: Case): RootContent[] => {
  const { left, bare } = missingIn(c);
  const rows: [string, string][] = [
    ...bare.map((claim): [string, string] => ["No proof yet:", claim]),
    ...left.map((ask): [string, string] => ["Left for later:", ask]),
  ];
  return rows.length === 0 ? [] : [heading(2, "What is missing"), ...bullets(rows)];
};

const lessons = (c: Case): RootContent[] => {
  const rows = lessonsOf(c);
  return rows.length === 0 ? [] : [heading(2, "Lessons"), ...bullets(rows.map((lesson) => ["", lesson]))];
};

/** For someone who helps: the filing, where each step stands, what is missing, every open answer. Nothing private. */
const adviserDocument = (c: Case, today: string, around: FilingFacts): Root =>
  root(
    heading(1, `${TITLES.adviser}${titleOf(c)}`),
    paragraph(strong("Not for the filing. Private figures and notes are left out.")),
    ...filingSections(disclose(c, around.ask, around.now), around),
    ...ruled(around),
    ...steps(c),
    ...gaps(c),
    heading(2, "All answers"),
    ...answersByStep(c, false, 3),
    ...foot(today),
  );

/** For the person alone: where each step stands, what is missing, every answer that is kept, private ones too. */
const selfDocument = (c: Case, today: string, around: FilingFacts): Root =>
  root(
    heading(1, `${TITLES.self}${titleOf(c)}`),
    paragraph(strong("Do not send this to anyone: it has your private notes and limits.")),
    ...ruled(around),
    ...steps(c),
    ...gaps(c),
    ...lessons(c),
    ...answersByStep(c, true),
    ...privateNotes(c),
    ...keptAside(c),
    ...foot(today),
  );

/** Builds the document of a case for an audience. In: the case; today, YYYY-MM-DD; what the rulebook adds. Same case and day: the same tree. Words the person covered are covered for all but the person. */
export const documentFor = (audience: Audience, c: Case, today: string, around: FilingFacts = NOTHING_AROUND): Root => {
  switch (audience) {
    case "filing":
      return redactTree(filingDocument(disclose(c, around.ask, around.now), today, around), c.redactions);
    case "adviser":
      return redactTree(adviserDocument(coverCase(c), today, around), c.redactions);
    case "self":
      return selfDocument(c, today, around);
  }
};
