import type { Case } from "./case.ts";

type Speaking = Pick<Case, "answers">;

/** An agency speaks of itself as "we". */
const isWe = (c: Speaking): boolean => c.answers.role === "agency";

/** The person as the one who did something: "me", "us". */
export const selfAsTold = (c: Speaking): string => (isWe(c) ? "us" : "me");

/** The person as the one who acts, "I", "we", or to whom something is done, "me", "us". */
export const selfSubject = (c: Speaking, as: "subject" | "object" = "subject"): string =>
  as === "object" ? selfAsTold(c) : isWe(c) ? "we" : "I";

/** The start of a sentence about the person: "I have", "We have". */
export const selfBegins = (c: Speaking): string => (isWe(c) ? "We" : "I");

/** A choice in the words of the one who chooses: of an agency "I made it" is "We made it". */
export const inOwnPerson = (c: Speaking, label: string): string =>
  isWe(c) && !/^I am the /.test(label)
    ? label
        .replace(/^I (am|have|was) /, (_, verb) => `We ${verb === "have" ? "have" : verb === "am" ? "are" : "were"} `)
        .replace(/^I(?= )/, "We")
    : label;
