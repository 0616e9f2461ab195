import type { Case } from "../../../core/case/case.ts";
import type { Happening } from "../../../core/case/lists.ts";
import { unlessNever } from "../../../core/case/never.ts";
import { sayHappening } from "../../../core/happenings/say-happening.ts";
import { takeAnswers } from "../../../core/interview/answers-file.ts";
import { replay } from "../../../core/interview/replay.ts";
import { inOrder } from "../../../core/text/text.ts";
import { Problem } from "../../../errors.ts";
import type { Io } from "../../../ports/world.ts";
import { pauseOf } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { rulebookIn } from "../deadline-context.ts";
import { menu, todayOf } from "../questions/prompts.ts";
import { walkQuestions } from "../questions/walk-step.ts";
import { whichOne } from "../which-one.ts";

type Promised = Happening & { readonly kind: "promised" };

/** Promises of which it is not told what became of them, the earliest day first. */
const openPromises = (c: Case): readonly Promised[] =>
  c.happenings
    .filter((one): one is Promised => one.kind === "promised" && one.kept === undefined)
    .toSorted((a, b) => inOrder(unlessNever(a.until) ?? "9999", unlessNever(b.until) ?? "9999"));

const say = (c: Case, one: Promised): string => sayHappening(replay(c).applying, one);

/** Which promise it is: the one that is named, the only one, or the one that is picked. Undefined when the person leaves. */
const promiseOf = async (io: Io, session: Session, named: string | undefined): Promise<Promised | undefined> => {
  const all = openPromises(session.case);
  const [first, ...others] = all;
  if (first === undefined)
    throw new Problem(
      "There is no promise that is still open.",
      `Log one with   ${io.asTyped(`log promise ${session.case.id}`)}`,
    );
  if (named !== undefined) {
    const found = whichOne(named, all, (one) => [one.id, say(session.case, one)]);
    if (found.kind === "one") return found.one;
    throw new Problem(
      found.kind === "several"
        ? `More than one open promise matches "${named}".`
        : `No open promise is called "${named}".`,
      ...(found.kind === "several" ? found.several : all).map((one) => `${one.id}: ${say(session.case, one)}`),
    );
  }
  if (others.length === 0) return first;
  if (!io.interactive)
    throw new Problem(
      `Several promises are open. Say which one, for example   --set promise=${first.id}`,
      ...all.map((one) => `${one.id}: ${say(session.case, one)}`),
    );
  const reply = await io.ask(
    menu(
      "promise",
      "Which promise?",
      all.map((one) => ({ value: one.id, label: say(session.case, one) })),
      { why: "What became of it takes it off your list." },
    ),
  );
  if (reply.kind === "pause") throw pauseOf(session);
  return reply.kind === "answer" ? all.find(({ id }) => id === reply.value) : undefined;
};

/**
 * What became of a promise. In: `promise` (its id, a part of it or words of the promise, where several are open) and `kept` as given with --set; what is not given is asked.
 * Throws Problem where nothing is open, or where it does not fit.
 */
export const logKept = async (
  io: Io,
  session: Session,
  { promise, ...given }: Readonly<Record<string, string>>,
  command: string,
): Promise<void> => {
  const chosen = await promiseOf(io, session, promise);
  if (chosen === undefined) return io.err("Nothing was logged.");
  const key = `happenings.${chosen.id}.kept`;
  if (Object.keys(given).length === 0 && io.interactive) {
    await walkQuestions(io, session, "intake", {
      revisit: [key],
      within: () => false,
      isAll: true,
      canLeave: true,
      before: [`   ${say(session.case, chosen)}`],
      elsewhere: () => ({ command, field: "kept" }),
    });
  } else {
    const set = Object.keys(given).length === 0 ? { kept: "yes" } : given;
    const rows = Object.fromEntries(
      Object.entries(set).map(([field, value]) => [`happenings.${chosen.id}.${field}`, value]),
    );
    const taken = takeAnswers(session.case, rows, todayOf(io), io.dayWriter, rulebookIn(io));
    if (taken.flaws.length > 0)
      throw new Problem(
        "This does not fit. Nothing was logged.",
        ...taken.flaws.map((flaw) => `${flaw.at}: ${flaw.say}`),
      );
    session.put(taken.case);
  }
  const is = session.case.happenings.find(({ id }) => id === chosen.id)?.kept;
  io.err(is === undefined ? "Nothing was logged." : `Logged: ${say(session.case, chosen)}.`);
};
