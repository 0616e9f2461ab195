import { cleanText, harmlessJson, shorten } from "../core/case/words.ts";
import { findingsIn } from "../core/tone/findings.ts";
import type { Kind } from "../core/tone/kind.ts";
import { scoresOf } from "../core/tone/model.ts";
import { readingOf } from "../core/tone/reading.ts";
import { Found, Problem, Usage } from "../shell/errors.ts";
import type { Io } from "../shell/ports.ts";
import { findingLines, markedText } from "../view/findings.ts";
import { glanceLines } from "../view/glance.ts";

export interface CheckOptions {
  readonly file?: string;
  readonly kind: Kind;
  readonly json?: boolean;
  readonly jsonl?: string;
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
const checkRows = async (io: Io, path: string, kind: Kind): Promise<boolean> => {
  let serious = false;
  let number = 0;
  for await (const line of io.lines(path)) {
    number += 1;
    if (line.trim() === "") continue;
    const { id, text } = parseRow(line.replace(/^\ufeff/, ""), number);
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

const showText = (io: Io, text: string, kind: Kind): boolean => {
  const findings = findingsIn(text, kind);
  for (const line of markedText(text, findings, io)) io.out(line);
  io.out();
  for (const line of findingLines(findings, io)) io.out(line);
  if (findings.length === 0) io.out("Nothing to point out.");
  io.out();
  for (const line of glanceLines({ scores: scoresOf(text), reading: readingOf(text, kind) }, io)) io.out(line);
  return findings.some((one) => one.severity === "serious");
};

/**
 * `check [FILE|-]`: tone and conduct of any text, offline. It points out and never blocks.
 * Throws Found (exit 3) when something serious was found, after everything is said.
 */
export const check = async (io: Io, options: CheckOptions): Promise<void> => {
  if (options.jsonl !== undefined) {
    if (options.file !== undefined) throw new Usage("Give a text or --jsonl FILE, not both.");
    if (await checkRows(io, options.jsonl, options.kind)) throw new Found();
    return;
  }
  const text = cleanText(io.readFile(options.file ?? "-")).trimEnd();
  if (text.trim() === "")
    throw new Problem("There is no text to check.", "For example   dispute-coach check message.txt");
  if (!options.json) {
    if (showText(io, text, options.kind)) throw new Found();
    return;
  }
  const findings = findingsIn(text, options.kind);
  io.out(JSON.stringify({ findings, scores: scoresOf(text), reading: readingOf(text, options.kind) }, null, 2));
  if (findings.some((one) => one.severity === "serious")) throw new Found();
};
