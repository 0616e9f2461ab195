import type { Case } from "../case/case.ts";
import type { Found } from "./fact.ts";
import type { ReadText } from "./read-text.ts";

/** What is known beside the files: the case so far, the present (an instant in UTC), the person's zone (an IANA name). */
export interface KnownBeside {
  readonly case: Case;
  readonly now: string;
  readonly zone: string;
}

/**
 * All that stands in a person's files. In: what the readers made of them; what is known beside them. Out: proposed facts with
 * their places, what differs, what only looks like a fact, what each file is. Never throws. Same files, same result.
 */
export const findFacts = (texts: readonly ReadText[], _known: KnownBeside): Found => ({
  facts: [],
  contradictions: [],
  notTaken: [],
  files: texts.map(({ file, unread }) => ({
    file,
    is: "a file",
    source: "unknown",
    by: "unknown",
    belongs: "unknown",
    ...(unread === undefined ? {} : { unread }),
  })),
  worthALook: [],
});
