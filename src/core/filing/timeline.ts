import { answerFields } from "../case/answers.ts";
import { otherSide } from "../case/facts.ts";
import { listFields } from "../case/lists.ts";
import { sayUsd } from "../case/money.ts";
import { oneLine } from "../case/words.ts";
import { proofOf, sayOffer } from "../drafts/statement.ts";
import type { FilingCase } from "./disclose.ts";

/** Something that happened on a day, in words. */
export interface Event {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly what: string;
}

const bare = (raw: string | undefined): string => oneLine(raw ?? "").replace(/\.$/, "");
const withProof = (what: string, labels: string): string => (labels === "" ? what : `${what} (${labels})`);

const ofMilestones = (c: FilingCase): (Event | undefined)[] =>
  c.milestones.flatMap((one) => {
    const name = one.name === undefined ? "Milestone" : `Milestone "${oneLine(one.name)}"`;
    const sum = one.amount === undefined ? "" : `, ${sayUsd(one.amount)}`;
    return [
      one.fundedOn && { on: one.fundedOn, what: `${name} funded${sum}` },
      one.submittedOn && { on: one.submittedOn, what: `${name} handed in with Submit Work` },
      one.changesAskedOn && { on: one.changesAskedOn, what: `${name}: changes asked for on the contract` },
      one.releasedOn && { on: one.releasedOn, what: `${name} released${sum}` },
    ].map((event) => (event === "" ? undefined : event));
  });

const ofClaims = (c: FilingCase): (Event | undefined)[] => {
  const away = c.answers.notReliedOn ?? [];
  return c.claims
    .filter((claim) => !away.includes(claim.id))
    .flatMap((claim) => [
      claim.agreedOn && claim.agreed ? { on: claim.agreedOn, what: `Agreed: ${bare(claim.agreed)}` } : undefined,
      claim.happenedOn && claim.happened
        ? { on: claim.happenedOn, what: withProof(bare(claim.happened), proofOf(c, claim)) }
        : undefined,
    ]);
};

const ofContacts = (c: FilingCase): (Event | undefined)[] =>
  c.contacts.map((one) => {
    if (one.on === undefined || one.gist === undefined) return undefined;
    const who =
      one.by === "them" ? `From ${c.answers.otherParty ?? otherSide(c)}` : one.by === "me" ? "From me" : "Contact";
    const where =
      one.channel === undefined || one.channel === "other"
        ? ""
        : `, ${listFields.contacts.channel.options[one.channel].replace(/^[CA](?=all|nother)/, (letter) => letter.toLowerCase())}`;
    const silent = one.answered === "no" ? " (no answer)" : "";
    return { on: one.on, what: `${who}${where}: ${bare(one.gist)}${silent}` };
  });

const ofContract = (c: FilingCase): (Event | undefined)[] => {
  const { contractBegan, endedOn, endedBy, filed, filedOn } = c.answers;
  const by = { me: " by me", them: ` by ${otherSide(c)}`, upwork: " by Upwork", other: "" }[endedBy ?? "other"];
  return [
    contractBegan ? { on: contractBegan, what: "Contract began" } : undefined,
    endedOn ? { on: endedOn, what: `Contract ended${by}` } : undefined,
    filedOn && filed && filed !== "other" && filed !== "nothing"
      ? { on: filedOn, what: answerFields.filed.options[filed] }
      : undefined,
  ];
};

const ofOffers = (c: FilingCase): (Event | undefined)[] =>
  c.offers.map((offer) => {
    const said = sayOffer({ ...offer, on: undefined });
    return offer.on === undefined || said === undefined ? undefined : { on: offer.on, what: said.replace(/\.$/, "") };
  });

/** Everything in the case that has a day, the earliest first. Same day: contract, milestones, claims, contacts, offers. */
export const timelineOf = (c: FilingCase): Event[] =>
  [...ofContract(c), ...ofMilestones(c), ...ofClaims(c), ...ofContacts(c), ...ofOffers(c)]
    .filter((event) => event !== undefined)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
