import type { Case } from "../case/case.ts";
import type { Lists } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { addDays } from "../values/days.ts";

type Contact = Lists["contacts"][number];

/** What comes later than this is no answer any more. */
const ANSWER_WITHIN = 7;

/**
 * Did the one to whom a message went write afterwards, by what else is told? What was noted as unanswered on its day can have been answered
 * since. In: the case, a contact. Out: true only where a later day tells it: of the other side within a week, of the person at any time.
 */
export const isAnsweredLater = (c: Pick<Case, "answers" | "contacts">, { by, on }: Contact): boolean => {
  if (on === undefined || (by !== "me" && by !== "them")) return false;
  const [other, until] = by === "me" ? (["them", addDays(on, ANSWER_WITHIN)] as const) : (["me", "9999"] as const);
  const sent = by === "them" ? unlessNever(c.answers.messageSentOn) : undefined;
  return (
    (sent !== undefined && sent >= on) ||
    c.contacts.some((one) => one.by === other && one.on !== undefined && one.on > on && one.on <= until)
  );
};
