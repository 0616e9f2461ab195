import { cleanText } from "../../../core/text/text.ts";
import { Pause, Problem } from "../../../errors.ts";
import type { Reply } from "../../../ports/questions.ts";
import type { Output } from "../../../ports/world.ts";
import type { Session } from "./session.ts";

/** The person left: all is saved; these lines say how to go on. */
export const pauseOf = (session: Session, said = "Saved. Nothing is lost."): Pause =>
  session.savedAt === undefined && Object.keys(session.case.answers).length === 0
    ? new Pause(
        "You had not answered anything yet, so there was nothing to save.",
        (asTyped) => `Start again with   ${asTyped("start")}`,
      )
    : new Pause(said, (asTyped) => `Go on with   ${asTyped(`resume ${session.case.id}`)}`);

const LINE_LOST = "Saved, except a line you had not ended with Enter.";

/** The person left a question: all is saved, or what could not be is shown, so that it can be copied. Out: what to end with. */
export const leftAt = (
  io: Output,
  session: Session,
  { typed, unkept, lineLost }: Extract<Reply, { kind: "pause" }>,
): Error => {
  if (unkept === undefined) return pauseOf(session, lineLost && LINE_LOST);
  if (typed !== undefined && typed.trim() !== "")
    for (const line of ["", "Not saved. Here is what you typed, so you can copy it:", "", cleanText(typed), ""])
      io.err(line);
  return new Problem(unkept);
};
