import type { Case } from "../core/case/case.ts";
import { isListName } from "../core/case/lists.ts";
import { oneLine } from "../core/case/words.ts";
import { takeAnswers } from "../core/interview/answers-file.ts";
import { Problem, Usage } from "../shell/errors.ts";
import type { Io } from "../shell/ports.ts";
import { todayOf } from "./asking.ts";

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
    // A byte order mark is common in files saved on Windows.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (isDeep(value)) throw new Error("it is nested too deep");
    return value;
  } catch (error) {
    throw new Problem(
      `${from} is not valid JSON: ${oneLine(error instanceof Error ? error.message : String(error))}.`,
      (asTyped) => `See the form with   ${asTyped("schema")}`,
    );
  }
};

const REFUSED = ["__proto__", "constructor", "prototype"];

const setPair = (pair: string): [string, unknown] => {
  const at = pair.indexOf("=");
  const key = at < 0 ? "" : pair.slice(0, at).trim();
  if (key === "" || REFUSED.some((name) => key.split(".").includes(name))) {
    throw new Usage(`--set wants id=value, not "${oneLine(pair)}".`, "For example   --set role=freelancer");
  }
  const value = pair.slice(at + 1);
  return [key, isListName(key) || key === "skip" ? parseJson(value, `--set ${key}`) : value];
};

/**
 * Takes the answers of --answers and --set into a case (a flag beats the file). Throws one Problem with all flaws; then
 * nothing was changed. Tells which answers do not apply; they are kept aside.
 */
export const takeGiven = (io: Io, c: Case, options: GivenOptions): Case => {
  const fromFile =
    options.answers === undefined
      ? {}
      : parseJson(io.readFile(options.answers), options.answers === "-" ? "The input" : options.answers);
  if (typeof fromFile !== "object" || fromFile === null || Array.isArray(fromFile)) {
    throw new Problem(
      "The answers file must hold one JSON object: { … }.",
      (asTyped) => `See the form with   ${asTyped("schema")}`,
    );
  }
  const given = { ...fromFile, ...Object.fromEntries((options.set ?? []).map(setPair)) };
  if (Object.keys(given).length === 0) return c;
  const taken = takeAnswers(c, given, todayOf(io));
  if (taken.flaws.length > 0) {
    throw new Problem(
      taken.flaws.length === 1
        ? "One of the answers does not fit. Nothing was changed."
        : `${taken.flaws.length} of the answers do not fit. Nothing was changed.`,
      ...taken.flaws.map((flaw) => `${flaw.at}: ${flaw.say}`),
      `See the form with   ${io.asTyped("schema")}`,
    );
  }
  for (const key of taken.unused) io.err(`Note: "${key}" does not apply to this case. It is kept aside.`);
  for (const doubt of taken.doubts) io.err(`Note: ${doubt}`);
  return taken.case;
};
