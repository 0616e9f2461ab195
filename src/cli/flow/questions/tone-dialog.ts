import type { Case, PrivateNote } from "../../../core/case/case.ts";
import { keepUnsent, setAnswer, skipQuestion } from "../../../core/interview/edit.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import { oneLine } from "../../../core/text/text.ts";
import { kindOfText, markOf } from "../../../core/tone/case-texts.ts";
import { type Offer, withOffers } from "../../../core/tone/rewording/offers.ts";
import type { Finding, TextKind } from "../../../core/tone/rules/finding.ts";
import { textSummaryOf } from "../../../core/tone/text-summary.ts";
import { addDays, sayDay } from "../../../core/values/days.ts";
import { Pause } from "../../../errors.ts";
import type { Reply } from "../../../ports/questions.ts";
import type { Clock, Output, Person } from "../../../ports/world.ts";
import { findingLines, markedText, sayOffer } from "../../../terminal/views/filing/findings.ts";
import { textSummaryLines } from "../../../terminal/views/filing/text-summary.ts";
import { pauseOf } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { menu, todayOf } from "./prompts.ts";

const kindOf = (asking: CurrentQuestion): TextKind | undefined =>
  asking.kind !== "text" || asking.field?.private ? undefined : kindOfText(asking.key);

/** Is there something to point out in a text before it counts as an answer? */
export const isToTalkOver = (session: Session, asking: CurrentQuestion, text: string): boolean => {
  const kind = kindOf(asking);
  return kind !== undefined && textSummaryOf(text, kind, session.case.keptWarnings).open.length > 0;
};

/** The text is the answer, and nothing is said of it again. */
const keptAsIs = (c: Case, key: string, text: string, open: readonly Finding[]): Case =>
  setAnswer({ ...c, keptWarnings: [...new Set([...c.keptWarnings, ...open.map(markOf)])] }, key, text);

/** The text is a private note for another day, and stays at its question as typed before. */
const setAside = (c: Case, { key, ask }: CurrentQuestion, text: string, now: string, lookAgainOn: string): Case => {
  const id = `n${c.notes.length + 1}`;
  const note: PrivateNote = { id, writtenAt: now, about: `draft set aside: ${ask}`, secret: { text }, lookAgainOn };
  return skipQuestion({ ...c, notes: [...c.notes, note], unsent: { ...c.unsent, [key]: text } }, key);
};

type Choice = "take" | "each" | "mend" | "keep" | "aside";

/** What can be done with the lines on offer: nothing where there are none. */
const optionsForOffers = (offers: readonly Offer[]): { readonly value: Choice; readonly label: string }[] => {
  const [only] = offers;
  if (only === undefined) return [];
  if (offers.length === 1)
    return [{ value: "take", label: only.line === "" ? "Leave the sentence out" : "Use the line above" }];
  return [
    { value: "take", label: `Use all ${offers.length} changes above` },
    { value: "each", label: "Choose one by one" },
  ];
};

/** Asks of each offer whether it is wanted. Out: those that are; undefined when the person goes back. */
const chooseOffers = async (
  io: Person,
  session: Session,
  key: string,
  offers: readonly Offer[],
): Promise<readonly Offer[] | undefined> => {
  const wanted: Offer[] = [];
  for (const [index, offer] of offers.entries()) {
    const reply = await io.ask(
      menu(
        `${key}.tone.${index + 1}`,
        `Change ${index + 1} of ${offers.length}: use it?`,
        [
          { value: "take", label: "Yes" },
          { value: "leave", label: "No, leave my sentence as it is" },
        ],
        { canGoBack: true, before: ["", `You wrote: ${oneLine(offer.old)}`, sayOffer(offer)] },
      ),
    );
    if (reply.kind === "pause") throw pauseOf(session);
    if (reply.kind !== "answer") return undefined;
    if (reply.value === "take") wanted.push(offer);
  }
  return wanted;
};

/**
 * Shows what a calm colleague would point out in a text, with lines to use instead, and lets the person choose. Out: "keep" (it is
 * the answer then; also when there is nothing to say), "mend" (it comes back to be changed, with the lines that were taken), or "aside" (the text
 * is kept privately until tomorrow, and the question is left for later). Nothing is ever blocked.
 */
export const talkOver = async (
  io: Output & Person & Clock,
  session: Session,
  asking: CurrentQuestion,
  text: string,
): Promise<"keep" | "mend" | "aside"> => {
  const kind = kindOf(asking);
  if (kind === undefined) return "keep";
  const summary = textSummaryOf(text, kind, session.case.keptWarnings);
  const { open, notes, offers } = summary;
  if (open.length === 0) return "keep";
  const tomorrow = addDays(todayOf(io), 1);
  const take = (taken: readonly Offer[]) => session.put(keepUnsent(session.case, asking.key, withOffers(text, taken)));
  const keepReply = (chosen: Reply) => {
    if (chosen.kind !== "answer") return;
    if (chosen.value === "keep") session.put(keptAsIs(session.case, asking.key, text, open));
    if (chosen.value === "aside") session.put(setAside(session.case, asking, text, io.now(), tomorrow));
    if (chosen.value === "take") take(offers);
  };
  for (;;) {
    const reply = await io.ask(
      menu(
        `${asking.key}.tone`,
        "What do you want to do with it?",
        [
          ...optionsForOffers(offers),
          { value: "mend", label: "Edit it" },
          { value: "keep", label: "Keep it as it is" },
          { value: "aside", label: `Put it aside until tomorrow, ${sayDay(tomorrow)}` },
        ],
        {
          before: [
            "",
            ...markedText(text, open, io),
            "",
            ...findingLines([...open, ...notes], io, offers),
            "",
            ...textSummaryLines(summary, io),
          ],
          why: "Upwork reads what you write in a dispute, and so may others after it. You decide.",
          ...(offers.length > 0 ? { first: "take" } : {}),
          keepReply,
        },
      ),
    );
    if (reply.kind === "pause")
      throw new Pause("Saved. Nothing is lost.", `Go on with   ${io.asTyped(`resume ${session.case.id}`)}`);
    if (reply.kind !== "answer") return "mend";
    if (reply.value === "each") {
      const wanted = await chooseOffers(io, session, asking.key, offers);
      if (wanted === undefined) continue;
      take(wanted);
      return "mend";
    }
    return reply.value === "keep" || reply.value === "aside" ? reply.value : "mend";
  }
};
