import { formatAnswer } from "../../../core/case/field-kinds.ts";
import { type Decided, factsToTake } from "../../../core/facts/decided.ts";
import type { Found } from "../../../core/facts/fact.ts";
import { settledByFiles } from "../../../core/facts/settled.ts";
import type { Taken } from "../../../core/facts/take-facts.ts";
import { takeFacts } from "../../../core/facts/take-facts.ts";
import { questionAt } from "../../../core/interview/navigation.ts";
import { oneLine, shorten } from "../../../core/text/text.ts";
import type { Output } from "../../../ports/world.ts";
import type { Session } from "../case/session.ts";
import { tell } from "../tell.ts";

/** Writes what was decided into the case, in one step: one `review --undo` takes all of it back. */
export const takeFound = (
  session: Session,
  found: Found,
  decided: Decided,
  exhibits: ReadonlyMap<string, string>,
): Taken => {
  const taken = takeFacts(session.case, factsToTake(found, decided), exhibits);
  session.put(settledByFiles(taken.case));
  return taken;
};

/** Says where the person's own answer stayed though a file says something else. */
export const tellLeft = (io: Output, session: Session, { left }: Taken): void => {
  for (const { key, kept, offered } of left) {
    const asking = questionAt(session.case, key);
    if (asking?.field === undefined) continue;
    const { field } = asking;
    const [was, is] = [kept, offered].map((value) => shorten(formatAnswer(field, value, session.case), 80));
    tell(
      io,
      `We kept your answer: ${oneLine(asking.ask)} ${was}. Your files say: ${is}. Change it with   ${io.asTyped(`review ${session.case.id} ${key}`)}`,
      0,
      2,
    );
  }
};
