import type { Case } from "./case.ts";
import { isFreelancerSide } from "./facts.ts";

type Speaking = Pick<Case, "answers">;
type Facts = Parameters<typeof isFreelancerSide>[0];

/** An agency speaks of itself as "we". */
const isWe = (c: Speaking): boolean => c.answers.role === "agency";

/** Whom the money goes to that the freelancer gets, as the person says it: "me", "us", "the freelancer". */
export const freelancerAsTold = (c: Speaking): string =>
  isFreelancerSide(c as Facts) ? (isWe(c) ? "us" : "me") : "the freelancer";

/** The person as the one who did something: "me", "us". */
export const selfAsTold = (c: Speaking): string => (isWe(c) ? "us" : "me");

/** The person as the one who acts, "I", "we", or to whom something is done, "me", "us". */
export const selfSubject = (c: Speaking, as: "subject" | "object" = "subject"): string =>
  as === "object" ? selfAsTold(c) : isWe(c) ? "we" : "I";

/** The start of a sentence about the person: "I have", "We have". */
export const selfBegins = (c: Speaking): string => (isWe(c) ? "We" : "I");
