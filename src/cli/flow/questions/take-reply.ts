import { exhibitName, originalOf } from "../../../core/case/exhibits.ts";
import { NOUNS } from "../../../core/case/lists.ts";
import {
  addItem,
  clearAnswer,
  emptyQuestion,
  finishList,
  keepUnsent,
  removeItem,
  setAnswer,
  skipQuestion,
} from "../../../core/interview/edit.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import type { Reply } from "../../../ports/questions.ts";
import type { Clock, Output, Person } from "../../../ports/world.ts";
import { pauseOf } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { takeGroup } from "./answer-group.ts";
import { menu } from "./prompts.ts";
import { takeRestOfItem } from "./rest-of-item.ts";
import { MENU, takeRestOfHappening, takeRows } from "./row-entry.ts";
import { SEVERAL, takeSeveral } from "./several.ts";
import { isToTalkOver } from "./tone-dialog.ts";

/** Keeps what was typed at a question and is no answer. */
export const keepTyped = (session: Session, key: string, typed: string | undefined): void => {
  if (typed !== undefined && typed !== (session.case.unsent[key] ?? ""))
    session.put(keepUnsent(session.case, key, typed));
};

/** Carries out a choice in the menu of a list, but for a removal: that is asked first. Out: keys to ask next, whatever their state. */
const actOnList = (session: Session, asking: CurrentQuestion, act: string): string[] => {
  const { list } = asking;
  if (list === undefined) return [];
  if (act === "add") {
    const added = addItem(session.case, list);
    session.put(added.case);
    return currentQuestionsOf(added.case)
      .filter((one) => one.item?.id === added.id && one.list === list)
      .slice(0, 1)
      .map((one) => one.key);
  }
  if (act === "done") {
    session.put(finishList(session.case, list));
    return [];
  }
  const [verb = "", id = ""] = act.split(":");
  if (verb === "change") {
    session.put(clearAnswer(session.case, list));
    return currentQuestionsOf(session.case)
      .filter((one) => one.list === list && one.item?.id === id && one.step === asking.step)
      .map((one) => one.key);
  }
  return [];
};

/** Asks whether an item is meant to go. Out: keys to ask next. */
export const confirmRemoval = async (
  io: Output & Person,
  session: Session,
  asking: CurrentQuestion,
  act: string,
): Promise<string[]> => {
  const { list } = asking;
  if (list === undefined) return [];
  const id = act.replace("remove:", "");
  const label = asking.options?.find((option) => option.value === act)?.item ?? id;
  const keepsFile = list === "exhibits" && originalOf(session.case, id) !== undefined;
  const sure = await io.ask(
    menu(
      `${list}.${id}.remove`,
      keepsFile ? `Take this exhibit out of the filing: ${label}?` : `Remove this ${NOUNS[list].one}: ${label}?`,
      [
        { value: "keep", label: "No, keep it" },
        { value: "remove", label: keepsFile ? "Yes, take it out" : "Yes, remove it" },
      ],
      {
        why: keepsFile
          ? `Its answers and its file stay. Bring it back with   ${io.asTyped(`evidence restore ${exhibitName(session.case, id)}`)}`
          : `It will be removed from the case. To get it back: ${io.asTyped("review --undo")}`,
        keepReply: (reply) => {
          if (reply.kind === "answer" && reply.value === "remove") session.put(removeItem(session.case, list, id));
        },
      },
    ),
  );
  if (sure.kind === "pause") throw pauseOf(session);
  return [list];
};

/** What comes of a reply. */
export interface Taken {
  /** Keys to ask next, whatever their state. */
  readonly next: readonly string[];
  /** Is it a text to be talked over before it counts? */
  readonly talks?: true;
  /** Questions of a group that the person wants to be asked one at a time. */
  readonly oneByOne?: readonly string[];
}

/** Takes a reply into the case, and what was typed with it. */
export const takeReply = (io: Clock, session: Session, asking: CurrentQuestion, reply: Reply): Taken => {
  const { key } = asking;
  if (reply.kind !== "answer") {
    keepTyped(session, key, reply.typed);
    // Emptied: what stood there goes for good. Else only an answer goes; what was typed or proposed stays proposed.
    if (reply.kind === "skip") session.put((reply.typed === "" ? emptyQuestion : skipQuestion)(session.case, key));
    return { next: [] };
  }
  if (asking.kind === "list" && asking.list !== undefined) {
    const line = String(reply.value);
    return {
      next: line === MENU ? [] : (takeRows(io, session, asking.list, line) ?? actOnList(session, asking, line)),
    };
  }
  if (reply.value === SEVERAL) return { next: [] };
  if (asking.kind === "choice" && Array.isArray(reply.value)) {
    session.put(takeSeveral(session.case, asking, reply.value));
    return { next: [] };
  }
  if (takeRestOfItem(io, session, asking, reply.value)) return { next: [] };
  const group = takeGroup(io, session, asking, reply.value);
  if (group !== undefined) return { next: [], ...group };
  if (takeRestOfHappening(io, session, asking, reply.value)) return { next: [] };
  if (typeof reply.value === "string" && isToTalkOver(session, asking, reply.value)) {
    keepTyped(session, key, reply.value);
    return { next: [], talks: true };
  }
  session.put(setAnswer(session.case, key, reply.value));
  return { next: [] };
};
