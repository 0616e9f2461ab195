import { withoutEmptyItems } from "../../../core/case/empty-items.ts";
import { isListName, type ListName } from "../../../core/case/lists.ts";
import { questionAt } from "../../../core/interview/navigation.ts";
import { replay } from "../../../core/interview/replay.ts";
import { stepOf } from "../../../core/interview/steps/all.ts";
import type { CurrentQuestion, StepId } from "../../../core/interview/steps/question.ts";
import type { Prompt, Reply } from "../../../ports/questions.ts";
import type { Person, Showing } from "../../../ports/world.ts";
import { knownLines } from "../../../terminal/views/case/known.ts";
import { adviceLines, stepHead } from "../../../terminal/views/case/status.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { asGroup } from "./answer-group.ts";
import { clearedNote, doubtsAbout, goesStraight, saidBack } from "./between-questions.ts";
import { sayLateDay } from "./new-deadlines.ts";
import { asMaybeNone, takeNone } from "./no-row.ts";
import { promptFor } from "./prompts.ts";
import { askProofByClaim } from "./proof-by-claim.ts";
import { besideQuestion } from "./question-aside.ts";
import { asRestOfItem } from "./rest-of-item.ts";
import { asRestOfHappening, asRows, isRowList, MENU } from "./row-entry.ts";
import { asSeveral, SEVERAL, withSeveral } from "./several.ts";
import { confirmRemoval, keepTyped, type Taken, takeReply } from "./take-reply.ts";
import { talkOver } from "./tone-dialog.ts";
import { isWholeWalk, nextIn, previousIn, progressIn, skipStep, type WalkOptions } from "./walk-order.ts";

/** How a walk through questions came to its end; "urgent" when the person goes straight to the text to send. */
export type WalkEnd = "done" | "back" | "urgent";

/** Puts one question. What was typed is kept whatever the person does, or shown when it cannot be. */
const put = async (
  io: Showing & Person,
  session: Session,
  asking: CurrentQuestion,
  on: Pick<Prompt, "before" | "canGoBack" | "elsewhere"> & {
    readonly keepReply: (reply: Reply) => void;
    readonly progress?: string | undefined;
    readonly title?: string | undefined;
    /** A list with its menu, also where it is open. */
    readonly asMenu: boolean;
    readonly canSkipStep: boolean;
    /** Items that are told one thing at a time. */
    readonly oneByOne: ReadonlySet<string> | "all";
    /** Items that were just added by "add". */
    readonly added: ReadonlySet<string>;
  },
): Promise<Reply> => {
  const keep = (typed: string) => keepTyped(session, asking.key, typed);
  const prompt = promptFor(asking, session, io, { ...on, canSkip: true, keep });
  const isRows = !on.asMenu && isRowList(io, asking);
  const single = asRestOfHappening(io, session, withSeveral(io, prompt));
  const shown = isRows
    ? asRows(io, session, prompt)
    : single === prompt && !on.asMenu && on.oneByOne !== "all"
      ? asGroup(io, session, asRestOfItem(io, session, prompt, on.oneByOne), on.oneByOne)
      : single;
  const first = await io.ask({ ...asMaybeNone(shown, on.added), canSkipStep: on.canSkipStep });
  const isSeveral = first.kind === "answer" && first.value === SEVERAL;
  const reply = isSeveral ? await io.ask(asSeveral(prompt, session.case)) : first;
  if (reply.kind === "pause") throw leftAt(io, session, reply);
  return reply;
};

/** The list of an item that nothing was answered of, at its first question; undefined anywhere else. */
const listOfUntouched = (
  { list, item }: CurrentQuestion,
  previous: CurrentQuestion | undefined,
): ListName | undefined =>
  list !== undefined &&
  item !== undefined &&
  Object.keys(item).length === 1 &&
  previous?.key.startsWith(`${list}.${item.id}.`) !== true
    ? list
    : undefined;

/**
 * Walks the questions of a step: back, skip, leave, come again. In: the world, the open case, the step.
 * Out: "done" when nothing is open any more, "back" when the person went back past the first question.
 */
export const walkQuestions = async (
  io: Showing & Person,
  session: Session,
  step: StepId,
  options: WalkOptions = {},
): Promise<WalkEnd> => {
  let queue = [...(options.revisit ?? [])];
  let before = options.before ?? [];
  // What stands beside a question is said once: not again when the person comes back to it.
  const shown = new Set<string>();
  let asMenu = false;
  const oneByOne = new Set<string>();
  let key = queue.shift() ?? nextIn(session.case, step, options);
  const following = (after: string): string | undefined => {
    while (queue.length > 0) {
      const next = queue.shift();
      if (next !== undefined && questionAt(session.case, next)) return next;
    }
    return nextIn(session.case, step, options, after);
  };
  while (key !== undefined) {
    // Back at the list: an item that was added and never told of goes away again.
    // In an order of its own the walk has added the first claim, which is told later.
    if (isListName(key) && options.order === undefined) session.put(withoutEmptyItems(session.case));
    const asking = questionAt(session.case, key);
    if (asking === undefined) {
      key = following(key);
      continue;
    }
    if (options.revisit === undefined && options.within === undefined && (await askProofByClaim(io, session, key))) {
      key = following(key);
      continue;
    }
    const previous = previousIn(session.case, step, options, key, shown);
    const beside = io.interactive && !shown.has(key) ? besideQuestion(io, session.case, key) : [];
    shown.add(key);
    let taken: Taken = { next: [] };
    const reply = await put(io, session, asking, {
      before: [...before, ...beside],
      canGoBack: previous !== undefined || options.canLeave === true,
      elsewhere: options.elsewhere?.(asking),
      progress: progressIn(session.case, options, key, shown),
      title: options.title,
      asMenu: options.asMenu === true || asMenu,
      // One of the eight steps can be passed over as a whole: what it asks is not needed to file.
      canSkipStep: isWholeWalk(options) && options.order === undefined && stepOf(step).number > 0,
      oneByOne: isWholeWalk(options) ? oneByOne : "all",
      added: oneByOne,
      keepReply: (given) => {
        const none = takeNone(session, asking, given);
        taken = none === undefined ? takeReply(io, session, asking, given) : { next: [none] };
      },
    });
    before = [];
    asMenu = reply.kind === "answer" && reply.value === MENU;
    if (asMenu) continue;
    if (reply.kind === "answer") {
      for (const one of taken.oneByOne ?? []) oneByOne.add(one);
      if (taken.oneByOne !== undefined) continue;
      const talked = taken.talks ? await talkOver(io, session, asking, String(reply.value)) : "keep";
      // The text comes back as typed and not yet given, so that nothing of it is lost while it is mended.
      if (talked === "mend") continue;
      if (talked === "aside") {
        key = following(key);
        continue;
      }
      const act = String(reply.value);
      const isRemoval = asking.kind === "list" && act.startsWith("remove:");
      for (const next of taken.next)
        if (act === "add" || act.startsWith("change:")) oneByOne.add(next.split(".")[1] ?? "");
      const more = isRemoval ? await confirmRemoval(io, session, asking, act) : taken.next;
      const news = options.news?.();
      const late = sayLateDay(io, session.case, key);
      const doubts = [
        ...saidBack(session.case, key),
        ...doubtsAbout(io, session.case, key),
        ...(late === undefined ? [] : [` ! ${late}`]),
      ];
      before = [...doubts.flatMap((line) => wrap(line, io.width, 0, 3)), ...(news?.lines ?? [])];
      if (news?.urgent && (await goesStraight(io, session, before))) return "urgent";
      if (news?.urgent) before = [];
      queue = [...more, ...queue];
      key = following(key);
    } else if (reply.kind === "skip" && reply.step) {
      session.put(skipStep(session.case, step));
      return "done";
    } else if (reply.kind === "skip") {
      before = clearedNote(asking);
      key = following(key);
    } else {
      const list = options.order === undefined ? listOfUntouched(asking, previous) : undefined;
      // Added by mistake: an item with nothing in it goes away again, and the list's menu comes back where it is a part of the walk.
      if (list !== undefined) {
        session.put(withoutEmptyItems(session.case));
        const menuOfList = questionAt(session.case, list);
        if (menuOfList === undefined || options.within?.(menuOfList) === false) return "back";
      } else if (previous === undefined) return "back";
      key = list ?? previous?.key;
      queue = [];
    }
  }
  // What the last answer has brought up has no question below it.
  if (shown.size > 0) for (const line of before) io.err(line);
  return "done";
};

/** Enters a step: its head and advice, its open questions, its closing advice. */
export const walkStep = async (
  io: Showing & Person,
  session: Session,
  id: StepId,
  news?: WalkOptions["news"],
): Promise<WalkEnd> => {
  const step = stepOf(id);
  // Without a terminal the first question is refused: nothing but the reason should be seen.
  if (io.interactive)
    for (const line of [
      ...stepHead(step, io),
      ...(step.number === 0 ? [] : knownLines(step, session.case, io)),
      ...adviceLines(step, replay(session.case).applying, "begin", io),
    ])
      io.err(line);
  const end = await walkQuestions(io, session, id, {
    news,
    // At the very first question of a new case there is nothing to go back to.
    canLeave: session.savedAt !== undefined || Object.keys(session.case.answers).length > 0,
  });
  const closing = adviceLines(step, replay(session.case).applying, "end", io);
  if (end === "done" && closing.length > 0) for (const line of ["", ...closing]) io.err(line);
  return end;
};
