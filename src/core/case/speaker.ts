import { answerFields } from "./answers.ts";
import type { Case } from "./case.ts";
import { isClientSide, isFreelancerSide } from "./facts.ts";

type Speaking = Pick<Case, "answers">;
type Facts = Parameters<typeof isClientSide>[0];

/** An agency speaks of itself as "we". */
const isWe = (c: Speaking): boolean => c.answers.role === "agency";

/** Whom the money goes to that the freelancer gets, as the person says it: "me", "us", "the freelancer". */
export const freelancerAsTold = (c: Speaking): string =>
  isFreelancerSide(c as Facts) ? (isWe(c) ? "us" : "me") : "the freelancer";

/** The person as the one who did something: "me", "us". */
export const selfAsTold = (c: Speaking): string => (isWe(c) ? "us" : "me");

/** What was asked of Upwork, in the words of the person: "I asked for a refund". Undefined while nothing was, or it is not known. */
export const sayFiled = (c: Speaking): string | undefined => {
  const { filed } = c.answers;
  if (filed === undefined || filed === "other" || filed === "nothing") return undefined;
  const told = answerFields.filed.options[filed];
  const isOwn = told.startsWith("The client ") ? isClientSide(c as Facts) : isFreelancerSide(c as Facts);
  return isOwn ? told.replace(/^The (?:client|freelancer) /, isWe(c) ? "We " : "I ") : told;
};
