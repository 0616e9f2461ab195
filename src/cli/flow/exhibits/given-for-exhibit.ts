import type { Case } from "../../../core/case/case.ts";
import { itemKey } from "../../../core/case/key.ts";
import { takeAnswers } from "../../../core/interview/answers-file.ts";
import { addItem } from "../../../core/interview/edit.ts";
import { Problem } from "../../../errors.ts";

/** Answers for exhibits, as flags. */
export interface GivenForExhibit {
  readonly name?: string;
  readonly on?: string;
  readonly source?: string;
  readonly shows?: string;
  /** Ids of claims: "c1,c2". */
  readonly claim?: string;
}

const FLAGS = { name: "--name", on: "--on", source: "--source", shows: "--shows", claims: "--claim" } as const;

/** Gives an exhibit the answers of the flags. The list of exhibits is as finished as it was. Throws Problem with every flaw. */
export const giveExhibit = (c: Case, id: string, given: GivenForExhibit, today: string, zone?: () => string): Case => {
  const { claim, ...rest } = given;
  const answers = { ...rest, claims: claim };
  const keyed = Object.entries(FLAGS).flatMap(([field]) => {
    const value = answers[field as keyof typeof FLAGS];
    return value === undefined ? [] : [[itemKey("exhibits", id, field), value]];
  });
  if (keyed.length === 0) return c;
  const taken = takeAnswers(c, Object.fromEntries(keyed), today, zone);
  if (taken.flaws.length > 0) {
    const flagOf = (at: string): string => FLAGS[/\.(\w+)$/.exec(at)?.[1] as keyof typeof FLAGS] ?? at;
    throw new Problem(
      "This does not fit, so nothing was added.",
      ...taken.flaws.map((flaw) => `${flagOf(flaw.at)}: ${flaw.say}`),
      (asTyped) => `Claims and their ids: see   ${asTyped("review --no-input")}`,
    );
  }
  return { ...taken.case, finished: c.finished };
};

/** Tries the answers on an exhibit that is thrown away: a flag that does not fit is told before a file is copied. */
export const checkGiven = (c: Case, given: GivenForExhibit, today: string, zone: () => string): void => {
  const tried = addItem(c, "exhibits");
  giveExhibit(tried.case, tried.id, given, today, zone);
};
