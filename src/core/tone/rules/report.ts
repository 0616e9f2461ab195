import { once } from "../../once.ts";
import { upTo } from "./phrase-pattern.ts";
import { matchesOf } from "./regex-cache.ts";

// Words that the writer only reports: what the other side said, asked or threatened is no offence of the writer.

const SAYS =
  "(?:says?|said|saying|wrote|writes|written|writing|tells?|told|telling|asks?|asked|asking|answers?|answered|repl(?:y|ied|ies)|responded|states?|stated|claims?|claimed|claiming|threaten(?:s|ed|ing)?|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|offer(?:s|ed|ing)?|proposed|proposes|suggest(?:s|ed|ing)?|warn(?:s|ed|ing)?|announced|accus(?:es|ed|ing)|call(?:s|ed|ing)|messaged|e-?mailed|texted|request(?:s|ed|ing)?|invited|pressured|pressuring|pressed|pushed|urged|reminded|mentioned|hinted|implied|promised|tried to|wanted|blackmail(?:s|ed|ing)?|swore|sworn)";
const HELPS = upTo(
  4,
  "(?: (?:has|have|had|was|were|is|are|did|does|do|not|also|then|now|just|even|again|already|repeatedly|openly|clearly|directly|later|first|once|twice|keeps?|kept|began|started|been|to|who|that|which|on \\S{1,9}|since|never|n't|only|actually|basically|simply|literally|often|always))",
);
const MARKED = `(?<![\\p{L}\\p{N}_'])`;

const THEIRS = once(
  () =>
    new RegExp(
      `${MARKED}(?:(?:the|my|our|this|that|a|your) (?:other )?(?:client|freelancer|customer|buyer|seller|contractor|agency|developer|designer|side|party|person|man|woman|manager|assistant|boss|partner|team|employer)|he|she|they|someone|somebody|client|freelancer|who|it|support|upwork)(?:'s|'d|'ve)?${HELPS} ${SAYS}(?![\\p{L}\\p{N}_])`,
      "gu",
    ),
);
const YOURS = once(() => new RegExp(`${MARKED}you(?:'ve|'d|'re)?${HELPS} ${SAYS}(?![\\p{L}\\p{N}_])`, "gu"));
const PASSIVE = once(
  () =>
    new RegExp(
      `${MARKED}(?:i|we)(?:'ve|'m)?${upTo(4, "(?: (?:was|were|am|are|got|get|have|has|been|being|keep|getting|then|also|first|even|repeatedly|just))")} (?:told|asked|threatened|offered|promised|warned|pressured|pressed|pushed|urged|invited|blackmailed|called|messaged|informed|requested)(?![\\p{L}\\p{N}_])|${MARKED}(?:was|were|has been|have been|had been|is being) (?:then |also |later )?(?:asked|demanded|requested|offered|wanted|expected|threatened|promised|proposed|suggested)(?: for)?(?![\\p{L}\\p{N}_])`,
      "gu",
    ),
);
const NOUN = once(
  () =>
    new RegExp(
      `${MARKED}(?:his|her|their|your|client's|freelancer's|the|this|a|any|another|of) (?:\\S{1,14} )?(?:threats?|requests?|demands?|offers?|proposals?|suggestions?|messages?|e-?mails?|invitations?|attempts?|wish|ask)(?: of \\S{1,12}| on \\S{1,12})? (?:to|that|of|for|in which|where|saying|asking|about|with|which|reads?)(?![\\p{L}\\p{N}_])`,
      "gu",
    ),
);
/** A clause in which the writer speaks again: what follows it is no longer reported. */
const BREAK = once(
  () =>
    /(?:[,;!?.—–]| -) (?:(?:and |or |so |but |then |now |therefore )?(?:now |then |if not,? )?(?:i|we)(?![\p{L}\p{N}])(?! (?:said|did not do|get)(?![\p{L}]))|(?:so|but|therefore|now|well)(?![\p{L}\p{N}])|you (?:idiot|liar|thief|are|will|'ll)|(?:and |but )?(?:he|she|they|it|this|that|these|those|which|the (?:client|freelancer|guy|man|woman|company))(?:'s|'re| is| are| was| were)(?! (?:asking|saying|going|telling|claiming|coming|sending|leaving)(?![\p{L}]))|(?:what|such|pure|total|typical|complete|clearly|obviously|simply|absolute|a real|a total|a complete|a typical|a pathetic|a dirty|the typical|like (?:a|every|all))(?![\p{L}\p{N}])|(?:an?|this|the) \p{L}{4,14}(?= ?(?:[.!,;]|$)))| (?:so|but|therefore) (?:i|we|if|you|now|pay|refund|give|leave|release)(?![\p{L}\p{N}])| and (?:now )?(?:i|we)(?:'ll| will| shall| am going|'m going)(?![\p{L}\p{N}])/gu,
);
const OR_I = once(() => / or (?:i|we)(?:'ll| will| shall)(?![\p{L}\p{N}])/gu);
const DIRECT = once(() => /^[^,;.!?]{0,30}:/);

export const reportPatterns = (): readonly RegExp[] => [
  THEIRS(),
  YOURS(),
  PASSIVE(),
  NOUN(),
  BREAK(),
  OR_I(),
  DIRECT(),
];

/** Who else's words a rule lets go: anybody's, only those of a third person, or nobody's. */
export type Speech = "any" | "theirs" | "none";

/** A mark of reporting in a stretch: where it begins, where what is told begins, whose words it tells. */
export interface Report {
  readonly start: number;
  readonly from: number;
  readonly theirs: boolean;
  readonly breaks: readonly RegExp[];
}

const marksOf = (text: string, marks: RegExp, theirs: boolean, breaks: readonly RegExp[]): Report[] =>
  matchesOf(marks, text).map((mark) => ({
    start: mark.index,
    from: mark.index + mark[0].length,
    theirs,
    breaks,
  }));

/** Every mark of reporting in a stretch. In: its text. */
export const reportsOf = (text: string): readonly Report[] => [
  ...marksOf(text, THEIRS(), true, [BREAK()]),
  ...marksOf(text, YOURS(), false, [BREAK(), OR_I()]),
  ...marksOf(text, PASSIVE(), false, [BREAK()]),
  ...marksOf(text, NOUN(), false, [BREAK(), OR_I()]),
];

const covers = (text: string, at: number, { start, from, breaks }: Report): boolean => {
  if (start >= at) return false;
  const end = Math.max(from, at);
  if (DIRECT().test(text.slice(from, from + 40)) && !/[.!?]\s/.test(text.slice(from, end))) return true;
  // A clause that begins right where the finding does breaks the report too.
  const told = text.slice(from, end + 24);
  return !breaks.some((one) => matchesOf(one, told).some((cut) => from + cut.index < at));
};

/** Whether the words at a place are told of somebody else. In: the stretch, its reports, the place, whose words count. */
export const isReported = (text: string, reports: readonly Report[], at: number, speech: Speech): boolean =>
  speech !== "none" && reports.some((one) => (one.theirs || speech === "any") && covers(text, at, one));
