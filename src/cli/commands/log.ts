import { Argument } from "commander";
import { isEmptyItem, pointsAt } from "../../core/case/empty-items.ts";
import { type Item, type ListName, NOUNS } from "../../core/case/lists.ts";
import { takeAnswers } from "../../core/interview/answers-file.ts";
import { changesBetween } from "../../core/interview/change-log.ts";
import { addItem } from "../../core/interview/edit.ts";
import { questionAt } from "../../core/interview/navigation.ts";
import type { CurrentQuestion, StepId } from "../../core/interview/steps/question.ts";
import { adviceOnContact } from "../../core/troubles/their-conduct.ts";
import { isOurs, Pause, Problem, Usage } from "../../errors.ts";
import type { Io } from "../../ports/world.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { withChoices } from "../choices.ts";
import { type CommandFile, caseArgument, filled, setOption } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { type Session, withStored } from "../flow/case/session.ts";
import { rulebookIn } from "../flow/deadline-context.ts";
import { logKept } from "../flow/log/kept.ts";
import { LOGGED_LISTS } from "../flow/log/logged-lists.ts";
import { logNote } from "../flow/log/note.ts";
import { askBegun } from "../flow/questions/log-begun.ts";
import { tellingNews } from "../flow/questions/new-deadlines.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { stepOfList } from "../flow/questions/task-list.ts";
import { walkQuestions } from "../flow/questions/walk-step.ts";
import { printJson, tell } from "../flow/tell.ts";

/** What can be logged: an entry of a list, or a group of answers that belong together. */
const KINDS = {
  happened: { list: LOGGED_LISTS.happened },
  promise: { list: LOGGED_LISTS.happened, known: ["kind=promised"] },
  kept: { kept: true },
  contact: { list: LOGGED_LISTS.contact },
  offer: { list: LOGGED_LISTS.offer },
  request: { list: LOGGED_LISTS.request },
  date: { list: LOGGED_LISTS.date },
  notice: { step: "intake", keys: ["contractState", "endedBy", "endedOn", "filed", "filedOn"] },
  outcome: { step: "learn", keys: ["outcome", "outcomeOn", "outcomeAmount"] },
  note: { note: true },
} as const;

export type LogKind = keyof typeof KINDS;

/** What each means, for who wrote something else. */
const KIND_WORDS: Readonly<Record<LogKind, string>> = {
  happened: "something that happened, such as a dispute, a refund request, a payment or the end of the contract",
  promise: "what somebody promised to do by a day",
  kept: "that a promise was kept",
  contact: "a message, an email or a call",
  offer: "an offer to settle, yours or theirs",
  request: "something that Upwork asked you for",
  date: "a day that Upwork named",
  notice: "a notice from Upwork",
  outcome: "how it ended",
  note: "a private note",
};
export const LOG_KINDS = Object.keys(KINDS) as LogKind[];

export interface LogOptions {
  readonly kind: LogKind;
  readonly case?: string;
  readonly set?: readonly string[];
  readonly text?: string;
  readonly json?: boolean;
}

const pairs = (set: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    set.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new Usage(`Write --set as field=value, not "${pair}".`, "For example   --set on=yesterday");
      return [pair.slice(0, at).trim(), pair.slice(at + 1)];
    }),
  );

const takeAll = (io: Io, session: Session, given: Record<string, unknown>, undo: () => void): void => {
  const taken = takeAnswers(session.case, given, todayOf(io), io.dayWriter, rulebookIn(io));
  if (taken.flaws.length > 0) {
    undo();
    throw new Problem(
      "Something here does not fit. Nothing was logged.",
      // Only the field is of use here: which item it is was not typed.
      ...taken.flaws.map((flaw) => `${flaw.at.slice(flaw.at.lastIndexOf(".") + 1)}: ${flaw.say}`),
    );
  }
  session.put(taken.case);
  for (const note of taken.doubts) tell(io, `Note: ${note}`, 0, 2);
};

const inLog = (kind: LogKind, session: Session) => ({ command: `log ${kind} ${session.case.id}` });

/** Adds an entry with the given fields. Out: its id. A list that was called complete stays complete. */
const addEntry = (io: Io, session: Session, list: ListName, set: readonly string[]): string => {
  const before = session.case;
  const wasFinished = before.finished.includes(list);
  const added = addItem(before, list);
  session.put(wasFinished ? { ...added.case, finished: [...added.case.finished, list] } : added.case);
  const given = Object.fromEntries(
    Object.entries(pairs(set)).map(([field, value]) => [`${list}.${added.id}.${field}`, value]),
  );
  if (set.length > 0) takeAll(io, session, given, () => session.put(before));
  return added.id;
};

/** Fields that follow from the kind of entry. */
const knownOf = (kind: LogKind): readonly string[] => {
  const row = KINDS[kind];
  return "known" in row ? row.known : [];
};

/** Does an entry hold nothing besides what its kind brings with it? */
const isUntouched = (session: Session, list: ListName, id: string, known: readonly string[]): boolean =>
  (session.case[list] as readonly Item[]).every((one) => {
    const own = Object.fromEntries(Object.entries(one).filter(([field]) => !(field in pairs(known))));
    return one.id !== id || isEmptyItem(session.case, list, own as Item);
  });

const logItem = async (
  io: Io,
  session: Session,
  kind: LogKind,
  list: ListName,
  set: readonly string[],
): Promise<void> => {
  // A list that nobody is asked about yet can still be filled in: it applies when its question appears once there is an entry.
  if (questionAt(addItem(session.case, list).case, list) === undefined)
    throw new Problem(`${NOUNS[list].many} do not apply to this case.`);
  const before = session.case;
  const known = knownOf(kind);
  const chosen = set.length === 0 && known.length === 0 && io.interactive ? await askBegun(io, session, list) : "new";
  if (chosen === undefined) return io.err("Nothing was logged.");
  const id = chosen === "new" ? addEntry(io, session, list, [...known, ...set]) : chosen.id;
  if (set.length === 0 || io.interactive) {
    const ofItem = (one: CurrentQuestion) => one.list === list && one.item?.id === id;
    const elsewhere = ({ key }: CurrentQuestion) => ({
      ...inLog(kind, session),
      field: key.slice(key.lastIndexOf(".") + 1),
    });
    await walkQuestions(io, session, stepOfList(list) as StepId, { within: ofItem, canLeave: true, elsewhere });
    if (isUntouched(session, list, id, known)) {
      const typed = Object.keys(session.case.unsent).some((key) => pointsAt(list, id, key));
      if (chosen === "new" && !typed) session.put(before);
      return io.err(typed ? NOTHING_BUT_TYPED : "Nothing was logged.");
    }
  }
  const count = session.case[list].length;
  io.err(`Logged. The case now has ${count} ${count === 1 ? NOUNS[list].one : NOUNS[list].many}.`);
  const contact = list === "contacts" ? session.case.contacts.find((one) => one.id === id) : undefined;
  const advice = contact === undefined ? [] : adviceOnContact(contact);
  for (const sentence of advice)
    for (const line of wrap(sentence, io.width, io.plain ? 0 : 2, io.plain ? 0 : 4)) io.err(line);
};

/** Said when the person goes back before the words were given. */
const NOTHING_BUT_TYPED = "Nothing was logged. What you typed is saved for next time.";

/** An entry that was interrupted goes on with the same command. */
const goOnWithLog = (error: unknown, command: string): unknown =>
  isOurs(error, "Pause") ? new Pause(error.message, (asTyped) => `Go on with   ${asTyped(command)}`) : error;

const logAnswers = async (io: Io, session: Session, kind: "notice" | "outcome", set: readonly string[]) => {
  const { step, keys } = KINDS[kind];
  const before = session.case;
  if (set.length > 0) takeAll(io, session, pairs(set), () => {});
  else {
    const elsewhere = () => inLog(kind, session);
    await walkQuestions(io, session, step, {
      revisit: keys,
      within: () => false,
      isAll: true,
      canLeave: true,
      elsewhere,
    });
  }
  const { answers } = session.case;
  if (set.length > 0 || answers !== before.answers) io.err("Logged.");
  else io.err(keys.some((key) => session.case.unsent[key] !== undefined) ? NOTHING_BUT_TYPED : "Nothing was logged.");
};

/** Are these fields of a notice as the first version took it? */
const isOfFirstVersion = (set: readonly string[]): boolean =>
  set.length > 0 && Object.keys(pairs(set)).every((key) => (KINDS.notice.keys as readonly string[]).includes(key));

/** The list an entry goes into. A notice is told as what happened; its answers of the first version are taken by `--set` alone. */
const listOf = (kind: Exclude<LogKind, "note" | "outcome" | "kept">): ListName =>
  kind === "notice" ? "happenings" : KINDS[kind].list;

/** The list that a kind of entry goes into, by its name; undefined where it goes into none. */
export const listOfKind = (kind: string): ListName | undefined => {
  const row = Object.hasOwn(KINDS, kind) ? KINDS[kind as LogKind] : undefined;
  return row !== undefined && "list" in row ? row.list : undefined;
};

/** `log KIND`: what happened, a promise and whether it was kept, a contact, an offer, a request, a notice, an outcome, or a private note. */
export const log = async (io: Io, options: LogOptions): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  const set = options.set ?? [];
  await withStored(
    io,
    chosen.id,
    tellingNews(io, async (session) => {
      const before = session.case;
      try {
        const { kind } = options;
        if (kind === "note") await logNote(io, session, options.text);
        else if (kind === "kept") await logKept(io, session, pairs(set), inLog("kept", session).command);
        else if (kind === "outcome" || (kind === "notice" && isOfFirstVersion(set)))
          await logAnswers(io, session, kind, set);
        else await logItem(io, session, kind, listOf(kind), set);
        if (options.json) {
          const changes = changesBetween(before, session.case);
          printJson(io, { case: session.case.id, kind, logged: changes.length > 0, changes });
        }
      } catch (error) {
        throw goOnWithLog(error, inLog(options.kind, session).command);
      }
    }),
  );
};

/** The words, flags and examples of the command. */
export const command: CommandFile<LogOptions> = {
  shape: (command) =>
    command
      .addArgument(withChoices(new Argument("<kind>", "what to log"), KIND_WORDS))
      .addArgument(caseArgument())
      .addOption(setOption("a field of the entry; can be given more than once"))
      .option("--text <text>", "the text of a note", filled)
      .option("--json", "as JSON, what was added"),
  examples: [
    "log happened --set kind=released --set on=yesterday",
    "log contact",
    'log offer --set on=yesterday --set by=me --set amount=700 --set terms="two more changes"',
    "log request",
    'log promise --set by=them --set on=yesterday --set note="I will release it on Thursday" --set until=Thursday --set channel=upwork',
    "log kept",
  ],
  talks: ({ set, text }) => set === undefined && text === undefined,
  run: log,
};
