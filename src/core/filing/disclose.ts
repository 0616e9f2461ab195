import type { OpenAnswers, PrivateAnswers } from "../case/answers.ts";
import { openFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import type { Lists } from "../case/lists.ts";
import { replay } from "../interview/outline.ts";

/**
 * What a filing may be built from. Private answers, private notes and unsent drafts are not only missing: their places
 * are `never`, so that passing a whole Case is refused by the compiler. `disclose` is the one way to get one.
 */
export interface FilingCase extends Lists {
  readonly answers: OpenAnswers & { readonly [K in keyof PrivateAnswers]?: never };
  readonly notes?: never;
  readonly unsent?: never;
  readonly parked?: never;
}

const isOpen = (id: string): boolean => Object.hasOwn(openFields, id);

/** Takes out of a case what others may read: answers and lists that apply, and nothing private. */
export const disclose = (c: Case): FilingCase => {
  const { applying } = replay(c);
  return {
    answers: Object.fromEntries(Object.entries(applying.answers).filter(([id]) => isOpen(id))) as OpenAnswers,
    milestones: applying.milestones,
    weeks: applying.weeks,
    contacts: applying.contacts,
    claims: applying.claims,
    offers: applying.offers,
    exhibits: applying.exhibits,
    requests: applying.requests,
    dates: applying.dates,
  };
};
