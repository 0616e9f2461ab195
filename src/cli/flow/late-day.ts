import type { Case } from "../../core/case/case.ts";
import { isNever } from "../../core/case/never.ts";
import { lastDayOf } from "../../core/claims/claim-deadline.ts";
import { answerAt } from "../../core/interview/dependents.ts";
import { inOrder } from "../../core/text/text.ts";
import { sayDay } from "../../core/values/days.ts";
import type { Io } from "../../ports.ts";
import { deadlinesIn, presentOf } from "./deadline-context.ts";

/** Days by which something is awaited: after the end of the person's own time they are too late. */
const AWAITED: readonly string[] = ["answerBy", "offerBy", "lookAgainOn"];

/** Said of a day that is after the end of the person's own time to act; undefined when it is not, and for other questions. */
export const sayLateDay = (io: Io, c: Case, key: string): string | undefined => {
  const day = AWAITED.includes(key) ? answerAt(c, key) : undefined;
  if (typeof day !== "string" || isNever(day)) return undefined;
  const present = presentOf(io, undefined);
  const [first] = deadlinesIn(io, c, present)
    .filter((one) => one.state === "running" && (one.actor === "you" || one.actor === "both"))
    .flatMap((deadline) => {
      const last = lastDayOf(deadline, present.zone);
      return last !== undefined && last < day ? [{ deadline, last }] : [];
    })
    .toSorted((a, b) => inOrder(a.last, b.last));
  if (first === undefined) return undefined;
  return `${sayDay(day)} is after ${sayDay(first.last)}, the end of your own time. If you do nothing until then: ${first.deadline.missed}. Name an earlier day, and file in time whatever they answer.`;
};
