import { saysNothing } from "../../../core/case/never.ts";
import { removeItem } from "../../../core/interview/edit.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import type { Prompt, Reply } from "../../../ports/questions.ts";
import type { Session } from "../case/session.ts";

/** "None" at the first question of an item that was only just added: there is no such item after all. */
const NO_ROW = "@none";

/** Is it the first question of an item that nothing is known of yet, and "none" no answer to it? */
const takesNone = ({ item, kind, field }: CurrentQuestion): boolean =>
  item !== undefined &&
  Object.keys(item).length === 1 &&
  field?.never === undefined &&
  ["line", "text", "day"].includes(kind);

/** The prompt of an item that was added by "add": "none" or "nothing" there means that there is none. Any other prompt as it is. In: the ids of the items added so. */
export const asMaybeNone = (prompt: Prompt, added: ReadonlySet<string>): Prompt => {
  const { asking } = prompt;
  if (!added.has(asking.item?.id ?? "") || !takesNone(asking)) return prompt;
  return {
    ...prompt,
    check: (raw) => (saysNothing(String(raw)) ? { ok: true, value: NO_ROW } : prompt.check(raw)),
    echo: (raw) => (saysNothing(raw) ? "Nothing is added." : prompt.echo(raw)),
    stays: (value) => (value === NO_ROW ? `${asking.ask}  nothing added` : prompt.stays?.(value)),
  };
};

/** Takes the item away again of which "none" was said. Out: the list to go back to; undefined when it was another reply. */
export const takeNone = (session: Session, { list, item }: CurrentQuestion, reply: Reply): string | undefined => {
  if (reply.kind !== "answer" || reply.value !== NO_ROW || list === undefined || item === undefined) return undefined;
  session.put(removeItem(session.case, list, item.id));
  return list;
};
