import type { Case } from "../case/case.ts";
import type { ListName } from "../case/lists.ts";
import { finishList, setAnswer, skipQuestion } from "../interview/edit.ts";
import { currentQuestionsOf } from "../interview/questions-view.ts";
import type { CurrentQuestion } from "../interview/steps/question.ts";

/** Lists that are complete once files have filled them: more can be added at any time. */
const FILLED: readonly ListName[] = ["milestones", "weeks", "happenings", "dates", "contacts", "offers", "exhibits"];

/** Fields of a milestone whose money is not held any more, or never was, that decide nothing. */
const OF_HELD: readonly string[] = ["fundedOn", "submittedOn", "changesAskedOn", "cameLast", "dueOn"];

/** Can a question wait that files have left open? In: a question of an item. */
const canWait = ({ list, key, item }: CurrentQuestion): boolean => {
  const field = key.split(".").at(-1) ?? "";
  if (list === "exhibits") return field !== "claims";
  // A notice that names no day has none that could be asked for.
  if (list === "happenings") return field === "until";
  if (list !== "milestones") return false;
  const { money } = item as { readonly money?: string };
  return (
    field === "fundedOn" || field === "dueOn" || (money !== undefined && money !== "held" && OF_HELD.includes(field))
  );
};

/** A refund is asked of held money: where one milestone alone has some, it is about that one. */
const withPots = (c: Case): Case => {
  const held = c.milestones.filter(({ money }) => money === "held" || money === "partReleased");
  const [only] = held;
  if (held.length !== 1 || only === undefined || c.milestones.some(({ money }) => money === undefined)) return c;
  return c.happenings
    .filter(
      ({ kind, of, amount }) => kind === "refundAsked" && of === undefined && (amount ?? only.amount) === only.amount,
    )
    .reduce((now, { id }) => setAnswer(now, `happenings.${id}.of`, only.id), c);
};

/**
 * The case after files were taken in, without the questions that they have made needless: a list that they filled is complete, and what
 * decides nothing is left for later. In: a case. Out: the case; itself where files filled nothing.
 */
export const settledByFiles = (c: Case): Case => {
  const filled = FILLED.filter((list) => c[list].length > 0).reduce(finishList, withPots(c));
  return currentQuestionsOf(filled)
    .filter((asking) => asking.item !== undefined && asking.state === "open" && canWait(asking))
    .reduce((now, { key }) => skipQuestion(now, key), filled);
};
