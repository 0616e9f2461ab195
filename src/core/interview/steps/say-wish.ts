import { answerFields } from "../../case/answers.ts";
import type { Case } from "../../case/case.ts";
import { isClientSide, isFreelancerSide } from "../../case/facts.ts";
import { selfAsTold } from "../../case/speaker.ts";

/** What a person can want, as they say it: of one's own side "me", or "us" of an agency. In: the case, the option. */
export const sayWish = (c: Case, wish: string): string | undefined => {
  const label = (answerFields.want.options as Readonly<Record<string, string>>)[wish];
  const own = isFreelancerSide(c) ? "to the freelancer" : isClientSide(c) ? "to the client" : "";
  return own === "" ? label : label?.replace(own, `to ${selfAsTold(c)}`);
};
