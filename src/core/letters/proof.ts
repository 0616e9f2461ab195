import type { Case } from "../case/case.ts";
import type { Claim } from "../case/lists.ts";
import type { Never } from "../case/never.ts";
import { oneLine, phrase, sentence } from "../text/text.ts";
import { sayDay, sayDayInFull } from "../values/days.ts";
import { withoutProposer } from "./agreed-words.ts";
import { given, greeting, paragraphs, sentences } from "./parts.ts";
import { toThem } from "./readers.ts";

const on = (day: string | Never | undefined): string => given(day, (iso) => ` on ${sayDay(iso)}`) ?? "";

const SPOKEN: readonly unknown[] = ["spoken", "nowhere"];
/** An agreement that says what was not agreed: it is told as that. */
const DENIES = /^(?:nothing|nobody|no |none|not )/i;

/** What was agreed, said to the other side; only its day where the words speak about them, and nothing without one. */
const agreed = (c: Pick<Case, "answers">, claim: Claim): string | undefined => {
  if (claim.agreed === undefined) return undefined;
  const own = toThem(c, withoutProposer(claim.agreed));
  if (own === undefined) {
    const day = on(claim.agreedOn);
    return day === ""
      ? undefined
      : `Could you please tell me here in Upwork Messages what we agreed${day}, as you remember it?`;
  }
  const said = SPOKEN.includes(claim.agreedWhere) ? "As I remember it, we agreed" : "As I have it, we agreed";
  const told = DENIES.test(oneLine(own))
    ? `As I remember it, ${sentence(phrase(own))}`
    : `${said}${on(claim.agreedOn)}: ${sentence(oneLine(own))}`;
  return `${told}\n\nIs that right? If so, could you please confirm it here in Upwork Messages? If you remember it differently, please tell me how.`;
};

const HANDED_OVER =
  /(?<!\p{L})(?:delivered|handed (?:in|over)|submitted|sent|uploaded|merged|installed|published|translated|finished|completed|done|paid)(?!\p{L})/iu;
const COMPLAINS =
  /(?<!\p{L})(?:not|no|never|nothing|without|only|late|n['’]t|wrong|poor|bad|missing|broken|but|instead|refus\p{L}*|ignor\p{L}*|fail\p{L}*|unpaid|asked for|demanded)(?!\p{L})/iu;

/** Something of one's own that the other side received: it can be asked about as it is. A complaint never stands there as if it were theirs. */
const isHandedOver = (text: string): boolean => HANDED_OVER.test(text) && !COMPLAINS.test(text);

/** What happened, asked openly: what one complains of is not put into their mouth. */
const happened = (c: Pick<Case, "answers">, claim: Claim): string | undefined => {
  if (claim.happened === undefined) return undefined;
  const own = toThem(c, claim.happened);
  if (own !== undefined && isHandedOver(own) && c.answers.role !== "client")
    return `My notes${given(claim.happenedOn, (iso) => ` for ${sayDay(iso)}`) ?? ""} say: ${sentence(oneLine(own))}\n\nIs that how you remember it too? If so, could you please confirm it here in Upwork Messages?`;
  const topic = given(toThem(c, given(claim.agreed, withoutProposer)), (what) =>
    DENIES.test(what) ? "" : oneLine(what).replace(/\.$/, ""),
  );
  const about = topic === undefined || topic === "" ? undefined : `This is about what we agreed: ${sentence(topic)}`;
  const day = on(claim.happenedOn);
  if (day === "" && about === undefined) return undefined;
  return sentences(
    about,
    `Could you please tell me here in Upwork Messages, in your own words, what ${day === "" ? "became of it" : `happened${day}`}?`,
  );
};

/**
 * A message that asks the other side to confirm one half of a claim in writing. In: the case (for the name), the claim,
 * the half, the day to answer by. Out: a text to paste, or undefined while nothing can be said to them of that half.
 */
export const draftProofRequest = (
  c: Pick<Case, "answers">,
  claim: Claim,
  half: "agreed" | "happened",
  answerBy: string,
): string | undefined => {
  const request = half === "agreed" ? agreed(c, claim) : happened(c, claim);
  if (request === undefined) return undefined;
  return paragraphs(
    greeting(c.answers.otherParty),
    "I am collecting the records of our contract.",
    request,
    `I would be glad of an answer by ${sayDayInFull(answerBy)}.`,
    "Thank you.",
  );
};
