import type { RouteId } from "../routes/route.ts";
import { inOrder } from "../text/text.ts";
import type { Case } from "./case.ts";
import type { Claim, Exhibit, Lists, Milestone, Week } from "./lists.ts";
import { unlessNever } from "./never.ts";

/**
 * What a case says, in named questions. Steps, advice, drafts and filings ask these and never take answers apart
 * themselves. All of them look at answers and lists only.
 */
export type Facts = Pick<
  Case,
  "answers" | "milestones" | "claims" | "exhibits" | "contacts" | "offers" | "requests" | "weeks"
>;

/** Which side the person is on; unknown when none of the roles fits. */
export type Side = "freelancer" | "client";

export const sideOf = (c: Facts): Side | undefined => {
  switch (c.answers.role) {
    case "freelancer":
    case "agency":
      return "freelancer";
    case "client":
      return "client";
    default:
      return undefined;
  }
};

export const isFreelancerSide = (c: Facts): boolean => sideOf(c) === "freelancer";
export const isClientSide = (c: Facts): boolean => sideOf(c) === "client";

/** What the other side is called in a sentence when it has no name. */
export const otherSide = (c: Facts): string => {
  const side = sideOf(c);
  if (side === "freelancer") return "the client";
  return side === "client" ? "the freelancer" : "the other side";
};

const CONTRACTS_OF_EITHER_PAY: readonly unknown[] = [
  "directByFreelancer",
  "directByClient",
  "anyHire",
  "enterprise",
  "other",
];

/** Contracts that can be paid either way: the person is asked which. */
export const needsPayBasis = (c: Facts): boolean => CONTRACTS_OF_EITHER_PAY.includes(c.answers.contract);

/** Paid by milestones or one sum. Project Catalog and consultations follow the fixed-price flow (docs/rulebook.md). */
export const isFixed = (c: Facts): boolean =>
  c.answers.contract === "fixed" ||
  c.answers.contract === "catalog" ||
  (needsPayBasis(c) && c.answers.payBasis === "fixed");

export const isHourly = (c: Facts): boolean =>
  c.answers.contract === "hourly" ||
  c.answers.contract === "payroll" ||
  (needsPayBasis(c) && c.answers.payBasis === "hourly");

/** Contracts for which Upwork gives no dispute help at all (docs/rulebook.md). */
export const isOutsideProgramme = (c: Facts): boolean =>
  c.answers.contract === "anyHire" ||
  c.answers.contract === "directByClient" ||
  (c.answers.contract === "enterprise" && isFixed(c));

/** Was an outcome told that ends the matter, or "it is settled" as the way that was chosen? */
export const isSettled = ({ answers }: Pick<Facts, "answers">): boolean =>
  answers.outcome === undefined ? answers.route === "settled" : answers.outcome !== "open";

export const isPayroll = (c: Facts): boolean => c.answers.contract === "payroll";
export const hasEnded = (c: Facts): boolean => c.answers.contractState === "ended";
export const endedByOther = (c: Facts): boolean => hasEnded(c) && c.answers.endedBy === "them";

const BONUS_NAMES = /^(?:an? |the |my )?(?:bonus|tip|gratuity|expenses?|reimbursement)(?: payment)?$/i;

/**
 * A bonus, tip or expense: said to be one, or called nothing else and never funded or handed in. It is final, and no
 * milestone (docs/rulebook.md, bonus-final).
 */
export const isBonus = (one: Milestone): boolean =>
  one.money === "bonus" ||
  (one.money === "released" &&
    one.fundedOn === undefined &&
    one.submittedOn === undefined &&
    BONUS_NAMES.test(one.name?.trim() ?? ""));

/** Is some of its money held by Upwork? */
export const isHeld = (one: Milestone): boolean => one.money === "held" || one.money === "partReleased";
const IN_PART: readonly unknown[] = ["partReleased", "partReturned"];
/** Was only a part of it released? */
export const isInPart = (one: Milestone): boolean => IN_PART.includes(one.money);
/** Was some of its money released to the freelancer? A bonus was paid, not released. */
export const isReleased = (one: Milestone): boolean => (one.money === "released" || isInPart(one)) && !isBonus(one);

const rest = (one: Milestone): number | undefined =>
  one.amount === undefined || one.releasedAmount === undefined
    ? undefined
    : Math.max(0, one.amount - one.releasedAmount);

/** Cents of a milestone that Upwork holds; undefined while it is not known. */
export const heldOfMilestone = (one: Milestone): number | undefined =>
  one.money === "held" ? one.amount : one.money === "partReleased" ? rest(one) : 0;
/** Cents of a milestone that were released to the freelancer; undefined while it is not known. */
export const releasedOfMilestone = (one: Milestone): number | undefined =>
  isInPart(one)
    ? one.releasedAmount === undefined
      ? undefined
      : Math.min(one.releasedAmount, one.amount ?? one.releasedAmount)
    : isReleased(one)
      ? one.amount
      : 0;

const total = (cents: readonly (number | undefined)[]): number =>
  cents.reduce<number>((sum, one) => sum + (one ?? 0), 0);

export const hasHeldMoney = (c: Facts): boolean => c.milestones.some(isHeld);
export const hasReleasedMoney = (c: Facts): boolean => c.milestones.some(isReleased);

/** Cents held by Upwork over all milestones. */
export const heldCents = (c: Facts): number => total(c.milestones.map(heldOfMilestone));
/** Cents released to the freelancer over all milestones. */
export const releasedCents = (c: Facts): number => total(c.milestones.map(releasedOfMilestone));

/** Cents that were paid to the freelancer over all milestones, bonuses with them. */
export const paidCents = (c: Facts): number =>
  releasedCents(c) + total(c.milestones.filter(isBonus).map((one) => one.amount));

/** A week in which money was billed without hours: a fixed weekly payment, or a bonus. */
export const isPaymentWeek = (one: Week): boolean => one.withoutHours === "weekly" || one.withoutHours === "bonus";

export const hasContact = (c: Facts): boolean => c.contacts.length > 0;
export const hasContactOffUpwork = (c: Facts): boolean =>
  c.contacts.some((one) => one.channel === "email" || one.channel === "chat");
export const lastOwnContact = (c: Facts) =>
  c.contacts
    .filter((one) => one.by === "me" && one.on !== undefined)
    .sort((a, b) => inOrder(String(a.on), String(b.on)))
    .at(-1);
export const hasOffer = (c: Facts): boolean => c.offers.length > 0;

/** The exhibits that are said to prove a claim. */
const exhibitsOf = (c: Facts, claim: Claim): Exhibit[] =>
  c.exhibits.filter((exhibit) => exhibit.claims?.includes(claim.id) ?? false);

/** Claims with no exhibit that the person has not set aside. */
export const bareClaims = (c: Facts): Claim[] =>
  c.claims.filter((claim) => exhibitsOf(c, claim).length === 0 && !(c.answers.notReliedOn ?? []).includes(claim.id));

/** Claims with no exhibit, relied on or not. */
export const claimsWithoutExhibit = (c: Facts): Claim[] =>
  c.claims.filter((claim) => exhibitsOf(c, claim).length === 0);

/** Claims that a filing may hold. */
export const reliedClaims = (c: Facts): Claim[] =>
  c.claims.filter((claim) => !(c.answers.notReliedOn ?? []).includes(claim.id));

/** Routes whose form, or whose ticket, asks what is wanted and why (rules form-…). The others are a click or a talk. */
export const WRITTEN_ROUTES: readonly RouteId[] = [
  "refundRequest",
  "endAndRefund",
  "escrowDispute",
  "answerDispute",
  "hourlyDispute",
  "hourlyAnswer",
  "rejectedHours",
  "mediation",
  "arbitration",
  "report",
];

/** The routes in which the free text of a form is written: where it is none we know, the person has a form of their own. */
const ROUTES_WITH_A_FORM: readonly unknown[] = [...WRITTEN_ROUTES, "other"];
export const needsStatement = (c: Facts): boolean => ROUTES_WITH_A_FORM.includes(c.answers.route);

/** Wishes that are about money: they need an amount. A report of conduct asks for none. */
const MONEY_WISHES: readonly unknown[] = ["releaseAll", "releasePart", "refundAll", "refundPart", "keepPaid"];
export const wantsMoney = (c: Pick<Facts, "answers">): boolean =>
  MONEY_WISHES.includes(c.answers.want) && c.answers.route !== "report";

/** Routes without a form of Upwork's on which an amount is named all the same. */
const ROUTES_WITH_AN_AMOUNT: readonly unknown[] = ["partialRelease", "jointInstruction", "giveRefund"];

/** Is the person asked for an amount, and how much of it is from where? */
export const asksAmount = (c: Facts): boolean =>
  (needsStatement(c) && c.answers.route !== "report") ||
  (ROUTES_WITH_AN_AMOUNT.includes(c.answers.route) && wantsMoney(c));

/** Filing a fixed-price dispute forces feedback first (docs/rulebook.md). */
export const needsFeedbackFirst = (c: Facts): boolean =>
  isFreelancerSide(c) && isFixed(c) && hasEnded(c) && c.answers.route === "escrowDispute";

/** Were the work handed in and changes asked for on one day? Then the days do not tell which came last. */
export const isSameDay = (one: Milestone): boolean => {
  const submitted = unlessNever(one.submittedOn);
  return submitted !== undefined && submitted === unlessNever(one.changesAskedOn);
};

/** Who ended the contract, as a side. Undefined while it is not said, or the person's own side is not known. */
export const enderOf = (c: Facts): "freelancer" | "client" | "upwork" | undefined => {
  const { endedBy } = c.answers;
  if (!hasEnded(c)) return undefined;
  if (endedBy === "upwork") return "upwork";
  if (endedBy !== "me" && endedBy !== "them") return undefined;
  if (isFreelancerSide(c)) return endedBy === "me" ? "freelancer" : "client";
  return isClientSide(c) ? (endedBy === "me" ? "client" : "freelancer") : undefined;
};

/** The kinds of deadline for which Upwork itself can have named a date. */
export type OwnDate = Exclude<Lists["dates"][number]["clock"], "other" | undefined>;

/** The kind of deadline a date from Upwork is for; undefined for any other date. In files the key is `clock`. */
export const ownDateOf = ({ clock }: Lists["dates"][number]): OwnDate | undefined =>
  clock === "other" ? undefined : clock;
