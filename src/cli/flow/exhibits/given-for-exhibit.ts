import type { Case } from "../../../core/case/case.ts";
import { itemKey } from "../../../core/case/key.ts";
import { takeAnswers } from "../../../core/interview/answers-file.ts";
import { addItem } from "../../../core/interview/edit.ts";
import type { DayWriter } from "../../../core/values/parse-day.ts";
import { Problem } from "../../../errors.ts";
import { whichOne } from "../which-one.ts";

/** The flags that say what an exhibit is, in the order of the help page: what each takes, what it is for, the field it answers. */
export const EXHIBIT_FLAGS = {
  on: { value: "<day>", what: "the day it is from", field: "on" },
  source: {
    value: "<key>",
    what: "where it comes from: contractPage, messages, submission, file …",
    field: "source",
  },
  shows: { value: "<text>", what: "what it shows, in one line", field: "shows" },
  claim: { value: "<ids>", what: "the claims it proves, for example c1,c2", field: "claims" },
  name: { value: "<text>", what: "the name of the exhibit (default: the file name)", field: "name" },
} as const;

export type ExhibitFlag = keyof typeof EXHIBIT_FLAGS;

const FLAGS = Object.keys(EXHIBIT_FLAGS) as readonly ExhibitFlag[];

/** What these flags say of an exhibit, each as it was typed. */
export type GivenForExhibit = { readonly [flag in ExhibitFlag]?: string };

/** What these flags say, among all the flags of a command. */
export const answersGiven = (options: GivenForExhibit): GivenForExhibit =>
  Object.fromEntries(FLAGS.flatMap((flag) => (options[flag] === undefined ? [] : [[flag, options[flag]]])));

/** Ids of claims as they are, and words that only one claim has as its id. What means none stays, and is named as a flaw. */
const claimIds = (c: Case, typed: string): string =>
  typed
    .split(",")
    .map((part) => {
      const found = whichOne(part, c.claims, ({ id, agreed, happened }) => [id, agreed ?? "", happened ?? ""]);
      return found.kind === "one" ? found.one.id : part;
    })
    .join(",");

/** Gives an exhibit the answers of the flags. The list of exhibits is as finished as it was. Throws Problem with every flaw. */
export const giveExhibit = (c: Case, id: string, given: GivenForExhibit, today: string, writer?: DayWriter): Case => {
  const keyOf = (flag: ExhibitFlag) => itemKey("exhibits", id, EXHIBIT_FLAGS[flag].field);
  const keyed = Object.entries(answersGiven(given)).map(([flag, value]) => [
    keyOf(flag as ExhibitFlag),
    flag === "claim" ? claimIds(c, String(value)) : value,
  ]);
  if (keyed.length === 0) return c;
  const taken = takeAnswers(c, Object.fromEntries(keyed), today, writer);
  if (taken.flaws.length > 0) {
    const flagOf = (key: string): string => {
      // A claim that does not exist is noticed when the whole list is checked: the message names it by the exhibit's place in the list.
      const isOfLast = key === `exhibits[${c.exhibits.length - 1}].claims`;
      const flag = isOfLast ? "claim" : FLAGS.find((one) => keyOf(one) === key);
      return flag === undefined ? key : `--${flag}`;
    };
    throw new Problem(
      "This is not valid, so nothing was added.",
      ...taken.flaws.map((flaw) => `${flagOf(flaw.at)}: ${flaw.say}`),
      (asTyped) => `Claims and their ids: see   ${asTyped("review --no-input")}`,
    );
  }
  return { ...taken.case, finished: c.finished };
};

/** Tries the answers on a throw-away exhibit: a flag that does not fit is reported before a file is copied. */
export const checkGiven = (c: Case, given: GivenForExhibit, today: string, writer: DayWriter): void => {
  const tried = addItem(c, "exhibits");
  giveExhibit(tried.case, tried.id, given, today, writer);
};
