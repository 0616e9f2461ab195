import type { Root, RootContent } from "mdast";
import { answerFields } from "../case/answers.ts";
import { sayDay } from "../case/days.ts";
import { exhibitLabel, isFixed, isHourly, otherSide, reliedClaims } from "../case/facts.ts";
import { listFields } from "../case/lists.ts";
import { sayCents, sayUsd } from "../case/money.ts";
import { oneLine, sentence } from "../case/words.ts";
import { sayAsk } from "../drafts/ask.ts";
import { draftStatement, proofOf, sayAgreedWhere, sayOffer } from "../drafts/statement.ts";
import { NOTICE } from "../notice.ts";
import type { FilingCase } from "./disclose.ts";
import { timelineOf } from "./timeline.ts";
import { bullets, heading, labelled, paragraph, prose, root, rule, table, text } from "./tree.ts";

const day = (iso: string | undefined): string => (iso === undefined ? "" : sayDay(iso));
const joined = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(", ");
const section = (title: string, ...content: readonly RootContent[]): RootContent[] =>
  content.length === 0 ? [] : [heading(2, title), ...content];

/** What the case is about, for the title: the milestone, the weeks or the contract. */
const subjectOf = (c: FilingCase): string => {
  const [only, ...more] = c.milestones;
  if (only?.name !== undefined && more.length === 0) return `milestone "${oneLine(only.name)}"`;
  if (c.answers.contractName !== undefined) return `contract "${oneLine(c.answers.contractName)}"`;
  if (c.milestones.length > 1) return `${c.milestones.length} milestones`;
  return isHourly(c) ? "disputed hours" : "Upwork contract";
};

const offered = (offer: FilingCase["offers"][number]): string | undefined => {
  const what = [
    offer.amount === undefined ? "" : `${sayUsd(offer.amount)} for the freelancer`,
    oneLine(offer.terms ?? "").replace(/\.$/, ""),
  ]
    .filter(Boolean)
    .join("; ");
  if (what === "") return undefined;
  const when = joined(day(offer.on), ANSWERS[offer.answer ?? ""]);
  return when === "" ? what : `${what} (${when})`;
};

const opening = (c: FilingCase): RootContent[] => {
  const ask = sayAsk(c);
  const mine = c.offers
    .filter((offer) => offer.by === "me")
    .map(offered)
    .filter((one) => one !== undefined);
  return [
    ...(ask === undefined ? [] : [labelled("I ask for", sentence(ask))]),
    ...(c.answers.statement === undefined ? [] : [labelled("Why", c.answers.statement)]),
    ...(mine.length === 0 ? [] : [labelled("I have offered", sentence(mine.join(". ")))]),
  ];
};

const ROLES = {
  freelancer: "I am the freelancer.",
  agency: "I am the agency that does the work.",
  client: "I am the client.",
  other: "",
} as const;

const status = (c: FilingCase): string => {
  const { contractState, endedBy, endedOn, filed, filedOn } = c.answers;
  const by = { me: " by me", them: ` by ${otherSide(c)}`, upwork: " by Upwork", other: "" }[endedBy ?? "other"];
  const state = {
    ended: `Ended${by}${endedOn === undefined ? "" : ` on ${sayDay(endedOn)}`}.`,
    active: "Active.",
    paused: "Paused.",
    other: "",
  }[contractState ?? "other"];
  const filing =
    filed === undefined || filed === "other" || filed === "nothing"
      ? ""
      : `${answerFields.filed.options[filed]}${filedOn === undefined ? "" : ` (${sayDay(filedOn)})`}.`;
  return [state, filing].filter(Boolean).join(" ");
};

const ANSWERS: Readonly<Record<string, string>> = {
  none: "no answer yet",
  accepted: "accepted",
  declined: "declined",
  countered: "another offer came back",
};

const MONEY: Readonly<Record<string, string>> = {
  held: "held",
  released: "released",
  notFunded: "not funded",
  returned: "returned",
};

const contract = (c: FilingCase): RootContent[] => {
  const { answers } = c;
  const kind =
    answers.contract === undefined || answers.contract === "other"
      ? ""
      : answerFields.contract.options[answers.contract].replace(/, with.*$/, "");
  const basis =
    answers.payBasis === undefined || answers.payBasis === "other"
      ? ""
      : { fixed: "fixed price", hourly: "hourly" }[answers.payBasis];
  const other =
    answers.otherParty === undefined ? "" : `${otherSide(c).replace(/^t/, "T")} is ${oneLine(answers.otherParty)}.`;
  const [only, ...more] = c.milestones;
  const rows = [
    [
      "Contract",
      joined(
        kind,
        basis,
        answers.contractName && `"${oneLine(answers.contractName)}"`,
        answers.contractId && `number ${oneLine(answers.contractId)}`,
        answers.contractBegan && `began ${sayDay(answers.contractBegan)}`,
      ),
    ],
    ["Parties", [ROLES[answers.role ?? "other"], other].filter(Boolean).join(" ")],
    ...(only !== undefined && more.length === 0
      ? [
          [
            "Milestone",
            joined(
              oneLine(only.name ?? ""),
              only.amount === undefined ? "" : sayUsd(only.amount),
              only.money === undefined || only.money === "other" ? "" : MONEY[only.money],
              only.fundedOn && `funded ${sayDay(only.fundedOn)}`,
              only.submittedOn && `submitted ${sayDay(only.submittedOn)}`,
              only.changesAskedOn && `changes asked for ${sayDay(only.changesAskedOn)}`,
              only.releasedOn && `released ${sayDay(only.releasedOn)}`,
            ),
          ],
        ]
      : []),
    ["Status", status(c)],
  ].filter(([, what]) => what !== "") as [string, string][];
  return rows.length === 0 ? [] : [table(rows)];
};

const claims = (c: FilingCase): RootContent[] => {
  const rows = reliedClaims(c).filter((claim) => claim.agreed !== undefined || claim.happened !== undefined);
  if (rows.length === 0) return [];
  const costs = rows.some((claim) => claim.cost !== undefined && claim.cost > 0);
  const cell = (what: string | undefined, where: string): string =>
    what === undefined ? "" : where === "" ? oneLine(what) : `${oneLine(what).replace(/\.$/, "")} (${where})`;
  return [
    table([
      ["#", "Agreed", "What happened", ...(costs ? ["Cost, USD"] : []), "Proof"],
      ...rows.map((claim, index) => [
        String(index + 1),
        cell(claim.agreed, sayAgreedWhere(claim)),
        cell(claim.happened, day(claim.happenedOn)),
        ...(costs ? [claim.cost === undefined ? "" : sayCents(claim.cost)] : []),
        proofOf(c, claim),
      ]),
    ]),
  ];
};

const timeline = (c: FilingCase): RootContent[] => {
  const events = timelineOf(c);
  return events.length === 0 ? [] : bullets(events.map((event) => [sayDay(event.on), event.what]));
};

const theirOffers = (c: FilingCase): RootContent[] => {
  const said = c.offers.map(sayOffer).filter((one) => one !== undefined);
  return said.length === 0 ? [] : bullets(said.map((one) => ["", one]));
};

const exhibits = (c: FilingCase): RootContent[] => {
  if (c.exhibits.length === 0) return [];
  const source = (one: FilingCase["exhibits"][number]) =>
    one.source === undefined || one.source === "other" ? "" : listFields.exhibits.source.options[one.source];
  return [
    table([
      ["Label", "What", "Date", "From", "Shows"],
      ...c.exhibits.map((one, index) => [
        exhibitLabel(index),
        one.name ?? "",
        day(one.on),
        source(one),
        one.shows ?? "",
      ]),
    ]),
  ];
};

const LEVELS: Readonly<Record<string, string>> = { all: "all", some: "some", none: "none" };

const weeks = (c: FilingCase): RootContent[] => {
  if (!isHourly(c) || c.weeks.length === 0) return [];
  const number = (value: number | undefined): string => (value === undefined ? "" : String(value));
  return [
    table([
      ["Week from", "Hours", "Disputed", "Rate, USD", "Added by hand", "Memos", "Screenshots"],
      ...c.weeks.map((one) => [
        day(one.monday),
        number(one.hours),
        number(one.disputedHours),
        one.rate === undefined ? "" : sayCents(one.rate),
        number(one.manualHours),
        LEVELS[one.memos ?? ""] ?? "",
        LEVELS[one.screenshots ?? ""] ?? "",
      ]),
    ]),
  ];
};

const milestones = (c: FilingCase): RootContent[] => {
  if (!isFixed(c) || c.milestones.length < 2) return [];
  return [
    table([
      ["Milestone", "Amount, USD", "Money", "Funded", "Submitted", "Changes asked", "Released"],
      ...c.milestones.map((one) => [
        one.name ?? "",
        one.amount === undefined ? "" : sayCents(one.amount),
        MONEY[one.money ?? ""] ?? "",
        day(one.fundedOn),
        day(one.submittedOn),
        day(one.changesAskedOn),
        day(one.releasedOn),
      ]),
    ]),
  ];
};

/** The parts of the filing without its title and foot, so that other documents can hold them too. */
export const filingSections = (c: FilingCase): RootContent[] => {
  const { theirView, explanation } = c.answers;
  const ownWords =
    explanation !== undefined && explanation !== draftStatement({ ...c, answers: c.answers }) ? prose(explanation) : [];
  return [
    ...opening(c),
    ...contract(c),
    ...section("What was agreed and what happened", ...claims(c)),
    ...section("Timeline", ...timeline(c)),
    ...section("What was offered", ...theirOffers(c)),
    ...section(
      `${otherSide(c).replace(/^t/, "T")}'s view, as I understand it`,
      ...(theirView === undefined ? [] : prose(theirView)),
    ),
    ...section("Exhibits", ...exhibits(c)),
    ...section("Milestones", ...milestones(c)),
    ...section("Weeks", ...weeks(c)),
    ...section("Explanation", ...ownWords),
  ];
};

/** The foot of every document. `today` is YYYY-MM-DD. */
export const foot = (today: string): RootContent[] => [
  rule(),
  paragraph(text(`Prepared with dispute-coach on ${sayDay(today)}. ${NOTICE}`)),
];

/**
 * The filing: what a specialist reads. One page first: the ask and the amount, the contract, what was agreed and what
 * happened, what was offered, the exhibits. In: a disclosed case; today. Out: a Markdown tree. No sentence without an
 * answer behind it.
 */
export const filingDocument = (c: FilingCase, today: string): Root =>
  root(heading(1, `Dispute summary: ${subjectOf(c)}`), ...filingSections(c), ...foot(today));
