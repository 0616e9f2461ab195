import type { Case } from "../../../core/case/case.ts";
import { coverCase, readyText } from "../../../core/filing/redaction/redact-data.ts";
import { replay } from "../../../core/interview/replay.ts";
import { forLetters, passedDays, withoutPassed } from "../../../core/letters/letter-days.ts";
import type { Showing } from "../../../ports/world.ts";
import { todayOf } from "../questions/prompts.ts";
import { KINDS, type TextKind } from "./kinds.ts";

type Kind = (typeof KINDS)[TextKind];

/** A letter as it would be sent today. */
export interface LetterNow {
  /** To paste: the words the person covered are covered. Undefined while there is nothing to build it from. */
  readonly text: string | undefined;
  /** Whose words it has: "you" for a version that the person has written or kept, "answers" for one that is built. */
  readonly from: "you" | "answers";
  /** The same with nothing covered. */
  readonly plain: string | undefined;
  /** The case it is built from: what applies, without days that have passed. */
  readonly applying: Case;
  /** A day it asked an answer for that has passed. */
  readonly passed: ReturnType<typeof passedDays>[number] | undefined;
}

/** The text from a case whose words are covered before any of them is cut or joined. Nobody is greeted by a cover. */
const readyDraft = (io: Showing, c: Case, kind: Kind, kept: string | undefined): string | undefined => {
  if (kept !== undefined) return kept;
  const covered = coverCase(c);
  const { otherParty, ...answers } = covered.answers;
  return kind.build(otherParty === c.answers.otherParty ? covered : { ...covered, answers }, io);
};

/**
 * The letter of a kind, the same wherever it is shown: the person's own version where there is one, else built from the answers. In: the
 * world, the case as told, the kind; fresh: without the person's own version.
 */
export const letterNow = (io: Showing, c: Case, textKind: TextKind, { fresh = false } = {}): LetterNow => {
  const { applying: whole } = replay(c);
  const kind: Kind = KINDS[textKind];
  const passed = passedDays(whole, todayOf(io)).find((one) => one.letter === kind.key);
  // What was kept as we built it is built again, without a day that has passed.
  const isOurs = passed !== undefined && kind.kept(whole) === kind.build(whole, io);
  const applying = forLetters(whole, todayOf(io));
  const own = fresh || isOurs ? undefined : kind.kept(applying);
  const kept = own === undefined || passed === undefined ? own : withoutPassed(own, passed);
  const ready = readyDraft(io, applying, kind, kept);
  return {
    text: ready === undefined ? undefined : readyText(ready, c.redactions),
    from: kept === undefined ? "answers" : "you",
    plain: kept ?? kind.build(applying, io),
    applying,
    passed,
  };
};
