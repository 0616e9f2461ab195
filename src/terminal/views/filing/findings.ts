import type { Offer } from "../../../core/tone/rewording/offers.ts";
import { type Finding, gravity, type Severity } from "../../../core/tone/rules/finding.ts";
import { columns, measure, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const MARKS: Readonly<Record<Severity, string>> = { serious: "═", warning: "─", note: "·" };
const SIGNS: Readonly<Record<Severity, string>> = { serious: "▲", warning: "!", note: "·" };

/** A row of a text as it is shown, and where it begins in the text (UTF-16 code units). */
interface Row {
  readonly text: string;
  readonly start: number;
}

/** Lays one line in rows of at most `width` columns, cut at spaces where there are any. One pass over its letters. */
const rowsOfLine = (line: string, start: number, width: number): Row[] => {
  const rows: Row[] = [];
  let from = 0;
  let at = 0;
  let used = 0;
  let space = -1;
  let usedAtSpace = 0;
  for (const letter of line) {
    const wide = columns(letter);
    if (used + wide > width && at > from) {
      const cut = space > from ? space : at;
      rows.push({ text: line.slice(from, cut), start: start + from });
      used = cut === at ? 0 : used - usedAtSpace;
      from = cut;
      space = -1;
    }
    at += letter.length;
    used += wide;
    if (letter === " ") {
      space = at;
      usedAtSpace = used;
    }
  }
  return [...rows, { text: line.slice(from), start: start + from }];
};

/** Lays a text in rows and keeps each row's place in it. */
const rowsOf = (text: string, width: number): Row[] => {
  let at = 0;
  return text.split("\n").flatMap((line) => {
    const rows = rowsOfLine(line, at, width);
    at += line.length + 1;
    return rows;
  });
};

const severest = (findings: readonly Finding[], at: number): Severity | undefined =>
  findings.filter((one) => one.start <= at && at < one.end).sort((a, b) => gravity(b.severity) - gravity(a.severity))[0]
    ?.severity;

const colourOf = (severity: Severity, look: Look) =>
  severity === "serious" ? look.paint.bad : severity === "warning" ? look.paint.warn : look.paint.dim;

/** The line of marks below a row: ═ serious, ─ warning, · note. Empty when nothing of the row is marked. */
const marksBelow = (row: Row, findings: readonly Finding[], look: Look): string => {
  const runs: { severity: Severity | undefined; wide: number }[] = [];
  let at = row.start;
  for (const letter of row.text) {
    const severity = severest(findings, at);
    const last = runs.at(-1);
    if (last !== undefined && last.severity === severity) last.wide += columns(letter);
    else runs.push({ severity, wide: columns(letter) });
    at += letter.length;
  }
  if (runs.at(-1)?.severity === undefined) runs.pop();
  return runs
    .map(({ severity, wide }) =>
      severity === undefined ? " ".repeat(wide) : colourOf(severity, look)(MARKS[severity].repeat(wide)),
    )
    .join("");
};

/** The findings that touch each row. In: rows and findings, both by place. One pass: a long text has many of both. */
const byRow = (rows: readonly Row[], findings: readonly Finding[]): Finding[][] => {
  let from = 0;
  let open: Finding[] = [];
  return rows.map((row) => {
    const end = row.start + row.text.length;
    open = open.filter((one) => one.end > row.start);
    for (let next = findings[from]; next !== undefined && next.start < end; next = findings[from]) {
      from += 1;
      if (next.end > row.start) open.push(next);
    }
    return [...open];
  });
};

/** A text with marks below the words that a finding is about. */
export const markedText = (text: string, findings: readonly Finding[], look: Look): string[] => {
  const shown = findings
    .filter((one) => one.end > one.start && one.severity !== "note")
    .sort((one, other) => one.start - other.start);
  const rows = rowsOf(text, measure(look.width) - 5);
  if (look.plain) return rows.map((row) => row.text.trimEnd());
  const touching = byRow(rows, shown);
  return rows.flatMap((row, index) => {
    const marks = marksBelow(row, touching[index] ?? [], look);
    return [`   │ ${row.text}`.trimEnd(), ...(marks === "" ? [] : [`   │ ${marks}`])];
  });
};

/** Nobody reads more of them one by one. */
const MOST_SHOWN = 200;

/** The offer that a finding's sentence has. */
const offerOf = (one: Finding, offers: readonly Offer[]): Offer | undefined =>
  one.end === one.start ? undefined : offers.find(({ start, end }) => one.start < end && start < one.end);

/** An offer, in words: the line to use, or that the sentence can go. */
export const sayOffer = ({ line }: Offer): string =>
  line === "" ? "Leave this sentence out." : `Use instead: ${line}`;

/** One finding: how serious, the words, why it hurts, and what to write instead or how to change it. */
const linesOfFinding = (one: Finding, instead: string, look: Look): string[] => {
  const head = look.plain ? `${one.severity}:` : colourOf(one.severity, look)(`${SIGNS[one.severity]} ${one.severity}`);
  const indent = look.plain ? 0 : 1;
  const why = `${one.why}${one.source === undefined ? "" : ` More:   ${look.asTyped(`explain ${one.rule}`)}`}`;
  return [
    // What is missing has no words to show: the reason stands in their place.
    ...(one.quote === ""
      ? wrap(`${head} ${why}`, look.width, indent, indent + 4)
      : [...wrap(`${head} "${one.quote}"`, look.width, indent, indent + 2), ...wrap(why, look.width, indent + 4)]),
    ...(instead === "" ? [] : wrap(instead, look.width, indent + 4, indent + 6)),
  ];
};

/**
 * The findings one by one, the most serious first: at most 200 of them, and how many more there are. In: the lines on offer; each is said once, with
 * the gravest finding of its sentence.
 */
export const findingLines = (findings: readonly Finding[], look: Look, offers: readonly Offer[] = []): string[] => {
  const sorted = [...findings].sort((a, b) => gravity(b.severity) - gravity(a.severity) || a.start - b.start);
  const more = sorted.length - MOST_SHOWN;
  const said = new Set<Offer>();
  const insteadOf = (one: Finding): string => {
    const offer = offerOf(one, offers);
    if (offer === undefined) return one.instead === "" ? "" : `Try: ${one.instead}`;
    if (said.has(offer)) return "";
    said.add(offer);
    return sayOffer(offer);
  };
  return [
    ...sorted.slice(0, MOST_SHOWN).flatMap((one) => linesOfFinding(one, insteadOf(one), look)),
    ...(more > 0
      ? wrap(`and ${more.toLocaleString("en-US")} more. --json gives all of them.`, look.width, look.plain ? 0 : 1)
      : []),
  ];
};
