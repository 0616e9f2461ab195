import type { Case } from "../../../core/case/case.ts";
import type { Found } from "../../../core/facts/fact.ts";
import { lookForFacts } from "../../../core/facts/find-facts.ts";
import type { ReadText } from "../../../core/facts/read-text.ts";
import type { Clock, Output, Person } from "../../../ports/world.ts";
import { tell } from "../tell.ts";

/** Above so many texts the search takes seconds, and it is said what takes them. */
const MANY = 300;
/** Between two looks at whether the person stops it: so many texts. */
const A_FEW = 10;
/** Longer than this nobody waits. */
const LONGEST_MS = 4 * 60_000;

const number = (count: number): string => count.toLocaleString("en-US");

const REASONS: Readonly<Record<"texts" | "characters" | "time", string>> = {
  texts: "There are too many of them for one go.",
  characters: "Together they are too long for one go.",
  time: "It took longer than four minutes.",
};

const tellLeft = (io: Output, { texts, why }: NonNullable<Found["left"]>, of: number, isLate: boolean): void => {
  const looked = `Looked for facts in ${number(of - texts)} of ${number(of)} texts`;
  const reason = REASONS[why === "stopped" ? "time" : why];
  const said =
    why === "stopped" && !isLate
      ? `Stopped. ${looked}, and what was found is kept.`
      : `! ${looked}, first in those that speak of Upwork. ${reason} To have the rest looked through, name those files by themselves.`;
  tell(io, said, 0, 2);
};

/**
 * Looks for facts in all texts that were read; Ctrl-C ends it, and so does the time it may take: what was found by then is kept. Says what was
 * not looked through.
 */
export const lookForFactsIn = async (
  io: Output & Person & Clock,
  c: Case,
  texts: readonly ReadText[],
): Promise<Found> => {
  if (texts.length > MANY) tell(io, `Looking for facts in ${number(texts.length)} texts.`, 0, 2);
  const now = io.now();
  const begun = performance.now();
  let isLate = false;
  const found = await io.stoppable(async (stop) => {
    const looking = lookForFacts(texts, { case: c, now, zone: io.zone });
    let step = looking.next();
    for (let done = 1; !step.done; done += 1) {
      if (done % A_FEW === 0) await new Promise((resolve) => setImmediate(resolve));
      isLate = performance.now() - begun > LONGEST_MS;
      step = looking.next(stop.aborted || isLate);
    }
    return step.value;
  });
  if (found.left !== undefined) tellLeft(io, found.left, texts.length, isLate);
  return found;
};
