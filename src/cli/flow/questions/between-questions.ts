import type { Case } from "../../../core/case/case.ts";
import { doubtsIn } from "../../../core/interview/consistency.ts";
import { replay } from "../../../core/interview/replay.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import { fairLine } from "../../../core/letters/hearing.ts";
import type { Output, OwnRules, Person } from "../../../ports/world.ts";
import { pauseOf } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { rulebookIn } from "../deadline-context.ts";
import { menu } from "./prompts.ts";

/** What is unusual about an answer, said once, above the next question. */
export const doubtsAbout = (io: Output & OwnRules, c: Case, key: string): string[] =>
  doubtsIn(replay(c).applying, rulebookIn(io))
    .filter((one) => one.keys.includes(key))
    .map((one) => ` ! ${one.say}`);

/** What was heard, said back as the line that the message will have, above the next question. */
export const saidBack = (c: Case, key: string): string[] => {
  const { complaint } = replay(c).applying.answers;
  if (key !== "complaint" || complaint === undefined) return [];
  const line = fairLine(complaint);
  return line === undefined
    ? [" ! This is not put into the message: it admits something or hits back. Say only what they expected."]
    : [` · In your message: ${line}`];
};

/** Said of an answer that a skip took away. A list keeps what is in it. */
export const clearedNote = (asking: CurrentQuestion): string[] =>
  asking.was === undefined || asking.kind === "list" ? [] : [" · Cleared. To get it back: review --undo"];

/** Offers to go straight to the text to send when a deadline of the person's own is about to end. */
export const goesStraight = async (io: Person, session: Session, before: readonly string[]): Promise<boolean> => {
  const reply = await io.ask(
    menu(
      "urgent",
      "This ends within 48 hours. What do you want to do first?",
      [
        { value: "straight", label: "In a hurry: three questions, then the text to send" },
        { value: "facts", label: "Finish the facts first" },
      ],
      { before, why: "A missed deadline can decide the case. You can keep talking after you have filed." },
    ),
  );
  if (reply.kind === "pause") throw pauseOf(session);
  return reply.kind === "answer" && reply.value === "straight";
};
