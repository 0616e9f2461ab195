import type { Case } from "../../../core/case/case.ts";
import { questionAt, withLeftText } from "../../../core/interview/navigation.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import type { Output, Person, Store } from "../../../ports/world.ts";
import { withMore } from "../../../terminal/views/lines.ts";
import type { Session } from "../case/session.ts";

const isTextOf = (c: Case, key: string): CurrentQuestion | undefined => {
  const asking = questionAt(c, key);
  return asking?.kind === "text" ? asking : undefined;
};

/**
 * Takes up the texts that an editor left behind when the program was stopped: each is kept at its question, as typed and not
 * yet an answer. Out: the questions they are of, those aside where the text was in the case already.
 */
export const takeUpLeftTexts = (io: Person & Store, session: Session): CurrentQuestion[] => {
  if (!io.interactive) return [];
  return io.cases.leftTexts(session.case.id).flatMap(({ key, text, settle }) => {
    const asking = isTextOf(session.case, key);
    // Where the question does not apply any more, the text stays for `doctor` to tell of.
    if (asking === undefined) return [];
    const kept = withLeftText(session.case, key, text);
    const isNew = kept !== session.case;
    session.put(kept);
    settle();
    return isNew ? [asking] : [];
  });
};

/** Says of texts that were taken up where they are. */
export const tellLeftTexts = (io: Output & Person & Store, session: Session): void => {
  for (const { ask, key } of takeUpLeftTexts(io, session)) {
    const say = `A text from your editor was not finished, for "${ask}" It is saved there but is not an answer yet:`;
    for (const line of withMore(say, io.asTyped(`review ${session.case.id} ${key}`), io.width, 0, 2)) io.err(line);
  }
};
