import type { Case } from "../core/case/case.ts";
import { sayDayInFull, sayDistance, timeOf } from "../core/case/days.ts";
import { isFreelancerSide } from "../core/case/facts.ts";
import { NOUNS } from "../core/case/lists.ts";
import { sayUsd } from "../core/case/money.ts";
import { type Checked, readAnswer } from "../core/case/reading.ts";
import { setAnswer } from "../core/interview/change.ts";
import type { Asking } from "../core/interview/question.ts";
import { replay } from "../core/interview/replay.ts";
import { contradictionsIn } from "../core/interview/sense.ts";
import { countOf } from "../core/interview/walk.ts";
import { stepOf } from "../core/steps/all.ts";
import { readingOf } from "../core/tone/reading.ts";
import { kindOfText, openFindings } from "../core/tone/texts.ts";
import { netOf } from "../core/upwork/fees.ts";
import type { Io, Prompt } from "../shell/ports.ts";
import { glanceWhileWriting } from "../view/glance.ts";
import type { Session } from "./session.ts";

/** The person's own calendar day. */
export const todayOf = (io: Io): string => io.today();

const PAYOUT_FIELDS: readonly string[] = [
  "target",
  "acceptable",
  "floor",
  "offerAmount",
  "askAmount",
  "proposalAmount",
  "outcomeAmount",
];

/** What is said back while typing: a date in words, an amount after the fee. */
const echoOf =
  (asking: Asking, c: Case, today: string) =>
  (raw: string): string => {
    const { field } = asking;
    if (field === undefined || raw.trim() === "" || (field.kind !== "day" && field.kind !== "money")) return "";
    const read = readAnswer({ ...field, past: undefined }, raw, today);
    if (!read.ok) return "";
    if (field.kind === "day") return `${sayDayInFull(String(read.value))}, ${sayDistance(String(read.value), today)}`;
    const cents = Number(read.value);
    const fee = c.answers.feePercent;
    if (fee === undefined || !isFreelancerSide(c) || !PAYOUT_FIELDS.includes(asking.key)) return sayUsd(cents);
    return `${sayUsd(cents)}. You keep ${sayUsd(netOf(cents, fee))} after a ${fee} % fee.`;
  };

const headOf = (asking: Asking, session: Session, io: Io): Prompt["head"] => {
  const step = stepOf(asking.step);
  const { place: at, about, part } = countOf(session.case, asking);
  const saved = session.savedAt === undefined ? "" : ` · saved ${timeOf(session.savedAt, io.zone)}`;
  const name = step.number === 0 ? step.title : `${step.number} ${step.title}`;
  const { list, item } = asking;
  const place =
    list === undefined || item === undefined ? 0 : session.case[list].findIndex((one) => one.id === item.id) + 1;
  return {
    title:
      list === undefined || place === 0
        ? name
        : `${name} · ${NOUNS[list].one} ${place}${part === undefined ? "" : `, part ${part}`}`,
    progress: `${at} of about ${about}${saved}`,
  };
};

/** An answer that cannot be true beside the others is refused, with both named. */
const sensible = (session: Session, key: string, checked: Checked): Checked => {
  if (!checked.ok) return checked;
  const after = replay(setAnswer(session.case, key, checked.value)).applying;
  const misfit = contradictionsIn(after).find((one) => one.keys.includes(key));
  return misfit === undefined ? checked : { ok: false, problem: misfit.say };
};

/** Longer texts are looked over when they end: a pause at every key would be felt. */
const LONGEST_WHILE_WRITING = 20_000;

/** What is said of a long text while it is written. */
const remarksOn = (asking: Asking, session: Session): Pick<Prompt, "remarks"> => {
  const kind = asking.kind === "text" && !asking.field?.private ? kindOfText(asking.key) : undefined;
  if (kind === undefined) return {};
  return {
    remarks: (typed) => {
      if (typed.length > LONGEST_WHILE_WRITING || typed.trim() === "") return { lines: [], open: false };
      const open = openFindings(typed, kind, session.case.keptWarnings);
      return { lines: glanceWhileWriting(open, readingOf(typed, kind)), open: open.length > 0 };
    },
  };
};

/** Makes a question of the case ready for the terminal. */
export const promptFor = (
  asking: Asking,
  session: Session,
  io: Io,
  on: {
    readonly before: readonly string[];
    readonly canGoBack: boolean;
    readonly canSkip: boolean;
    readonly keep: (typed: string) => void;
  },
): Prompt => {
  const today = todayOf(io);
  const { field } = asking;
  return {
    asking,
    head: headOf(asking, session, io),
    before: on.before,
    canGoBack: on.canGoBack,
    canSkip: on.canSkip,
    check: (raw) =>
      field === undefined ? { ok: true, value: raw } : sensible(session, asking.key, readAnswer(field, raw, today)),
    echo: echoOf(asking, session.case, today),
    ...remarksOn(asking, session),
    keepUnsent: on.keep,
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
  } = {},
): Prompt => ({
  asking: {
    key,
    step: "intake",
    kind: "list",
    ask,
    why: more.why ?? "Choose what to do next. Nothing is lost by it.",
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
});
