import { answerFields } from "../../case/answers.ts";
import { otherSide } from "../../case/facts.ts";
import { inFiling } from "../../case/fields.ts";
import { selfAsTold } from "../../case/speaker.ts";
import { capital, oneLine, sentence } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import type { FilingCase } from "../disclose.ts";

const ROLES = {
  freelancer: "Filed by the freelancer.",
  agency: "Filed by the agency that does the work.",
  client: "Filed by the client.",
  other: undefined,
} as const;

/** " by the client"; empty while it is not known who ended the contract. */
const sayEndedBy = (c: FilingCase): string =>
  ({ me: ` by ${selfAsTold(c)}`, them: ` by ${otherSide(c)}`, upwork: " by Upwork", other: "" })[
    c.answers.endedBy ?? "other"
  ];

const stateOf = (c: FilingCase): string | undefined => {
  const { contractState, endedOn } = c.answers;
  if (contractState === "active") return "active";
  if (contractState === "paused") return "paused";
  if (contractState !== "ended") return undefined;
  return `ended${sayEndedBy(c)}${endedOn === undefined ? "" : ` on ${sayDay(endedOn)}`}`;
};

const PAID = { fixed: "fixed price", hourly: "hourly", other: undefined } as const;

/** How the contract is paid, as people call it within a sentence: "fixed price", "Any Hire, hourly". */
const kindOf = (c: FilingCase): string | undefined => {
  const kind = inFiling(answerFields.contract, c.answers.contract).replace(/^(?=Fixed|Hourly)./, (one) =>
    one.toLowerCase(),
  );
  return [kind, PAID[c.answers.payBasis ?? "other"]].filter(Boolean).join(", ") || undefined;
};

/**
 * Who files, the other side, the contract: what a reader must know before the first line. In: a filing. Out: one or two sentences;
 * undefined while nothing of it is told.
 */
export const contractLine = (c: FilingCase): string | undefined => {
  const { role, otherParty, contractId, contractName, contractBegan } = c.answers;
  const name = contractName === undefined ? undefined : `“${oneLine(contractName)}”`;
  const number = contractId === undefined ? "" : ` ${oneLine(contractId)}`;
  const about = [
    name,
    kindOf(c),
    contractBegan === undefined ? undefined : `started on ${sayDay(contractBegan)}`,
    stateOf(c),
  ].filter((part) => part !== undefined);
  const { agencyName } = c.answers;
  const filer =
    role === "agency" && agencyName !== undefined && oneLine(agencyName) !== ""
      ? `Filed by ${oneLine(agencyName)}, the agency that does the work.`
      : ROLES[role ?? "other"];
  const said = [
    filer,
    otherParty === undefined ? undefined : sentence(`${capital(otherSide(c))} is ${oneLine(otherParty)}`),
    about.length > 0 || number !== ""
      ? sentence(`Contract${number}${about.length === 0 ? "" : ": "}${about.join(", ")}`)
      : undefined,
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(" ");
};
