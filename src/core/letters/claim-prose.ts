import type { Case } from "../case/case.ts";
import type { Claim } from "../case/lists.ts";
import { type Pointed, pinpointsOf } from "../claims/pinpoints.ts";
import { capital, lowerStart, oneLine, plural, sentence, series } from "../text/text.ts";
import { namesDay, sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { given, sentences, standsAlone } from "./parts.ts";
import { forUpwork } from "./readers.ts";

/** Where something was agreed: in a table, and as the opening of a sentence. Of what is written nowhere, no place is told. */
const AGREED_WHERE: Readonly<
  Record<string, { readonly short: string; readonly opens: (of: string, on: string) => string }>
> = {
  milestone: { short: "milestone text", opens: (of) => `The milestone text${of} says` },
  messages: { short: "Upwork Messages", opens: (_of, on) => `We agreed in Upwork Messages${on}` },
  offer: { short: "job post or offer", opens: (of) => `The job post or offer${of} says` },
  outside: { short: "email or chat", opens: (_of, on) => `We agreed by email or chat${on}` },
  file: { short: "brief", opens: (of) => `The brief${of} says` },
  spoken: { short: "in conversation", opens: (_of, on) => `We agreed in conversation${on}` },
};

/** Where and when something was agreed, in a few words: "milestone text, 4 Sep 2026". */
export const sayAgreedWhere = (claim: Claim): string =>
  [AGREED_WHERE[claim.agreedWhere ?? ""]?.short, given(claim.agreedOn, sayDay)].filter(Boolean).join(", ");

/** A sentence of its own: it says who agreed or did what, or that nothing was said. */
const IS_A_SENTENCE =
  /^(?:I|we|you|he|she|they|it|there|both|nobody|nothing|no one|neither|the (?:client|freelancer|agency|other side)|agreed|as agreed)(?!\p{L})/iu;

const DONE =
  "delivered|submitted|handed (?:in|over)|done|made|sent|paid|translated|fixed|corrected|finished|completed|installed|uploaded|published|merged|moved|written|tested|funded|released|built|deployed|launched|approved|accepted|rejected|refused|cancelled|changed|shortened|missed|left out|dropped|used|worked|logged|billed";

/** A thing that was done, without who did it: "Delivered through Submit Work", "not funded". */
const IS_DONE = new RegExp(`^(?:not (?:yet )?)?(?:${DONE})(?!\\p{L})`, "iu");

/** A number of things that were done, without a verb: "72 pages delivered", "One round used". */
const COUNTED = new RegExp(
  `^((one|1|\\d[\\d.,:]*|two|three|four|five|six|seven|eight|nine|ten|all|both|several)(?: [^\\s.,;:]+){1,5}?) ((?:not (?:yet )?)?(?:${DONE}))(?!\\p{L})`,
  "iu",
);
const HAS_A_VERB = /(?<!\p{L})(?:is|are|was|were|has|have|had|that|who|which)(?!\p{L})/iu;

/** What was done, as a sentence: "This was delivered …", "72 pages were delivered". Anything else stays as it was typed. */
const withVerb = (text: string): string => {
  if (IS_DONE.test(text)) return `This was ${lowerFirst(text)}`;
  const [whole = "", things = "", number = "", done = ""] = COUNTED.exec(text) ?? [];
  if (whole === "" || HAS_A_VERB.test(things)) return capital(text);
  return capital(`${things} ${/^(?:one|1)$/i.test(number) ? "was" : "were"} ${done}${text.slice(whole.length)}`);
};

const bare = (raw: string): string => oneLine(forUpwork(raw)).replace(/[.。]$/, "");

const brackets = (text: string): string => (text === "" ? "" : ` (${text})`);

/** What was agreed, with where and when. */
const sayAgreed = (claim: Claim, agreed: string): string => {
  const where = brackets(sayAgreedWhere(claim));
  const text = bare(agreed);
  if (standsAlone(text) || IS_A_SENTENCE.test(text)) return sentence(`${capital(text)}${where}`);
  const opens = AGREED_WHERE[claim.agreedWhere ?? ""]?.opens ?? ((_of, on) => `We agreed${on}`);
  const on = given(claim.agreedOn, (day) => ` on ${sayDay(day)}`) ?? "";
  return sentence(`${opens(on.replace(" on ", " of "), on)}: ${lowerStart(text)}`);
};

/** What happened, with its day, unless the words name one, and the exhibits that show it. */
const sayHappened = (claim: Claim, happened: string, points: readonly string[]): string => {
  const text = bare(happened);
  const day = namesDay(text) ? undefined : given(claim.happenedOn, sayDay);
  const proof = points.length === 0 ? undefined : `${plural(points.length, "exhibit")} ${series([...points])}`;
  const behind = brackets([day, proof].filter(Boolean).join("; "));
  return sentence(`${withVerb(text)}${behind}`);
};

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/**
 * A claim as prose: what was agreed and where, what happened and when, its sum, the exhibits. In: what has the exhibits; the claim;
 * whether its sum is said. Out: sentences, or undefined for a claim that says nothing yet.
 */
export const claimProse = (c: Pick<Case, "answers"> & Pointed, claim: Claim, withCost: boolean): string | undefined => {
  // Within a list a comma would part the exhibit from its lines.
  const points = pinpointsOf(c, claim).map((one) => one.replace(", ", " "));
  return sentences(
    given(claim.agreed, (what) => sayAgreed(claim, what)),
    given(claim.happened, (what) => sayHappened(claim, what, points)),
    // Where nothing happened yet to put them behind, the exhibits show what was agreed.
    claim.happened === undefined && points.length > 0
      ? `See ${plural(points.length, "exhibit")} ${series([...points])}.`
      : undefined,
    given(withCost ? claim.cost : undefined, (cents) =>
      (cents as unknown as number) > 0 ? `This part comes to ${formatUsd(cents as unknown as number)}.` : "",
    ),
  );
};
