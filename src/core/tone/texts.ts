import type { Case } from "../case/case.ts";
import type { Finding } from "./finding.ts";
import { findingsIn } from "./findings.ts";
import type { Kind } from "./kind.ts";

/** A text of the case that others will read. */
export interface WrittenText {
  /** The question it answers. */
  readonly key: string;
  readonly kind: Kind;
  /** What it is, in a few words. */
  readonly what: string;
  readonly text: string;
}

/** Everything written in a case for others, in the order of the steps. Private notes are not among it. */
const writtenTexts = (c: Pick<Case, "answers" | "requests">): WrittenText[] => {
  const { message, statement, offerText, explanation, filingFeedback, feedbackReply } = c.answers;
  const texts: (Omit<WrittenText, "text"> & { readonly text: string | undefined })[] = [
    { key: "message", kind: "message", what: "the first message", text: message },
    { key: "statement", kind: "any", what: "the problem statement", text: statement },
    { key: "offerText", kind: "offer", what: "the offer", text: offerText },
    { key: "explanation", kind: "statement", what: "the explanation for the form", text: explanation },
    { key: "filingFeedback", kind: "feedback", what: "the feedback that the form requires", text: filingFeedback },
    ...c.requests.map((one) => ({
      key: `requests.${one.id}.answer`,
      kind: "answer" as const,
      what: "an answer to Upwork",
      text: one.answer,
    })),
    { key: "feedbackReply", kind: "feedback", what: "the reply to feedback", text: feedbackReply },
  ];
  return texts.flatMap((one) => (one.text === undefined ? [] : [{ ...one, text: one.text }]));
};

/** The mark by which a warning that the person kept is known again: the rule and the words. */
export const markOf = (finding: Finding): string => `${finding.rule}:${finding.quote.toLowerCase()}`;

/** What is left to say about a text: warnings and worse, without those the person kept for the same words. */
export const openFindings = (text: string, kind: Kind, kept: readonly string[]): Finding[] =>
  findingsIn(text, kind).filter((one) => one.severity !== "note" && !kept.includes(markOf(one)));

/** Texts of a case that have something left to say about, with their findings. */
export const textsToMend = (
  c: Pick<Case, "answers" | "requests" | "keptWarnings">,
): { written: WrittenText; findings: Finding[] }[] =>
  writtenTexts(c)
    .map((written) => ({ written, findings: openFindings(written.text, written.kind, c.keptWarnings) }))
    .filter((one) => one.findings.length > 0);

/** Serious findings over all texts of a case, kept or not: step 7 is not done while there is one. */
export const seriousIn = (c: Pick<Case, "answers" | "requests">): number =>
  writtenTexts(c).reduce(
    (sum, one) => sum + findingsIn(one.text, one.kind).filter((found) => found.severity === "serious").length,
    0,
  );
