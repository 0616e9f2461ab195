import type { RootContent } from "mdast";
import { answerFields } from "../../case/answers.ts";
import { otherSide } from "../../case/facts.ts";
import { inFiling } from "../../case/fields.ts";
import { rowOf } from "../../case/happening-kinds.ts";
import { isNever, type Never } from "../../case/never.ts";
import { selfAsTold } from "../../case/speaker.ts";
import { happeningsOf } from "../../happenings/happenings.ts";
import { sayHappening } from "../../happenings/say-happening.ts";
import { oneLine, sentence } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { FilingCase } from "../disclose.ts";
import { sayMoneyState } from "./list-tables.ts";
import { table } from "./mdast.ts";

/** A date that matters to a reader of the filing, in words. */
export interface FilingDate {
  readonly what: string;
  readonly when: string;
  /** The calendar day of it (UTC for moments), YYYY-MM-DD. */
  readonly on: string;
}

const joined = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(", ");

/** A day of a milestone in a few words; what is known not to have happened is said too. */
const said = (what: string, day: string | Never | undefined, never: string): string =>
  isNever(day) ? never : day === undefined ? "" : `${what} ${sayDay(day)}`;

const ROLES = {
  freelancer: "I am the freelancer.",
  agency: "I am the agency that does the work.",
  client: "I am the client.",
  other: "",
} as const;

/** " by the client"; empty while it is not known who ended the contract. */
export const sayEndedBy = (c: FilingCase): string =>
  ({ me: ` by ${selfAsTold(c)}`, them: ` by ${otherSide(c)}`, upwork: " by Upwork", other: "" })[
    c.answers.endedBy ?? "other"
  ];

const status = (c: FilingCase): string => {
  const { contractState, endedOn } = c.answers;
  const filed = happeningsOf(c).findLast(({ kind }) => rowOf(kind).opens === true);
  const state = {
    ended: `Ended${sayEndedBy(c)}${endedOn === undefined ? "" : ` on ${sayDay(endedOn)}`}.`,
    active: "Active.",
    paused: "Paused.",
    other: "",
  }[contractState ?? "other"];
  const filing =
    filed === undefined ? "" : `${sayHappening(c, filed)}${filed.on === undefined ? "" : ` (${sayDay(filed.on)})`}.`;
  return [state, filing].filter(Boolean).join(" ");
};

/** The contract in one table: kind, parties, the milestone if there is one, how it stands, the dates that matter. */
export const contractTable = (c: FilingCase, dates: readonly FilingDate[]): RootContent[] => {
  const { answers } = c;
  const kind = inFiling(answerFields.contract, answers.contract);
  const basis =
    answers.payBasis === undefined || answers.payBasis === "other"
      ? ""
      : { fixed: "fixed price", hourly: "hourly" }[answers.payBasis];
  const other =
    answers.otherParty === undefined
      ? ""
      : sentence(`${otherSide(c).replace(/^t/, "T")} is ${oneLine(answers.otherParty)}`);
  const [only, ...more] = c.milestones;
  const rows = [
    [
      "Contract",
      joined(
        kind,
        basis,
        answers.contractName && `"${oneLine(answers.contractName)}"`,
        answers.contractId && `number ${oneLine(answers.contractId)}`,
        answers.contractBegan && `started ${sayDay(answers.contractBegan)}`,
      ),
    ],
    ["Parties", [ROLES[answers.role ?? "other"], other].filter(Boolean).join(" ")],
    ...(only !== undefined && more.length === 0
      ? [
          [
            "Milestone",
            joined(
              oneLine(only.name ?? ""),
              only.amount === undefined ? "" : formatUsd(only.amount),
              sayMoneyState(only, c.byRule),
              said("funded", only.fundedOn, "not funded"),
              said("submitted", only.submittedOn, "not handed in with Submit Work"),
              said("changes asked for", only.changesAskedOn, "no changes asked for"),
              said("released", only.releasedOn, "not released"),
            ),
          ],
        ]
      : []),
    ["Status", status(c)],
    ["Dates", dates.map((one) => `${one.what}: ${one.when}`).join("; ")],
  ].filter(([, what]) => what !== "") as [string, string][];
  return rows.length === 0 ? [] : [table(rows)];
};
