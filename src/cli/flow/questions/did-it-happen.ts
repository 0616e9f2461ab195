import { otherSide } from "../../../core/case/facts.ts";
import { WHOLE_CONTRACT } from "../../../core/case/fields.ts";
import type { HappeningKind } from "../../../core/case/happening-kinds.ts";
import type { Happening } from "../../../core/case/lists.ts";
import { sayEnd } from "../../../core/deadlines/format-deadline.ts";
import { sayHappening } from "../../../core/happenings/say-happening.ts";
import { addItem, finishList, removeItem, setAnswer } from "../../../core/interview/edit.ts";
import { replay } from "../../../core/interview/replay.ts";
import type { CurrentQuestion, StepId } from "../../../core/interview/steps/question.ts";
import type { OpenQuestion } from "../../../core/standing/standing.ts";
import { capital } from "../../../core/text/text.ts";
import type { Person, Showing } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { pauseOf } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { standingIn } from "../deadline-context.ts";
import { menu, todayOf } from "./prompts.ts";
import { walkQuestions } from "./walk-step.ts";

/** What can be added, in which step it is asked. */
type Added = "happenings" | "contacts" | "offers";
const STEP_OF: Readonly<Record<Added, StepId>> = {
  happenings: "intake",
  contacts: "communicate",
  offers: "common-ground",
};

/** Adds an item with what is known of it, and asks for the rest. A list that was called complete stays so. */
const addTo = async (
  io: Showing & Person,
  session: Session,
  list: Added,
  known: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const wasFinished = session.case.finished.includes(list);
  const added = addItem(session.case, list);
  const filled = Object.entries(known).reduce(
    (c, [field, value]) => setAnswer(c, `${list}.${added.id}.${field}`, value),
    added.case,
  );
  session.put(wasFinished ? finishList(filled, list) : filled);
  const ofItem = (one: CurrentQuestion) => one.list === list && one.item?.id === added.id;
  if (known.on !== undefined) return;
  await walkQuestions(io, session, STEP_OF[list], { within: ofItem, canLeave: true });
  const told = session.case[list].find(({ id }) => id === added.id);
  // Left at once: nothing was told beyond the choice.
  const isBare = Object.values(told ?? {}).filter((one) => one !== undefined).length === Object.keys(known).length + 1;
  if (told !== undefined && isBare) {
    const without = removeItem(session.case, list, added.id);
    session.put(wasFinished ? finishList(without, list) : without);
  }
};

const addHappening = (io: Showing & Person, session: Session, known: Omit<Happening, "id">): Promise<void> =>
  addTo(io, session, "happenings", known);

const NOTHING = "nothing";
const NOT_KNOWN = "@unknown";

/** Asks what happened since one deadline ended. Out: false when the person does not know. */
const askOne = async (
  io: Showing & Person,
  session: Session,
  { deadline, kinds, of }: OpenQuestion,
): Promise<boolean> => {
  const { applying } = replay(session.case);
  const about = deadline.isOfContract ? "" : `, ${deadline.about}`;
  const say = (kind: HappeningKind) => sayHappening(applying, { id: "", kind });
  const reply = await io.ask(
    menu(
      "happened",
      `${deadline.rule.title}${about}: the time ended on ${sayEnd(deadline)}. What happened?`,
      [
        ...kinds.map((kind) => ({ value: kind as string, label: say(kind) })),
        { value: NOTHING, label: "Nothing, as far as I know" },
        { value: NOT_KNOWN, label: "I do not know yet" },
      ],
      {
        before: [
          "",
          ...wrap(`When nobody acts in time, the rule says: ${deadline.missed}.`, io.width, io.plain ? 0 : 1),
        ],
        // A hasty Enter must not tell of something that did not happen.
        first: NOT_KNOWN,
        why: "Your deadlines and where the money is depend on it. The contract page on Upwork shows it.",
      },
    ),
  );
  if (reply.kind === "pause") throw pauseOf(session);
  if (reply.kind !== "answer" || reply.value === NOT_KNOWN) return false;
  const isNothing = reply.value === NOTHING;
  await addHappening(io, session, {
    kind: reply.value as HappeningKind,
    ...(of === WHOLE_CONTRACT && !isNothing ? {} : { of }),
    ...(isNothing ? { on: todayOf(io) } : {}),
  });
  return true;
};

/** No more than these at once: who comes back after a long time tells the latest first. */
const MOST = 3;

/** Did it happen? Asked on coming back, before anything else, for each deadline that ended with nothing told since. */
export const askWhatHappened = async (io: Showing & Person, session: Session): Promise<void> => {
  const asked = new Set<string>();
  while (asked.size < MOST) {
    const next = standingIn(io, session.case).questions.find(({ deadline }) => !asked.has(deadline.id));
    if (next === undefined) return;
    asked.add(next.deadline.id);
    await askOne(io, session, next);
  }
};

/** What may have happened since, in the words of the person: its list, and what is known of it by the choice. */
const SINCE: Readonly<Record<string, readonly [list: Added, known: Readonly<Record<string, unknown>>]>> = {
  theyWrote: ["contacts", { by: "them" }],
  iWrote: ["contacts", { by: "me" }],
  theyOffered: ["offers", { by: "them" }],
  iOffered: ["offers", { by: "me" }],
  happened: ["happenings", {}],
};

/** Something that the person tells of their own accord. */
export const tellWhatHappened = async (io: Showing & Person, session: Session): Promise<void> => {
  const other = capital(otherSide(replay(session.case).applying));
  const reply = await io.ask(
    menu(
      "since",
      "What do you want to add?",
      [
        { value: "happened", label: "A request, a decision, a payment or a notice" },
        { value: "theyWrote", label: `${other} answered or wrote` },
        { value: "theyOffered", label: `${other} made an offer` },
        { value: "iWrote", label: "I wrote or called" },
        { value: "iOffered", label: "I made an offer" },
      ],
      { canGoBack: true, why: "Your deadlines and your texts follow from what has happened." },
    ),
  );
  if (reply.kind === "pause") throw pauseOf(session);
  const [list, known] = (reply.kind === "answer" && SINCE[String(reply.value)]) || [];
  if (list !== undefined && known !== undefined) await addTo(io, session, list, known);
};
