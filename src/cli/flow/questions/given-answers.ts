import type { Case } from "../../../core/case/case.ts";
import { isListName } from "../../../core/case/lists.ts";
import { saysNever } from "../../../core/case/never.ts";
import { type Flaw, takeAnswers } from "../../../core/interview/answers-file.ts";
import { replay } from "../../../core/interview/replay.ts";
import { isAskKey, sayExcess } from "../../../core/letters/ask-limits.ts";
import { passedDays, sayPassed } from "../../../core/letters/letter-days.ts";
import { askOf } from "../../../core/money/ask.ts";
import { oneLine } from "../../../core/text/text.ts";
import { Problem, Usage } from "../../../errors.ts";
import type { Files, Showing } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { askTimeIn, rulebookIn } from "../deadline-context.ts";
import { sayLateDay } from "./new-deadlines.ts";
import { todayOf } from "./prompts.ts";
import { wholeKey } from "./whole-key.ts";

export interface GivenOptions {
  readonly answers?: string;
  readonly set?: readonly string[];
}

/** No answers are nested deeper; what is would end the stack of whoever walks it. */
const DEEPEST = 20;

const isDeep = (value: unknown, left = DEEPEST): boolean =>
  typeof value === "object" &&
  value !== null &&
  (left === 0 || Object.values(value).some((one) => isDeep(one, left - 1)));

const parseJson = (text: string, from: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    if (isDeep(value)) throw new Error("it is nested too deep");
    return value;
  } catch (error) {
    throw new Problem(
      `${from} is not valid JSON: ${oneLine(error instanceof Error ? error.message : String(error))}.`,
      (asTyped) => `See the format with   ${asTyped("schema")}`,
    );
  }
};

const REFUSED = ["__proto__", "constructor", "prototype"];

const setPair = (pair: string): [string, unknown] => {
  const at = pair.indexOf("=");
  const key = at < 0 ? "" : pair.slice(0, at).trim();
  if (key === "" || REFUSED.some((name) => key.split(".").includes(name))) {
    throw new Usage(`Write --set as id=value, not "${oneLine(pair)}".`, "For example   --set role=freelancer");
  }
  const value = pair.slice(at + 1);
  const isWord = isListName(key) && (value.trim() === "" || saysNever(value));
  return [key, (isListName(key) && !isWord) || key === "skip" ? parseJson(value, `--set ${key}`) : value];
};

/** Amounts and hours that are asked for and are not there, or cannot be asked for any more; days to answer by that have passed. */
const refusalsOf = (io: Showing, c: Case): Flaw[] => {
  const { applying } = replay(c);
  const time = askTimeIn(io, c);
  const today = todayOf(io);
  const passed = passedDays(applying, today).map((one) => ({ at: one.key, say: sayPassed(one, today) }));
  const over = askOf(applying, time)
    .over.filter((one) => isAskKey(one.key))
    .map((one) => ({ at: one.key, say: sayExcess(applying, one) }));
  return [...over, ...passed];
};

/**
 * Takes the answers of --answers and --set into a case (a flag beats the file). Throws one Problem with all flaws; then
 * nothing was changed. Tells which answers do not apply; they are kept aside.
 */
export const takeGiven = (io: Showing & Files, c: Case, options: GivenOptions): Case => {
  const fromFile =
    options.answers === undefined
      ? {}
      : parseJson(io.readFile(options.answers), options.answers === "-" ? "The input" : options.answers);
  if (typeof fromFile !== "object" || fromFile === null || Array.isArray(fromFile)) {
    throw new Problem(
      "The answers file must contain one JSON object: { … }.",
      (asTyped) => `See the format with   ${asTyped("schema")}`,
    );
  }
  const pairs = (options.set ?? []).map(setPair);
  const beside = { ...fromFile, ...Object.fromEntries(pairs) };
  const set = Object.fromEntries(pairs.map(([key, value]) => [wholeKey(c, beside, key), value]));
  const given = { ...fromFile, ...set };
  if (Object.keys(given).length === 0) return c;
  const taken = takeAnswers(c, given, todayOf(io), io.dayWriter, rulebookIn(io));
  const refusals = refusalsOf(io, taken.case);
  // An answer given by itself is refused as at its question. A file tells a whole case, also one that has grown old: it is taken,
  // and what is asked for too much is said, in `check` as well, and is in nothing that goes out.
  const flaws = [...taken.flaws, ...refusals.filter((one) => Object.hasOwn(set, one.at))];
  if (flaws.length > 0) {
    throw new Problem(
      flaws.length === 1
        ? "One of the answers is not valid. Nothing was changed."
        : `${flaws.length} of the answers are not valid. Nothing was changed.`,
      ...flaws.map((flaw) => `${flaw.at}: ${flaw.say}`),
      `See the format with   ${io.asTyped("schema")}`,
    );
  }
  const notes = [
    ...taken.unused.map((key) => `"${key}" does not apply to this case. It is kept but not used.`),
    ...Object.keys(taken.case.toConfirm ?? {})
      .filter((key) => c.toConfirm?.[key] === undefined)
      .map((key) => `what "${key}" is about has changed. Its answer is not used until you give it again.`),
    ...taken.doubts,
    ...Object.keys(given).flatMap((key) => sayLateDay(io, taken.case, key) ?? []),
    ...refusals.map(({ at, say }) => `${at}: ${say}`),
  ];
  for (const line of notes.flatMap((note) => wrap(`Note: ${note}`, io.width, 0, 2))) io.err(line);
  return taken.case;
};
