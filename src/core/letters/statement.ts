import { answerFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import type { Evidence } from "../case/evidence.ts";
import { labelsOf } from "../case/exhibit-labels.ts";
import { reliedClaims } from "../case/facts.ts";
import { inFiling } from "../case/fields.ts";
import { type Claim, listFields, type Offer } from "../case/lists.ts";
import { freelancerAsTold } from "../case/speaker.ts";
import { winningIn } from "../claims/winning.ts";
import type { Ask } from "../money/ask.ts";
import { capital, inOrder, oneLine, sentence } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { sayAsk } from "./ask.ts";
import { given, givenWords, own, paragraphs, sentences } from "./parts.ts";
import { factsInWords } from "./problem.ts";
import { forUpwork } from "./readers.ts";

type Source = Pick<
  Case,
  | "answers"
  | "claims"
  | "exhibits"
  | "offers"
  | "milestones"
  | "weeks"
  | "happenings"
  | "contacts"
  | "requests"
  | "dates"
> &
  Partial<Evidence> & { readonly ask?: Ask; readonly byRule?: readonly string[] };

/** Where and when something was agreed, for brackets: "milestone or contract text, 4 Sep 2026". */
export const sayAgreedWhere = (claim: Claim): string => {
  const where = inFiling(listFields.claims.agreedWhere, claim.agreedWhere);
  return [where, claim.agreedOn === undefined ? "" : sayDay(claim.agreedOn)].filter(Boolean).join(", ");
};

/** Labels of the exhibits that prove a claim: "A, B". */
export const proofOf = (c: Pick<Source, "exhibits"> & Partial<Evidence>, claim: Claim): string => {
  const labels = labelsOf(c);
  return c.exhibits
    .filter((exhibit) => exhibit.claims?.includes(claim.id))
    .map((exhibit) => labels.get(exhibit.id))
    .filter((label) => label !== undefined)
    .join(", ");
};

/** A text to build into a sentence of ours: on one line, without its full stop. */
const bare = (raw: string): string => oneLine(raw).replace(/[.。]$/, "");

const brackets = (text: string): string => (text === "" ? "" : ` (${text})`);

const sayClaim = (c: Source, claim: Claim, index: number): string | undefined =>
  sentences(
    given(
      claim.agreed,
      (what) => `${index + 1}. Agreed: ${sentence(`${bare(forUpwork(what))}${brackets(sayAgreedWhere(claim))}`)}`,
    ) ?? `${index + 1}.`,
    given(
      claim.happened,
      (what) =>
        `What happened: ${sentence(`${bare(forUpwork(what))}${brackets(given(claim.happenedOn, sayDay) ?? "")}`)}`,
    ),
    given(
      claim.cost === 0 || c.answers.route === "report" ? undefined : claim.cost,
      (cents) => `Amount: ${formatUsd(cents)}.`,
    ),
    given(proofOf(c, claim), (labels) => `Proof: ${labels}.`),
  );

/** What became of an offer, in a few words. */
export const OFFER_ANSWERS: Readonly<Record<string, string>> = {
  none: "no answer yet",
  accepted: "accepted",
  declined: "declined",
  countered: "another offer came back",
};

const OFFERED = { me: "I offered", them: "I was offered", other: "an offer was made" } as const;

/** One offer in a sentence of the person: who, when, what, the answer. Undefined when it says nothing yet. */
export const sayOffer = (offer: Offer, c: Pick<Case, "answers">): string | undefined => {
  const amount = given(offer.amount, (cents) => `${formatUsd(cents)} for ${freelancerAsTold(c)}`);
  const terms = givenWords(offer.terms, (text) => bare(forUpwork(text)));
  const what = [amount, terms].filter(Boolean).join("; ");
  if (what === "") return undefined;
  const by = OFFERED[offer.by ?? "other"];
  const answer = OFFER_ANSWERS[offer.answer ?? ""];
  return sentence(
    `${given(offer.on, (day) => `On ${sayDay(day)} ${by}`) ?? capital(by)}: ${what}${brackets(answer ?? "")}`,
  );
};

/**
 * The explanation for Upwork's form, as plain text to paste: what it is about, what does not fit together and speaks for the person,
 * claim by claim with proof, what was offered, what is asked. In: the case. Out: a text, or undefined while there is no statement and no claim.
 */
export const draftStatement = (c: Source): string | undefined => {
  const claims = reliedClaims(c).filter((claim) => claim.agreed !== undefined || claim.happened !== undefined);
  if (c.answers.statement === undefined && claims.length === 0) return undefined;
  const offers = [...c.offers]
    .sort((a, b) => inOrder(a.on ?? "9999", b.on ?? "9999"))
    .map((one) => sayOffer(one, c))
    .filter((one) => one !== undefined);
  const first = winningIn(c);
  return paragraphs(
    given(c.answers.statement, (statement) => own(forUpwork(statement))) ?? factsInWords(c),
    first.length === 0 ? undefined : first.map(({ says }) => says).join("\n"),
    claims.length === 0 ? undefined : claims.map((claim, index) => sayClaim(c, claim, index)).join("\n"),
    offers.length === 0 ? undefined : offers.join(" "),
    given(sayAsk(c), (ask) => `I ask for ${sentence(ask)}`),
  );
};

/** The reason for the form in one line, from the kind of problem. */
export const draftReason = (c: Pick<Case, "answers">): string | undefined => {
  const { problem, problemOther } = c.answers;
  // "Account trouble" is a heading for the person, not a reason to hand in.
  if (problem === undefined || problem === "account") return undefined;
  return problem === "other" ? problemOther : answerFields.problem.options[problem];
};
