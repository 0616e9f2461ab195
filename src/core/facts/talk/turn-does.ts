import type { ReadTurn } from "./reading.ts";

/** What is known beside the talk: the person's side, and the day on which money was first asked back or a dispute begun on Upwork. */
export interface Beside {
  readonly side?: "freelancer" | "client";
  readonly trouble?: string;
  /** The last day on which work was handed in. */
  readonly handedIn?: string;
  /** What was proposed and said yes to. */
  readonly agreed?: ReadonlySet<ReadTurn>;
  /** What holds an offer to settle. */
  readonly offers?: ReadonlySet<ReadTurn>;
}

const NOT_AGREED =
  /(?<![\p{L}])(?:(?:was|were|is|are) (?:never|not) (?:a )?part of|(?:never|not) part of|not (?:included )?in (?:the |this |our )?(?:milestone|scope|contract|brief|offer|agreement)|(?:out of|outside) (?:of )?(?:the |our )?scope)(?![\p{L}])/iu;
/** Says the freelancer, or the client, that something was never agreed? */
export const isNotAgreed = (turn: ReadTurn): boolean => turn.said.some(({ text }) => NOT_AGREED.test(text));

/** Does a turn speak of trouble? */
export const isTrouble = (turn: ReadTurn): boolean =>
  turn.outside ||
  turn.threat !== undefined ||
  turn.reports ||
  isNotAgreed(turn) ||
  (turn.marks.has("complaint") && !isPureApproval(turn)) ||
  isMoneyBack(turn);

const isMoneyBack = (turn: ReadTurn): boolean =>
  turn.said.some(
    ({ marks, sums, text }) =>
      marks.has("back") &&
      (sums.length > 0 || /deposit|money|refund|half|geld|dinero|argent|dinheiro|pieni|грош|деньг/i.test(text)),
  );

/** Words of praise with no wish and no "but" beside them. */
export const isPureApproval = (turn: ReadTurn): boolean =>
  turn.marks.has("approval") &&
  !turn.marks.has("complaint") &&
  !turn.marks.has("no") &&
  turn.threat === undefined &&
  !turn.outside;

const MOST_OF_YES = 40;
/** "Agreed, that works for me": a yes and nothing more. */
const isPlainYes = ({ said }: ReadTurn): boolean =>
  said.length < 3 &&
  said[0]?.marks.has("yes") === true &&
  said.every(
    ({ text, sums, marks }) =>
      text.length < MOST_OF_YES &&
      !text.includes("?") &&
      sums.length === 0 &&
      !marks.has("back") &&
      !marks.has("complaint") &&
      !/(?<![\p{L}])(?:want|need|please|but)(?![\p{L}])/iu.test(text),
  );

/** "Good, 27 November then. Not later please": a yes with a word about it, and no question. */
export const isYesWithAWord = ({ said, marks }: ReadTurn): boolean =>
  said[0]?.marks.has("yes") === true &&
  said.every(({ text }) => !text.includes("?")) &&
  (["back", "complaint", "settle", "wish"] as const).every((mark) => !marks.has(mark));

/** Does a turn wait for an answer? In: the turn; whether it is an answer itself: then what it complains of is an explanation. */
export const isAsking = (turn: ReadTurn, isReply: boolean, side?: Beside["side"]): boolean => {
  if (turn.outside || turn.threat !== undefined) return true;
  if (isPlainYes(turn)) return false;
  if (turn.marks.has("ask") || turn.marks.has("wish") || turn.marks.has("settle")) return true;
  if (isReply) return isMoneyBack(turn) && !turn.marks.has("done");
  if (turn.side === "them") return turn.marks.has("complaint") || isMoneyBack(turn);
  return (isMoneyBack(turn) || (side === "client" && turn.marks.has("complaint"))) && !turn.marks.has("done");
};

/** The first thing somebody says is a yes, a no, or a thanks. */
export const takesUp = (turn: ReadTurn): boolean => {
  const [first] = turn.said;
  return first !== undefined && (first.marks.has("yes") || first.marks.has("no") || first.marks.has("thanks"));
};

/** What a turn does that is worth a line in a log of contacts. */
export const hasMatter = (turn: ReadTurn): boolean =>
  isTrouble(turn) ||
  ["approval", "ask", "wish", "promise", "done", "settle", "back", "no"].some((mark) => turn.marks.has(mark as "ask"));
