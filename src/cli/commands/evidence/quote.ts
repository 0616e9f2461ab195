import type { Original } from "../../../core/case/evidence.ts";
import { exhibitName, originalOf } from "../../../core/case/exhibits.ts";
import { parseAnswer } from "../../../core/case/field-kinds.ts";
import { listFields } from "../../../core/case/lists.ts";
import { isTextType } from "../../../core/case/media-type.ts";
import { placeOfWords } from "../../../core/claims/cited-words.ts";
import type { Span } from "../../../core/claims/normalized-lines.ts";
import {
  type Conversation,
  isBareLine,
  type Message,
  messagesWithin,
  sendersOf,
  wordsIn,
} from "../../../core/conversations/conversation.ts";
import { formatFacts } from "../../../core/conversations/conversation-formats.ts";
import { placeCitation } from "../../../core/interview/attach-file.ts";
import { capital, cleanText, oneLine, sayLines, shorten } from "../../../core/text/text.ts";
import { sayDay } from "../../../core/values/days.ts";
import { Problem } from "../../../errors.ts";
import type { Documents, Io, Output, Person, Showing, Store } from "../../../ports/world.ts";
import { type CommandFile, caseArgument, filled } from "../../command.ts";
import type { Session } from "../../flow/case/session.ts";
import {
  type Added,
  addedAsData,
  askOpen,
  type ForExhibit,
  tellOpen,
  withMoreClaims,
} from "../../flow/exhibits/add-file.ts";
import { conversationOfOriginal } from "../../flow/exhibits/exhibit-lines.ts";
import { answersGiven, giveExhibit } from "../../flow/exhibits/given-for-exhibit.ts";
import { lineRange, namedExhibit } from "../../flow/exhibits/named-exhibit.ts";
import { todayOf } from "../../flow/questions/prompts.ts";
import { print, tell } from "../../flow/tell.ts";
import { exhibitFlags, withNewExhibit } from "./new-exhibit.ts";

export interface EvidenceQuoteOptions extends ForExhibit {
  /** Label or id of an exhibit with the file. */
  readonly exhibit: string;
  readonly case?: string;
  readonly line: string;
  /** The words to cite; all of the lines when not given. */
  readonly words?: string;
  readonly input?: boolean;
  readonly json?: boolean;
}

/** The longest that the case keeps, in characters. */
const MOST_WORDS = 50_000;

/** The file with the lines. Throws Problem when the exhibit has none. */
const fileOf = (session: Session, id: string): Original => {
  const name = exhibitName(session.case, id);
  const original = originalOf(session.case, id);
  if (original === undefined)
    throw new Problem(
      `${name} has no file yet, so there is nothing to quote.`,
      (asTyped) => `Add it with   ${asTyped(`evidence import FILE --exhibit ${name}`)}`,
    );
  if (!isTextType(original.mediaType))
    throw new Problem(
      `${name} is not a text, so it has no lines to quote.`,
      (asTyped) => `Say in words what it shows:   ${asTyped("review")}`,
    );
  return original;
};

const checkLines = ({ lines }: Conversation, span: Span, name: string): void => {
  if (span.to > lines.length)
    throw new Problem(
      `There is no line ${span.to}: the file has ${lines.length}.`,
      (asTyped) => `See them with   ${asTyped(`evidence show ${name} --lines 1-20`)}`,
    );
  if (lines.slice(span.from - 1, span.to).every((line) => line.trim() === ""))
    throw new Problem(
      `There is nothing in ${sayLines(span)}.`,
      (asTyped) => `See the lines around it with   ${asTyped(`evidence show ${name}`)}`,
    );
};

/** The words to cite, as they stand in the lines. Throws Problem with the closest place when they do not. */
const citedWords = (read: Conversation, span: Span, words: string | undefined): string => {
  if (words === undefined) return wordsIn(read, span);
  const place = placeOfWords(cleanText(words), read.lines, span);
  if (place.state === "there") return place.found.words;
  if (place.state === "elsewhere") {
    const { from, to } = place.found.lines;
    throw new Problem(
      `These words are not in ${sayLines(span)}, but in ${sayLines(place.found.lines)}.`,
      `Use   --line ${from === to ? from : `${from}-${to}`}`,
    );
  }
  throw new Problem(
    `These words are not in ${sayLines(span)}, nor anywhere in the file.`,
    ...(place.near === undefined
      ? []
      : [`The closest is line ${place.near}: ${shorten(read.lines[place.near - 1] ?? "", 200)}`]),
    "Quote word for word. Put … where you leave words out.",
  );
};

/** Who said it and when, of one message; of several the day of the first. */
const saidBy = (messages: readonly Message[]): string => {
  const [message, ...more] = messages;
  const day = message?.on === undefined ? "" : sayDay(message.on);
  return [more.length > 0 ? "" : oneLine(message?.from ?? ""), day].filter(Boolean).join(", ");
};

const tellQuoted = (io: Output, session: Session, { ids: [id = ""], how, file }: Added, said: string): void => {
  const name = exhibitName(session.case, id);
  const what = `${file.fileName}, ${sayLines(file.lines ?? { from: 1, to: 1 })}${said === "" ? "" : ` (${said})`}`;
  const line = {
    new: `Quoted as ${name}: ${what}`,
    attached: `Quoted as ${name}, which you named before: ${what}`,
    known: `Already here as ${name}: ${what}. It was not added again.`,
  }[how];
  print(io, line, 0, 2);
  print(io, `"${shorten(file.quote ?? "", 300)}"`, 2);
};

const quote = async (
  io: Showing & Person & Store & Documents,
  session: Session,
  options: EvidenceQuoteOptions,
): Promise<void> => {
  const span = lineRange(options.line, "--line");
  const today = todayOf(io);
  const base = namedExhibit(session.case, options.exhibit);
  const original = fileOf(session, base.id);
  const read = await conversationOfOriginal(io, session.case.id, original);
  checkLines(read, span, exhibitName(session.case, base.id));
  const words = citedWords(read, span, options.words);
  if (words.length > MOST_WORDS)
    throw new Problem("That is more than 50,000 characters.", "Quote fewer lines, or only the words that matter.");
  const said = messagesWithin(read.messages, span);
  const [message] = said;
  const dated = message?.on !== undefined && parseAnswer(listFields.exhibits.on, message.on, today).ok;
  const on = dated ? message.on : undefined;
  const name = options.name ?? `${original.fileName}, ${sayLines(span)}`;
  const placed = placeCitation(session.case, original, { lines: span, quote: words, dated: on }, name);
  const [id = ""] = placed.ids;
  if (placed.how === "known") {
    session.put(withMoreClaims(session.case, id, options.claim, today));
  } else {
    const source = base.source ?? formatFacts(read.format).source;
    const { name: _named, ...given } = answersGiven(options);
    const answers = {
      ...(on === undefined ? {} : { on }),
      ...(placed.how === "new" && source !== undefined ? { source } : {}),
      ...(placed.how === "new" ? { name } : {}),
      ...given,
    };
    session.put(giveExhibit(placed.case, id, answers, today, io.dayWriter));
  }
  const added: Added = { ...placed, file: originalOf(session.case, id) ?? original };
  if (!options.json) tellQuoted(io, session, added, saidBy(said));
  const bare = isBareLine(words, sendersOf(read.messages));
  if (bare !== undefined)
    tell(
      io,
      `! ${capital(sayLines(span))} ${span.from === span.to ? "is" : "are"} only ${bare}: that proves nothing by itself. Quote the words that go with it.`,
      0,
      2,
    );
  if (placed.how !== "known" && io.interactive && options.input !== false) await askOpen(io, session, id);
  if (options.json) {
    const messages = said.map(({ line, endLine, from, on = null, at = null }) => ({ line, endLine, from, on, at }));
    io.out(JSON.stringify({ case: session.case.id, added: addedAsData(session, added), messages }, null, 2));
  } else if (placed.how !== "known") tellOpen(io, session, placed.ids);
};

/**
 * `evidence quote LABEL --line N[-M]`: makes lines of a file an exhibit of their own, with the words, their day and their place.
 * Words that are given must stand in those lines.
 */
export const evidenceQuote = (io: Io, options: EvidenceQuoteOptions): Promise<void> =>
  withNewExhibit(io, options, (session) => quote(io, session, options));

/** The words, flags and examples of the command. */
export const command: CommandFile<EvidenceQuoteOptions> = {
  shape: (command) => {
    command
      .argument("<exhibit>", "the exhibit to quote from: its label, such as D, or its id")
      .addArgument(caseArgument())
      .requiredOption("--line <lines>", "the line or lines, such as 14 or 20-24, as numbered by evidence show", filled)
      .option("--words <text>", "only these words, exactly as written; … for words left out", filled);
    return exhibitFlags(command, {
      on: "the day it is from, if the file does not say",
      source: false,
      name: "the name of the exhibit (default: the file and its lines)",
    })
      .option("--no-input", "ask nothing")
      .option("--json", "as JSON");
  },
  examples: [
    "evidence quote D --line 14 --claim c3",
    'evidence quote D --line 20-24 --words "two more small revisions"',
  ],
  talks: ({ input }) => input !== false,
  run: evidenceQuote,
};
