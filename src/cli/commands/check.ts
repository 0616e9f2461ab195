import { Option } from "commander";
import type { Case } from "../../core/case/case.ts";
import { questionAt } from "../../core/interview/navigation.ts";
import { cleanText, harmlessJson, shorten } from "../../core/text/text.ts";
import { kindOfText } from "../../core/tone/case-texts.ts";
import { findingsIn } from "../../core/tone/findings.ts";
import { scoresOf } from "../../core/tone/model.ts";
import { offersFor } from "../../core/tone/rewording/offers.ts";
import { TEXT_KINDS, type TextKind } from "../../core/tone/rules/finding.ts";
import { readingLevelOf, textSummaryOf } from "../../core/tone/text-summary.ts";
import { Found, isOurs, Problem, Usage } from "../../errors.ts";
import type { Files, Io, Output } from "../../ports/world.ts";
import { findingLines, markedText } from "../../terminal/views/filing/findings.ts";
import { textSummaryLines } from "../../terminal/views/filing/text-summary.ts";
import { type CommandFile, counted, filled } from "../command.ts";
import { openCases } from "../flow/case/cases-by-name.ts";
import { hasCase, pickCase } from "../flow/case/pick-case.ts";

export interface CheckOptions {
  /** A text file, "-" for standard input, or a case. */
  readonly name?: string;
  readonly kind: TextKind;
  readonly json?: boolean;
  readonly jsonl?: string;
  /** A case by name, where its name could be taken for a file. */
  readonly case?: string;
  /** How much the form takes, as it says on the screen. */
  readonly mostFiles?: number;
  readonly mostMegabytes?: number;
}

const isRow = (raw: unknown): raw is { id: unknown; text: string } =>
  typeof raw === "object" && raw !== null && "text" in raw && typeof raw.text === "string";

const parseRow = (line: string, number: number): { id: unknown; text: string } => {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    throw new Problem(
      `Line ${number} is not valid JSON: ${shorten(line, 60)}`,
      'Each line is one object: {"id": "1", "text": "…"}',
    );
  }
  if (!isRow(raw))
    throw new Problem(`Line ${number} has no text.`, 'Each line is one object: {"id": "1", "text": "…"}');
  return raw;
};

const rounded = (score: number): number => Math.round(score * 1e4) / 1e4;

/** Row by row, each written before the next is read. Out: was anything serious? */
const checkRows = async (io: Output & Files, path: string, kind: TextKind): Promise<boolean> => {
  let serious = false;
  let number = 0;
  for await (const line of io.lines(path)) {
    number += 1;
    if (line.trim() === "") continue;
    const { id, text } = parseRow(line, number);
    checkLength(text, `The text of line ${number}`, "Split it into several lines, then run the command again.");
    const findings = findingsIn(text, kind);
    const { impolite, uncivil } = scoresOf(text);
    serious ||= findings.some((one) => one.severity === "serious");
    io.out(
      harmlessJson(
        JSON.stringify({
          id,
          scores: { impolite: rounded(impolite.score), uncivil: rounded(uncivil.score) },
          findings,
        }),
      ),
    );
  }
  return serious;
};

const showText = (io: Output, text: string, kind: TextKind): boolean => {
  const summary = textSummaryOf(text, kind, []);
  const findings = [...summary.open, ...summary.notes];
  for (const line of markedText(text, findings, io)) io.out(line);
  io.out();
  for (const line of findingLines(findings, io, summary.offers)) io.out(line);
  if (findings.length === 0 && summary.harsh === undefined) io.out("No issues found.");
  if (findings.length > 0 || summary.harsh === undefined) io.out();
  for (const line of textSummaryLines(summary, io)) io.out(line);
  return findings.some((one) => one.severity === "serious");
};

/** Longer texts would take minutes and hundreds of megabytes; no filing, chat or mail is as long. */
const MOST_CHARACTERS = 1_000_000;

const checkLength = (text: string, what: string, then: string): void => {
  if (text.length <= MOST_CHARACTERS) return;
  const most = MOST_CHARACTERS.toLocaleString("en-US");
  throw new Problem(`${what} is longer than ${most} characters, the most that can be checked at once.`, then);
};

const checkText = (io: Output, raw: string, options: CheckOptions): void => {
  checkLength(raw, "The text", "Split it and check the parts one by one.");
  const text = cleanText(raw).trimEnd();
  if (text.trim() === "")
    throw new Problem(
      "There is no text to check.",
      `For example   ${io.asTyped("check message.txt")}`,
      `A case by its name   ${io.asTyped("check --case NAME")}`,
    );
  if (!options.json) {
    if (showText(io, text, options.kind)) throw new Found();
    return;
  }
  const findings = findingsIn(text, options.kind);
  const offers = offersFor(text, findings).map(({ start, end, line }) => ({ start, end, line }));
  const reading = readingLevelOf(text, options.kind);
  io.out(JSON.stringify({ findings, offers, scores: scoresOf(text), reading }, null, 2));
  if (findings.some((one) => one.severity === "serious")) throw new Found();
};

const BYTES_OF_MEGABYTE = 1_000_000;

const checkNamedCase = async (io: Io, name: string | undefined, options: CheckOptions): Promise<void> => {
  const { checkCase } = await import("../flow/filing/filing-issues.ts");
  const { mostFiles, mostMegabytes } = options;
  await checkCase(io, await pickCase(io, name), {
    json: options.json === true,
    limits: {
      ...(mostFiles === undefined ? {} : { files: mostFiles }),
      ...(mostMegabytes === undefined ? {} : { fileBytes: mostMegabytes * BYTES_OF_MEGABYTE }),
    },
  });
};

/** The texts of a case, by the names that `draft` uses for them. */
const DRAFT_NAMES: Readonly<Record<string, string>> = {
  offer: "offerText",
  statement: "explanation",
  reply: "feedbackReply",
};

/** A text written in a case and kept there, by the name of its question or as `draft` calls it; undefined where there is none. */
const textInCase = (c: Case, name: string): { readonly text: string; readonly kind: TextKind } | undefined => {
  const key = DRAFT_NAMES[name] ?? name;
  const asking = questionAt(c, key);
  const kind = asking?.kind === "text" && !asking.field?.private ? kindOfText(key) : undefined;
  const text = asking?.was ?? asking?.start;
  return kind === undefined || typeof text !== "string" ? undefined : { text, kind };
};

/** Checks a text that a case keeps. In: the case by its name, or the one open case. Out: is there such a text? */
const checkTextInCase = async (
  io: Io,
  of: string | undefined,
  name: string,
  options: CheckOptions,
): Promise<boolean> => {
  const found = textInCase(await pickCase(io, of), name);
  if (found === undefined) return false;
  checkText(io, found.text, options.kind === "any" ? { ...options, kind: found.kind } : options);
  return true;
};

/** Can a name mean a text in a case? One with a dot is more likely a file: "message.txt". */
const isTextName = (name: string): boolean =>
  /^[a-z][A-Za-z]{2,30}$/.test(name) || /^[a-z]+\.[a-z]\d+\.[a-z]+$/i.test(name);

/** A name that is no file may be the name of a case; when it is neither, the file is what was meant. */
const checkNamed = async (io: Io, name: string, options: CheckOptions): Promise<void> => {
  let text: string;
  try {
    text = io.readFile(name);
  } catch (unreadable) {
    if (!isOurs(unreadable, "Problem")) throw unreadable;
    if (hasCase(io, name)) return checkNamedCase(io, name, options);
    if (isTextName(name) && openCases(io).length > 0 && (await checkTextInCase(io, undefined, name, options))) return;
    throw unreadable;
  }
  checkText(io, text, options);
};

/**
 * `check [FILE|-|CASE]`: tone and conduct of any text, or the filing of a case as a specialist reads it; offline. It
 * points out and never blocks. Without a name: what is piped in, else the one open case. Throws Found (exit 3) when
 * something serious was found, after everything is said.
 */
export const check = async (io: Io, options: CheckOptions): Promise<void> => {
  const { name: file } = options;
  if (options.case !== undefined && (file !== undefined || options.jsonl !== undefined)) {
    const isKept = file !== undefined && options.jsonl === undefined && isTextName(file);
    if (isKept && (await checkTextInCase(io, options.case, file, options))) return;
    throw new Usage("Give a text or --case NAME, not both.");
  }
  if (options.jsonl !== undefined) {
    if (file !== undefined) throw new Usage("Give a text or --jsonl FILE, not both.");
    if (await checkRows(io, options.jsonl, options.kind)) throw new Found();
    return;
  }
  if (options.case !== undefined) return checkNamedCase(io, options.case, options);
  if (file === "-" || (file === undefined && io.piped)) return checkText(io, io.readFile("-"), options);
  return file === undefined ? checkNamedCase(io, undefined, options) : checkNamed(io, file, options);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<CheckOptions> = {
  shape: (command) =>
    command
      .argument(
        "[name]",
        "a text file, - for standard input, a text of your case (message, offer, statement, reply), or a case; leave it out if you pipe text in or have one open case",
      )
      .option("--case <case>", "the case, if its name could be mistaken for a file", filled)
      .addOption(new Option("--kind <kind>", "what the text is for").choices(TEXT_KINDS).default("any"))
      .addOption(
        new Option("--jsonl <file>", 'check many texts: one {"id","text"} per line, one result per line').argParser(
          filled,
        ),
      )
      .addOption(new Option("--most-files <n>", "how many files Upwork's form lets you attach").argParser(counted))
      .addOption(new Option("--most-megabytes <n>", "how large a file can be there, in MB").argParser(counted))
      .option("--json", "as JSON"),
  examples: [
    "check",
    "check message",
    "check message.txt",
    "check --kind feedback feedback.txt",
    "check --jsonl texts.jsonl",
  ],
  run: check,
};
