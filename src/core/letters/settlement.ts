import type { Case } from "../case/case.ts";
import { isFreelancerSide, isHourly } from "../case/facts.ts";
import { selfBegins } from "../case/speaker.ts";
import { replay } from "../interview/replay.ts";
import { besideDeal, type Deal } from "../settlement/deal.ts";
import { oneLine, phrase, sentence } from "../text/text.ts";
import { sayDayInFull } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { given, greeting, isThing, own, paragraphs } from "./parts.ts";
import { toThem } from "./readers.ts";

/** Who does it, in a letter from one to the other. */
interface Voices {
  readonly client: string;
  readonly freelancer: string;
}

const voicesOf = (c: Case): Voices =>
  isFreelancerSide(c)
    ? { client: "You", freelancer: c.answers.role === "agency" ? "We" : "I" }
    : { client: "I", freelancer: "You" };

/** What the money is: "the 600.00 USD held for milestone Logo". */
const potOf = (c: Case, { potCents, kind }: Deal): string => {
  const [only, ...rest] = isHourly(c) ? [] : c.milestones.filter((one) => one.money !== "notFunded");
  const forWhat = only?.name !== undefined && rest.length === 0 ? ` for “${oneLine(only.name)}”` : "";
  const is = { held: "held", released: "paid", hourly: "billed for the disputed hours", paid: "paid" }[kind];
  return `the ${formatUsd(potCents)} ${is}${forWhat}`;
};

const to = (who: string): string => (who === "I" ? "me" : who === "We" ? "us" : "you");

/** Who does what, by when, one line a side. */
const acts = (c: Case, deal: Deal, by: string | undefined): string[] => {
  const { client, freelancer } = voicesOf(c);
  const day = by === undefined ? "" : ` by ${sayDayInFull(by)}`;
  const share = formatUsd(deal.potCents - deal.backCents);
  const back = formatUsd(deal.backCents);
  const more =
    deal.moreCents > 0
      ? [`${client} pay another ${formatUsd(deal.moreCents)} to ${to(freelancer)} on Upwork${day}.`]
      : [];
  const isAll = deal.backCents === 0;
  const isNone = deal.potCents === deal.backCents;
  const pot = potOf(c, deal);
  switch (deal.way) {
    case "held":
      if (isAll) return [`${client} release ${pot}, in full,${day}.`, ...more];
      if (isNone) return [`${freelancer} give back ${pot}${day}.`];
      return [
        `Of ${pot}, ${client === "I" ? "I" : "you"} pay ${share} to ${to(freelancer)}${day}.`,
        `As soon as that payment shows on Upwork, ${freelancer === "You" ? "you" : freelancer} approve the return of the other ${back} to ${to(client)}.`,
      ];
    case "paid":
      if (isAll) return [`${pot.replace(/^the/, "The")} stays paid. Nothing is given back.`, ...more];
      return [
        `Of ${pot}, ${share} stays with ${to(freelancer)}, and ${freelancer === "You" ? "you" : freelancer} give back ${back} with a refund on Upwork${day}.`,
        `Once that refund shows on Upwork, ${client === "I" ? "I" : "you"} take back any request that is still open for it.`,
      ];
    default:
      if (isNone && deal.way === "ended")
        return [`${freelancer === "You" ? "You" : freelancer} approve the return of ${pot}${day}.`];
      return [
        `Of ${pot}, ${share} goes to ${to(freelancer)}${isAll ? "" : ` and ${back} goes back to ${to(client)}`}.`,
        `We both send this text to Upwork${day} and ask for the money to be moved this way.`,
        ...more,
      ];
  }
};

/**
 * What both sides agreed, as one message that both can confirm in Upwork Messages: the sum, for what, who does what, by when. Nothing of
 * feedback, and no word on who was right. Released money that the deal is not about is not given up. In: the case as told, its deal, the
 * day by which it is to be done, if one is named. Out: a text to paste.
 */
export const draftSettlement = (told: Case, deal: Deal, by?: string): string => {
  const c = replay(told).applying;
  const name = c.answers.contractName ?? (c.milestones.length === 1 ? c.milestones[0]?.name : undefined);
  const contract = name === undefined ? "our contract" : `our contract “${oneLine(name)}”`;
  const terms = given(toThem(c, deal.terms), (words) =>
    isThing(words) ? `This is also part of it: ${phrase(words)}` : own(words),
  );
  const rows = [...acts(c, deal, by), ...(terms === undefined ? [] : [sentence(terms)]), endOf(told, c, deal)];
  return paragraphs(
    greeting(c.answers.otherParty),
    `This is what we have agreed for ${contract}:`,
    rows.map((row, at) => `${at + 1}. ${row}`).join("\n"),
    `All amounts are before Upwork's fee. ${selfBegins(c)} agree to this as it is written here. If it is right for you too, please answer “I agree”.`,
    "Thank you.",
  );
};

const endOf = (told: Case, c: Case, deal: Deal): string =>
  besideDeal(told, deal).length === 0
    ? "With that, the matter is settled, and neither of us asks for anything more from this contract."
    : `With that, the matter of ${potOf(c, deal)} is settled, and neither of us asks for more of it.`;
