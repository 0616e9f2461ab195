import type { AnswerPlace } from "../../../core/case/answer-places.ts";
import type { Case } from "../../../core/case/case.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import type { CurrentQuestion, Step } from "../../../core/interview/steps/question.ts";
import { shorten } from "../../../core/text/text.ts";
import { sayAnswerPlace } from "../facts/say-place.ts";
import { withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { answerText } from "./review.ts";

/** So many are named; the rest is counted. */
const MOST = 6;
const LONGEST = 90;

interface Known {
  readonly said: string;
  readonly place?: AnswerPlace;
}

/** The items of a list that were taken from files, each once. */
const itemsIn = (asking: CurrentQuestion, own: readonly CurrentQuestion[]): readonly Known[] =>
  (asking.options ?? []).flatMap(({ value, item }) => {
    const id = value.startsWith("change:") ? value.slice("change:".length) : undefined;
    const place = own.find((one) => one.item?.id === id && one.list === asking.list && one.place !== undefined)?.place;
    return place === undefined ? [] : [{ said: item ?? "", place }];
  });

/** What a step asks and what files or other answers have told already: it is shown as a list and not asked. In: the step, the case. */
export const knownLines = (step: Step, c: Case, look: Look): string[] => {
  const own = currentQuestionsOf(c).filter((one) => one.step === step.id);
  const known = own.flatMap((asking): readonly Known[] => {
    if (asking.field === undefined) return itemsIn(asking, own);
    if (asking.item !== undefined || asking.was === undefined) return [];
    // Its place stands below it, and what is the usual answer nobody told.
    const { place, isDerived, ...bare } = asking;
    const said = `${shorten(asking.ask, 50)} ${answerText(bare, c)}`;
    return place === undefined ? (isDerived && !asking.isUsual ? [{ said }] : []) : [{ said, place }];
  });
  if (known.length === 0) return [];
  const indent = look.plain ? 0 : 2;
  return [
    ...wrap("Known already, so it is not asked:", look.width, look.plain ? 0 : 1),
    ...known
      .slice(0, MOST)
      .flatMap(({ said, place }) => [
        ...wrap(`- ${shorten(said, LONGEST)}`, look.width, indent, indent + 2),
        ...(place === undefined ? [] : wrap(look.paint.dim(sayAnswerPlace(place, c)), look.width, indent + 2)),
      ]),
    ...withMore(
      known.length > MOST ? `and ${known.length - MOST} more. To change one:` : "To change one:",
      look.asTyped(`review ${c.id}`),
      look.width,
      indent,
    ),
    "",
  ];
};
