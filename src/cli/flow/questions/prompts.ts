import type { Case } from "../../../core/case/case.ts";
import { isFreelancerSide } from "../../../core/case/facts.ts";
import { parseAnswer, sayRead } from "../../../core/case/field-kinds.ts";
import { NOUNS } from "../../../core/case/lists.ts";
import { placeOfItem } from "../../../core/case/milestone-numbers.ts";
import { isNever } from "../../../core/case/never.ts";
import { contradictionsIn, limitConflicts } from "../../../core/interview/consistency.ts";
import { setAnswer } from "../../../core/interview/edit.ts";
import { countOf } from "../../../core/interview/navigation.ts";
import { replay } from "../../../core/interview/replay.ts";
import { stepOf } from "../../../core/interview/steps/all.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import { happeningTitle } from "../../../core/interview/steps/what-happened.ts";
import { isAskKey, refusalOf, sayMost } from "../../../core/letters/ask-limits.ts";
import { forLetters, type PassedDay, passedDays, sayPassed } from "../../../core/letters/letter-days.ts";
import { draftMessage } from "../../../core/letters/message.ts";
import { draftOffer } from "../../../core/letters/offer.ts";
import { draftStatement } from "../../../core/letters/statement.ts";
import { askOf } from "../../../core/money/ask.ts";
import { netOf } from "../../../core/money/fees.ts";
import { writeOut } from "../../../core/text/command-text.ts";
import { lowerStart, shorten } from "../../../core/text/text.ts";
import type { Checked } from "../../../core/text/typed-text.ts";
import { kindOfText, openFindings } from "../../../core/tone/case-texts.ts";
import { harshSentence } from "../../../core/tone/harsh.ts";
import type { TextKind } from "../../../core/tone/rules/finding.ts";
import { readingLevelOf } from "../../../core/tone/text-summary.ts";
import { sayDay, timeOf } from "../../../core/values/days.ts";
import { formatUsd } from "../../../core/values/format-money.ts";
import type { Prompt, Reply } from "../../../ports/questions.ts";
import type { Clock, Showing } from "../../../ports/world.ts";
import { sayAnswerPlace } from "../../../terminal/views/facts/say-place.ts";
import { summaryWhileWriting } from "../../../terminal/views/filing/text-summary.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import type { Session } from "../case/session.ts";
import { askingNow, askTimeIn, routesIn, rulebookIn } from "../deadline-context.ts";

/** The person's own calendar day. */
export const todayOf = (io: Clock): string => io.today();

const PAYOUT_FIELDS: readonly string[] = [
  "target",
  "acceptable",
  "floor",
  "offerAmount",
  "askAmount",
  "proposalAmount",
  "outcomeAmount",
];

/** What is said back while typing: a date in words, an amount after the fee. It is what `check` makes of the same text. */
const echoOf =
  (asking: CurrentQuestion, c: Case, io: Clock) =>
  (raw: string): string => {
    const { field } = asking;
    if (raw.trim() === "" && field?.never !== undefined) return `${field.never.word}: ${field.never.say}`;
    if (field === undefined || raw.trim() === "") return "";
    const today = todayOf(io);
    const read = parseAnswer(field, raw, today, io.dayWriter);
    if (read.ok && isNever(read.value)) return field.never?.say ?? "";
    const said = sayRead(field, read, today);
    const fee = c.answers.feePercent;
    const isPayout = read.ok && fee !== undefined && isFreelancerSide(c) && PAYOUT_FIELDS.includes(asking.key);
    if (!isPayout) return said;
    return `${said.replace(/\.$/, "")}. You keep ${formatUsd(netOf(Number(read.value), fee))} after a ${fee} % fee.`;
  };

/** Which happening it is: what it was and its day, or that it is a new one. */
const sayWhich = (c: Case, id: string | undefined): string => {
  const told = c.happenings.find((one) => one.id === id);
  return told?.kind === undefined ? "something that happened" : lowerStart(shorten(happeningTitle(told, c), 60));
};

const headOf = (asking: CurrentQuestion, session: Session, io: Clock): Prompt["head"] => {
  const step = stepOf(asking.step);
  const { place: at, about } = countOf(session.case, asking);
  const saved = session.savedAt === undefined ? "" : ` · saved ${timeOf(session.savedAt, io.zone)}`;
  const name = step.number === 0 ? step.title : `${step.number} ${step.title}`;
  const { list, item } = asking;
  const place = list === undefined || item === undefined ? "" : placeOfItem(list, session.case[list], item.id);
  return {
    title:
      list === undefined || place === ""
        ? name
        : `${name} · ${list === "happenings" ? sayWhich(session.case, item?.id) : `${NOUNS[list].one} ${place}`}`,
    progress: `${at} of about ${about}${saved}`,
  };
};

/** An answer that cannot be true beside the others is refused, with both named. */
export const sensible = (io: Showing, c: Case, key: string, checked: Checked): Checked => {
  if (!checked.ok) return checked;
  const after = replay(setAnswer(c, key, checked.value)).applying;
  const misfit = [...contradictionsIn(after, rulebookIn(io)), ...limitConflicts(after)].find((one) =>
    one.keys.includes(key),
  );
  const passed = passedDays(after, todayOf(io)).find((one) => one.key === key);
  const problem =
    misfit?.say ??
    (passed && sayPassed(passed, todayOf(io))) ??
    (isAskKey(key) ? refusalOf(after, key, askTimeIn(io, c)) : undefined);
  return problem === undefined ? checked : { ok: false, problem };
};

/** Longer texts are looked over when they end: a pause at every key would be felt. */
const LONGEST_WHILE_WRITING = 20_000;

/** The scores are for a whole text and read it several times: of a longer one they are looked at when it is checked. */
const LONGEST_TO_SCORE = 4_000;

/** The sentence by which a text reads as harsh while no rule has anything against it, kept or not. */
const harshIn = (typed: string, kind: TextKind): string | undefined =>
  typed.length > LONGEST_TO_SCORE || openFindings(typed, kind, []).length > 0 ? undefined : harshSentence(typed);

/** What is said of a long text while it is written. */
const remarksOn = (asking: CurrentQuestion, session: Session): Pick<Prompt, "remarks"> => {
  const kind = asking.kind === "text" && !asking.field?.private ? kindOfText(asking.key) : undefined;
  if (kind === undefined) return {};
  return {
    remarks: (typed) => {
      if (typed.length > LONGEST_WHILE_WRITING || typed.trim() === "") return { lines: [], open: false };
      const open = openFindings(typed, kind, session.case.keptWarnings);
      const harsh = open.length > 0 ? undefined : harshIn(typed, kind);
      return { lines: summaryWhileWriting(open, readingLevelOf(typed, kind), harsh), open: open.length > 0 };
    },
  };
};

/** A letter is put forward without a day that has passed; one that names it is not kept unseen. */
const withoutPassed = (asking: CurrentQuestion, applying: Case, passed: PassedDay, io: Clock): CurrentQuestion => {
  const build = passed.letter === "message" ? draftMessage : draftOffer;
  const isOurs = asking.startIs === "draft" || asking.was === build(applying);
  const ask = `${asking.ask} The date in it, ${sayDay(passed.day)}, has passed: choose another at ${passed.key}.`;
  return isOurs
    ? { ...asking, ask, was: undefined, start: build(forLetters(applying, todayOf(io))), startIs: "draft" }
    : { ...asking, ask };
};

/** A question about the ask shows the most that can be asked for now, and its draft is made by the time it is now. */
const withMost = (asking: CurrentQuestion, session: Session, io: Showing): CurrentQuestion => {
  const { applying } = replay(session.case);
  const isDraft = asking.startIs === "draft";
  if (asking.key === "explanation" && isDraft)
    return { ...asking, start: draftStatement({ ...applying, ...askingNow(io, session.case) }) };
  const passed = passedDays(applying, todayOf(io)).find((one) => one.letter === asking.key);
  if (passed !== undefined) return withoutPassed(asking, applying, passed, io);
  if (!isAskKey(asking.key)) return asking;
  const time = askTimeIn(io, session.case);
  const most = sayMost(applying, asking.key, time);
  const shown = { ...asking, ...(most === undefined ? {} : { ask: `${asking.ask} ${most}` }) };
  const over = askOf(applying, time).over.find((one) => one.key === asking.key);
  // What cannot be asked for any more is not to be kept by Enter: the most is put forward instead.
  if (over !== undefined && asking.startIs !== "unsent")
    return {
      ...shown,
      was: undefined,
      start: asking.kind === "hours" ? over.most.hours : over.most.cents,
      startIs: "draft",
    };
  return isDraft && asking.key === "askAmount" ? { ...shown, start: askOf(applying, time).cents } : shown;
};

const ownHead = ({ progress, title }: { progress?: string | undefined; title?: string | undefined }) => ({
  ...(progress === undefined ? {} : { progress }),
  ...(title === undefined ? {} : { title }),
});

/** The routes that are open now stand before the others. */
const openRoutesFirst = (asking: CurrentQuestion, session: Session, io: Showing): CurrentQuestion => {
  const { key, was, options } = asking;
  if (key !== "route" || was !== undefined || options === undefined) return asking;
  const open = new Set<string>(routesIn(io, session.case).flatMap(({ id, state }) => (state === "open" ? id : [])));
  return { ...asking, options: [...options].sort((a, b) => Number(open.has(b.value)) - Number(open.has(a.value))) };
};

/** Where the answer stands, when it was taken from a file. */
const placeLines = ({ place }: CurrentQuestion, c: Case, io: Showing): string[] =>
  place === undefined ? [] : ["", ...wrap(`From ${sayAnswerPlace(place, c)}`, io.width, io.plain ? 0 : 1)];

/** Makes a question of the case ready for the terminal. */
export const promptFor = (
  question: CurrentQuestion,
  session: Session,
  io: Showing,
  on: {
    readonly before: readonly string[];
    readonly canGoBack: boolean;
    readonly canSkip: boolean;
    /** Where it stands, when that is not its place in the step. */
    readonly progress?: string | undefined;
    /** What it is a part of, when that is not its step. */
    readonly title?: string | undefined;
    readonly keep: (typed: string) => void;
    readonly keepReply: (reply: Reply) => void;
    readonly elsewhere?: Prompt["elsewhere"];
  },
): Prompt => {
  const asking = openRoutesFirst(withMost(question, session, io), session, io);
  const { field } = asking;
  const { how } = asking;
  return {
    asking: { ...asking, how: how === undefined ? undefined : writeOut(how, io.asTyped) },
    head: { ...headOf(asking, session, io), ...ownHead(on) },
    before: [...on.before, ...placeLines(asking, session.case, io)],
    canGoBack: on.canGoBack,
    canSkip: on.canSkip,
    check: (raw) =>
      field === undefined
        ? { ok: true, value: raw }
        : sensible(io, session.case, asking.key, parseAnswer(field, raw, todayOf(io), io.dayWriter)),
    echo: echoOf(asking, session.case, io),
    ...remarksOn(asking, session),
    keepUnsent: on.keep,
    keepReply: on.keepReply,
    ...(on.elsewhere === undefined ? {} : { elsewhere: on.elsewhere }),
    caseId: session.case.id,
  };
};

/** A menu of the program's own: not a question of the case, never skipped. */
export const menu = (
  key: string,
  ask: string,
  options: readonly { readonly value: string; readonly label: string }[],
  more: {
    readonly why?: string;
    readonly before?: readonly string[];
    readonly canGoBack?: boolean;
    readonly first?: string;
    readonly keepReply?: (reply: Reply) => void;
  } = {},
): Prompt => ({
  asking: {
    key,
    step: "intake",
    kind: "list",
    ask,
    why: more.why ?? "Choose what to do next. You lose nothing either way.",
    options,
    state: "open",
    was: more.first,
  },
  head: { title: "", progress: "" },
  before: more.before ?? [],
  canGoBack: more.canGoBack ?? false,
  canSkip: false,
  check: (raw) => ({ ok: true, value: raw }),
  echo: () => "",
  keepUnsent: () => {},
  ...(more.keepReply === undefined ? {} : { keepReply: more.keepReply }),
});
