import type { Case } from "../../../core/case/case.ts";
import { type Decided, type FactState, factNow, stateOf } from "../../../core/facts/decided.ts";
import type { Contradiction, Fact, Found } from "../../../core/facts/fact.ts";
import { fieldValue } from "../../../core/facts/fact-fields.ts";
import { capital, count, oneLine, plural, series, shorten } from "../../../core/text/text.ts";
import type { SheetRow } from "../sheet.ts";
import { byWeight } from "./by-weight.ts";
import { nameOfField, sayFact } from "./say-fact.ts";
import { sayPlaces, sayQuote } from "./say-place.ts";
import { nameOfFile, unreadFiles } from "./unread-files.ts";

const MARKS: Readonly<Record<FactState, NonNullable<SheetRow["mark"]>>> = {
  taken: { sign: "✔", word: "to be taken" },
  refused: { sign: "×", word: "refused" },
  open: { sign: "?", word: "to be decided" },
};

const heading = (text: string, under: readonly string[] = []): SheetRow => ({ text, under });

/** What of a fact is not certain: what was read and is to be confirmed, and what is not known. */
const sayUnsure = (fact: Fact): string[] => {
  const fields = fact.unsure.filter((field) => field !== "");
  if (fields.length < fact.unsure.length) return [];
  const read = fields.filter((field) => fieldValue(fact, field) !== undefined);
  const open = fields.filter((field) => !read.includes(field));
  return [
    ...(read.length === 0 ? [] : [`not certain, please confirm: ${series(read.map(nameOfField))}`]),
    ...(open.length === 0 ? [] : [`still to be asked: ${series(open.map(nameOfField))}`]),
  ];
};

/** Where an offer was answered: another line than its own, and often another file. */
const answerOf = ({ kind, value, at }: Fact): string[] =>
  kind !== "offer" || (value.answer ?? "none") === "none" || at?.answer === undefined
    ? []
    : [`The answer: ${sayPlaces([at.answer])}: ${sayQuote(at.answer.quote)}`];

/** What stands below a fact: its place, what of it is still to be asked, what made it unsure. */
const underFact = (fact: Fact, isConfirmed: boolean): string[] => [
  sayPlaces(fact.places),
  ...answerOf(fact),
  ...sayUnsure(fact),
  ...(fact.note === undefined || isConfirmed ? [] : [fact.note]),
];

const factRow = (fact: Fact, decided: Decided, c: Case): SheetRow => {
  const now = factNow(fact, decided);
  const isConfirmed = decided.confirmed.has(fact.id);
  return {
    id: fact.id,
    text: sayFact(now, c),
    under: underFact(now, isConfirmed),
    mark: MARKS[stateOf(fact, decided)],
  };
};

/** What stands before the words in the line of a notice: "His reason: ", "The reason given: ". */
const LABEL =
  /^(?:(?:his|her|their|your|my) (?:\p{L}+ ){0,2}\p{L}+|(?:[\p{L}'’]+ ){0,2}(?:reason|explanation|comment|message)(?: \p{L}+)?):\s+(?=\S)/iu;

/** A value without the label and the marks that the file has around it. */
const sayValue = (value: string): string => {
  const bare = oneLine(value).replace(LABEL, "");
  return /^"[^"]*"$/.test(bare) ? bare.slice(1, -1) : bare;
};

const TAKES: Readonly<Record<Contradiction["take"], (c: Contradiction) => string>> = {
  one: ({ one }) => `We go by ${sayValue(one.value)}.`,
  other: ({ other }) => `We go by ${sayValue(other.value)}.`,
  ask: () => "Which is correct?",
  both: () => "Keep both.",
  neither: () => "Neither is taken.",
};

/** Two places that differ, side by side. */
export const sayContradiction = (contradiction: Contradiction): { readonly text: string; readonly under: string[] } => {
  const { what, one, other, why } = contradiction;
  const side = ({ value, places }: Contradiction["one"]) => `${sayValue(value)}: ${sayPlaces(places, 1)}`;
  return {
    text: `${capital(what)}: ${shorten(sayValue(one.value), 60)} or ${shorten(sayValue(other.value), 60)}`,
    under: [side(one), side(other), ...(why === "" ? [] : [why]), TAKES[contradiction.take](contradiction)],
  };
};

const contradictionRows = ({ contradictions }: Found, decided: Decided): SheetRow[] =>
  contradictions.length === 0
    ? []
    : [
        heading("Your files say two things"),
        ...contradictions.map((one, index): SheetRow => {
          const isSettled = decided.settled.has(index);
          const { text, under } = sayContradiction(one);
          return {
            id: `contradiction:${index}`,
            text,
            under: isSettled ? [...under.slice(0, 2), "You said which is correct."] : under,
            mark: isSettled || one.take !== "ask" ? { sign: "≠", word: "differs" } : MARKS.open,
          };
        }),
      ];

const FOLDED_AT = 1;

/** What was not taken, and the files: folded into a line each, or shown in full. */
const lesserRows = (found: Found, isUnfolded: boolean): SheetRow[] => {
  const unread = unreadFiles(found.files).map(
    ({ name, why }): SheetRow => ({ id: `unread:${name}`, text: name, under: [`Not read: ${why}`] }),
  );
  const others = found.files.filter((one) => one.unread === undefined && one.belongs === "no");
  const read = found.files.filter((one) => one.unread === undefined && one.belongs !== "no");
  const fileRow = (one: Found["files"][number]): SheetRow => ({
    id: `file:${nameOfFile(one)}`,
    text: `${nameOfFile(one)}: ${oneLine(one.is)}`,
    under: [
      ...(one.belongs === "no" ? ["Not about this contract, so we take nothing from it."] : []),
      ...(one.on === undefined ? [] : [`of ${one.on}`]),
    ],
  });
  const { notTaken } = found;
  const hidden = [
    ...(notTaken.length >= FOLDED_AT
      ? [
          `${count(notTaken.length, "thing")} that only ${plural(notTaken.length, "looks like a fact", "look like facts")}`,
        ]
      : []),
    ...(read.length > 0 ? [`${count(read.length, "file")} read`] : []),
  ];
  return [
    ...(unread.length + others.length === 0
      ? []
      : [heading("Files with nothing about this case"), ...unread, ...others.map(fileRow)]),
    ...(hidden.length === 0 || isUnfolded
      ? []
      : [
          heading("Also"),
          {
            id: "fold",
            text: `${capital(series(hidden))}. Press n to see ${hidden.length === 1 && notTaken.length + read.length === 1 ? "it" : "them"}.`,
          },
        ]),
    ...(isUnfolded && notTaken.length > 0
      ? [
          heading("Not taken"),
          ...notTaken.map(
            ({ looksLike, value, places, why }, index): SheetRow => ({
              id: `notTaken:${index}`,
              text: `${capital(oneLine(looksLike))}: ${shorten(value, 80)}`,
              under: [sayPlaces(places, 1), oneLine(why)],
              mark: { sign: "·", word: "not taken" },
            }),
          ),
        ]
      : []),
    ...(isUnfolded && read.length > 0 ? [heading("Files read"), ...read.map(fileRow)] : []),
  ];
};

const GROUPS = [
  ["sure", "Sure", "Enter takes these."],
  ["likely", "Likely", "Enter does not take these. Press d to decide one by one."],
  ["open", "Open", "Your files hint at these. Press d to decide them."],
] as const;

/** The first row that is shown only when the lesser rows are. */
export const firstUnfolded = (rows: readonly SheetRow[]): string | undefined =>
  rows.find(({ id }) => id?.startsWith("notTaken:"))?.id ?? rows.find(({ id }) => id?.startsWith("file:"))?.id;

/**
 * Everything that was found, as rows of one sheet: what is sure, what is likely, what is open, what differs, what was not taken,
 * the files. In: what was found; what the person has decided; the case; whether the lesser rows are shown in full.
 */
export const factRows = (found: Found, decided: Decided, c: Case, isUnfolded: boolean): SheetRow[] => [
  ...GROUPS.flatMap(([sure, name, what]) => {
    const facts = byWeight(found.facts).filter((fact) => fact.sure === sure);
    return facts.length === 0
      ? []
      : [heading(`${name} (${facts.length})`, [what]), ...facts.map((fact) => factRow(fact, decided, c))];
  }),
  ...contradictionRows(found, decided),
  ...lesserRows(found, isUnfolded),
];

/** A fact with its place, on one line each, for a list that is only read. */
export const factLines = (fact: Fact, c: Case): { readonly text: string; readonly under: readonly string[] } => ({
  text: sayFact(fact, c),
  under: [
    `${sayPlaces(fact.places, 1)}${fact.places[0] === undefined ? "" : `: ${sayQuote(fact.places[0].quote)}`}`,
    ...answerOf(fact),
  ],
});
