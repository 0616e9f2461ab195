import { answerFields } from "../../case/answers.ts";
import type { Case } from "../../case/case.ts";
import { isClientSide, isFreelancerSide, isHourly } from "../../case/facts.ts";
import { selfAsTold } from "../../case/speaker.ts";

/** Of hours nothing is held or released: they are paid, stay paid or go back. */
const OF_HOURS: Readonly<Record<string, string>> = {
  releaseAll: "The hours in question are paid to the freelancer",
  releasePart: "A part of the hours in question is paid to the freelancer",
  refundAll: "The hours in question are paid back to the client",
  refundPart: "A part of the hours in question is paid back to the client",
  keepPaid: "The hours in question stay paid",
};

/** What a person can want, as they say it: of one's own side "me", or "us" of an agency. In: the case, the option. */
export const sayWish = (c: Case, wish: string): string | undefined => {
  const label =
    (isHourly(c) ? OF_HOURS[wish] : undefined) ?? (answerFields.want.options as Readonly<Record<string, string>>)[wish];
  const own = isFreelancerSide(c) ? "to the freelancer" : isClientSide(c) ? "to the client" : "";
  return own === "" ? label : label?.replace(own, `to ${selfAsTold(c)}`);
};
