import type { AnswerId } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { bareClaims, hasEnded } from "../case/facts.ts";
import { unlessNever } from "../case/never.ts";
import { handInOf, heldOf, nameOf } from "../deadlines/milestone-days.ts";
import { count } from "../text/text.ts";
import type { Ready } from "./route.ts";

// What must be there before a form is opened, and whether the case has it.

const answer = (c: Case, key: AnswerId, what: string): Ready => ({
  what,
  state: c.answers[key] === undefined ? "missing" : "ready",
  key,
});

export const amount = (c: Case): Ready => answer(c, "askAmount", "the amount you ask for");
export const reason = (c: Case): Ready => answer(c, "filingReason", "the reason in one line");
export const explanation = (c: Case): Ready => answer(c, "explanation", "the explanation");

/** Feedback comes first when the contract has ended (docs/rulebook.md). */
export const feedbackFirst = (c: Case): readonly Ready[] =>
  hasEnded(c) ? [answer(c, "filingFeedback", "feedback for the client")] : [];

/** The exhibits, and claims that no exhibit proves. */
export const exhibits = (c: Case): readonly Ready[] => {
  const bare = bareClaims(c).length;
  return [
    c.exhibits.length === 0
      ? { what: "files that prove it", state: "missing", key: "exhibits" }
      : { what: count(c.exhibits.length, "exhibit"), state: "ready", key: "exhibits" },
    ...(bare === 0 ? [] : [{ what: `proof for ${count(bare, "claim")}`, state: "missing", key: "exhibits" } as const]),
  ];
};

/** Work is handed in with Submit Work, not by chat. */
export const handedIn = (c: Case): readonly Ready[] =>
  heldOf(c).map((one) => ({
    what: `${nameOf(one)} handed in with Submit Work`,
    state: handInOf(one) === undefined ? "missing" : "ready",
    key: `milestones.${one.id}.submittedOn`,
  }));

/** The texts of a form and the files for it. */
export const form = (c: Case): readonly Ready[] => [reason(c), explanation(c), ...exhibits(c)];

/** A deal in writing, to build on. */
export const deal = (c: Case): readonly Ready[] => [
  {
    what: "a deal you both agreed to in writing",
    state:
      c.offers.some((one) => one.answer === "accepted") ||
      c.answers.outcome === "agreement" ||
      c.answers.outcome === "proposal"
        ? "ready"
        : "missing",
    key: "offers",
  },
];

/** A calm message before anything is filed. */
export const contact = (c: Case): readonly Ready[] => [
  {
    what: "a message to the other side on Upwork",
    state:
      unlessNever(c.answers.messageSentOn) !== undefined ||
      c.contacts.some((one) => one.channel === "upwork" && one.by === "me")
        ? "ready"
        : "missing",
    key: "contacts",
  },
];
