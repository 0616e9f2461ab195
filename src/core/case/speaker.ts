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

/** What one side asked of Upwork, for the person who did it. The rest was done by Upwork, or it is not said by whom. */
const OWN_FILING = {
  refundAsked: { by: "client", did: "asked for a refund" },
  disputeByFreelancer: { by: "freelancer", did: "opened a dispute" },
  disputeByClient: { by: "client", did: "disputed hours" },
} as const;

/** What was asked of Upwork, in the words of the person: "I asked for a refund". Undefined while nothing was, or it is not known. */
export const sayFiled = (c: Speaking): string | undefined => {
  const { filed } = c.answers;
  if (filed === undefined || filed === "other" || filed === "nothing") return undefined;
  const own = filed in OWN_FILING ? OWN_FILING[filed as keyof typeof OWN_FILING] : undefined;
  const isOwn = own?.by === "client" ? isClientSide(c as Facts) : isFreelancerSide(c as Facts);
  return own !== undefined && isOwn ? `${isWe(c) ? "We" : "I"} ${own.did}` : answerFields.filed.options[filed];
};
