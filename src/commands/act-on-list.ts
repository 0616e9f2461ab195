import { exhibitName, originalOf } from "../core/case/exhibits.ts";
import { NOUNS } from "../core/case/lists.ts";
import { addItem, clearAnswer, finishList, removeItem } from "../core/interview/change.ts";
import { askingsOf } from "../core/interview/outline.ts";
import type { Asking } from "../core/interview/question.ts";
import type { Io } from "../shell/ports.ts";
import { menu } from "./asking.ts";
import { pauseOf } from "./pause.ts";
import type { Session } from "./session.ts";

/** Carries out a choice in the menu of a list. Out: keys to ask next, whatever their state. */
export const actOnList = async (io: Io, session: Session, asking: Asking, act: string): Promise<string[]> => {
  const { list } = asking;
  if (list === undefined) return [];
  if (act === "add") {
    const added = addItem(session.case, list);
    session.put(added.case);
    return askingsOf(added.case)
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
    return askingsOf(session.case)
      .filter((one) => one.list === list && one.item?.id === id && one.step === asking.step)
      .map((one) => one.key);
  }
  const label = asking.options?.find((option) => option.value === act)?.label.replace(/^Remove: /, "") ?? id;
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
          : `What is removed is gone from the case. To have it back: ${io.asTyped("review --undo")}`,
      },
    ),
  );
  if (sure.kind === "pause") throw pauseOf(session);
  if (sure.kind === "answer" && sure.value === "remove") session.put(removeItem(session.case, list, id));
  return [list];
};
