import type { Case } from "../../../core/case/case.ts";
import { type ListName, NOUNS } from "../../../core/case/lists.ts";
import { questionAt } from "../../../core/interview/navigation.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import { oneLine, shorten } from "../../../core/text/text.ts";
import type { Output, Person } from "../../../ports/world.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { menu } from "./prompts.ts";
import { stepOfList } from "./task-list.ts";

/** An entry of a list that has open questions, in words. */
interface Begun {
  readonly id: string;
  readonly label: string;
}

const MOST_OFFERED = 5;
const NEW = "@new";

const labelOf = (c: Case, list: ListName, id: string, typed: string | undefined): string => {
  const option = questionAt(c, list)?.options?.find(({ value }) => value === `change:${id}`);
  const name = option?.label.replace(/^Change: /, "") ?? id;
  return typed === undefined ? name : `${name} (you typed "${shorten(oneLine(typed), 30)}")`;
};

/** The entries of a list that were begun and have open questions, the newest first. */
const begunIn = (c: Case, list: ListName): Begun[] => {
  const step = stepOfList(list);
  const own = currentQuestionsOf(c).filter((one) => one.list === list && one.step === step && one.item !== undefined);
  const ids = new Set(own.filter(({ state }) => state === "open").map(({ item }) => item?.id ?? ""));
  return [...ids].reverse().map((id) => {
    const typed = own.find(({ key, item }) => item?.id === id && c.unsent[key] !== undefined);
    return { id, label: labelOf(c, list, id, typed && c.unsent[typed.key]) };
  });
};

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

/** Asks whether to go on with an entry that was begun. Out: its id, "new", or undefined when the person goes back. */
export const askBegun = async (
  io: Output & Person,
  session: Session,
  list: ListName,
): Promise<{ id: string } | "new" | undefined> => {
  const begun = begunIn(session.case, list);
  const [newest, ...more] = begun;
  if (newest === undefined) return "new";
  const { one, many } = NOUNS[list];
  const ask =
    more.length === 0
      ? `You started ${article(one)} and did not finish it. Continue with it, or log a new one?`
      : `${begun.length} ${many} are not finished. Continue with one, or log a new one?`;
  const options = [
    { value: NEW, label: `Log a new ${one}` },
    ...begun.slice(0, MOST_OFFERED).map(({ id, label }) => ({ value: id, label: `Continue: ${label}` })),
  ];
  const why = "What you started is saved. If you continue, we only ask what is missing.";
  const reply = await io.ask(menu(`log.${list}`, ask, options, { first: newest.id, canGoBack: true, why }));
  if (reply.kind === "pause") throw leftAt(io, session, reply);
  if (reply.kind !== "answer") return undefined;
  return reply.value === NEW ? "new" : { id: String(reply.value) };
};
