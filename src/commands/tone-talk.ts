import type { PrivateNote } from "../core/case/case.ts";
import { addDays, sayDay } from "../core/case/days.ts";
import { skipQuestion } from "../core/interview/change.ts";
import type { Asking } from "../core/interview/question.ts";
import { glanceAt } from "../core/tone/glance.ts";
import type { Kind } from "../core/tone/kind.ts";
import { kindOfText, markOf } from "../core/tone/texts.ts";
import { Pause } from "../shell/errors.ts";
import type { Io } from "../shell/ports.ts";
import { findingLines, markedText } from "../view/findings.ts";
import { glanceLines } from "../view/glance.ts";
import { menu, todayOf } from "./asking.ts";
import type { Session } from "./session.ts";

const kindOf = (asking: Asking): Kind | undefined =>
  asking.kind !== "text" || asking.field?.private ? undefined : kindOfText(asking.key);

/**
 * Shows what a calm colleague would point out in a text and lets the person choose. Out: "keep" (also when there is
 * nothing to say), "mend", or "aside" (the text is kept privately until tomorrow, and the question is left for later).
 * Nothing is ever blocked.
 */
export const talkOver = async (
  io: Io,
  session: Session,
  asking: Asking,
  text: string,
): Promise<"keep" | "mend" | "aside"> => {
  const kind = kindOf(asking);
  if (kind === undefined) return "keep";
  const glance = glanceAt(text, kind, session.case.keptWarnings);
  const { open, notes } = glance;
  if (open.length === 0) return "keep";
  const tomorrow = addDays(todayOf(io), 1);
  const reply = await io.ask(
    menu(
      `${asking.key}.tone`,
      "What do you want to do with it?",
      [
        { value: "mend", label: "Mend it" },
        { value: "keep", label: "Keep it as it is" },
        { value: "aside", label: `Set it aside until tomorrow, ${sayDay(tomorrow)}` },
      ],
      {
        before: [
          "",
          ...markedText(text, open, io),
          "",
          ...findingLines([...open, ...notes], io),
          "",
          ...glanceLines(glance, io),
        ],
        why: "What is written in a dispute is read by Upwork, and perhaps later by an arbitrator. You decide.",
      },
    ),
  );
  if (reply.kind === "pause")
    throw new Pause("Saved. Nothing is lost.", `Go on with   ${io.asTyped(`resume ${session.case.id}`)}`);
  if (reply.kind !== "answer" || reply.value === "mend") return "mend";
  if (reply.value === "keep") {
    session.put({ ...session.case, keptWarnings: [...new Set([...session.case.keptWarnings, ...open.map(markOf)])] });
    return "keep";
  }
  const note: PrivateNote = {
    id: `n${session.case.notes.length + 1}`,
    writtenAt: io.now(),
    about: `draft set aside: ${asking.ask}`,
    secret: { text },
    lookAgainOn: tomorrow,
  };
  const aside = { ...session.case, notes: [...session.case.notes, note] };
  session.put(skipQuestion({ ...aside, unsent: { ...aside.unsent, [asking.key]: text } }, asking.key));
  return "aside";
};
