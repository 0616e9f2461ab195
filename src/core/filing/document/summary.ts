import type { Root, RootContent } from "mdast";
import { isHourly, otherSide } from "../../case/facts.ts";
import { freelancerAsTold } from "../../case/speaker.ts";
import { isKnown } from "../../happenings/happenings.ts";
import { decisionIn } from "../../happenings/outcome.ts";
import { sayHappening } from "../../happenings/say-happening.ts";
import { sayAsk } from "../../letters/ask.ts";
import { given, givenWords, own } from "../../letters/parts.ts";
import { forUpwork, saysYou } from "../../letters/readers.ts";
import { draftStatement, OFFER_ANSWERS, sayOffer } from "../../letters/statement.ts";
import { NOTICE } from "../../notice.ts";
import { named, oneLine, sentence } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { FilingCase } from "../disclose.ts";
import { contractTable, type FilingDate } from "./contract-table.ts";
import { TITLES } from "./export-document.ts";
import { claimTable, exhibitTable, milestoneTable, weekTable } from "./list-tables.ts";
import { bullets, heading, labelled, paragraph, prose, quoted, root, rule, text } from "./mdast.ts";
import { type Event, timelineOf } from "./timeline.ts";
import { timelineSvg } from "./timeline-svg.ts";

const day = (iso: string | undefined): string => (iso === undefined ? "" : sayDay(iso));
const joined = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(", ");
const section = (title: string, ...content: readonly RootContent[]): RootContent[] =>
  content.length === 0 ? [] : [heading(2, title), ...content];

const exhibits = (c: FilingCase): RootContent[] => {
  const content = exhibitTable(c);
  return content.length === 0 ? [] : [heading(2, "Exhibits", "exhibits"), ...content];
};

/** What the case is about, for the title: the milestone, the weeks or the contract. */
const subjectOf = (c: FilingCase): string => {
  const [only, ...more] = c.milestones;
  if (only?.name !== undefined && more.length === 0) return named("milestone", only.name, `"${oneLine(only.name)}"`);
  if (c.answers.contractName !== undefined) return `contract "${oneLine(c.answers.contractName)}"`;
  if (c.milestones.length > 1) return `${c.milestones.length} milestones`;
  return isHourly(c) ? "disputed hours" : "Upwork contract";
};

const offered = (c: FilingCase, offer: FilingCase["offers"][number]): string | undefined => {
  const what = [
    given(offer.amount, (cents) => `${formatUsd(cents)} for ${freelancerAsTold(c)}`),
    givenWords(offer.terms, (terms) => oneLine(forUpwork(terms)).replace(/\.$/, "")),
  ]
    .filter(Boolean)
    .join("; ");
  if (what === "") return undefined;
  const when = joined(day(offer.on), OFFER_ANSWERS[offer.answer ?? ""]);
  return when === "" ? what : `${what} (${when})`;
};

/** How the matter was decided: what is decided is asked for no more. */
const decisionOf = (c: FilingCase): string | undefined => {
  const one = decisionIn(c);
  if (one?.kind === undefined || !isKnown(one)) return undefined;
  return joined(
    `${sayHappening(c, one)}${one.on === undefined ? "" : ` on ${sayDay(one.on)}`}`,
    one.amount !== undefined && formatUsd(one.amount),
  );
};

const opening = (c: FilingCase): RootContent[] => {
  const ask = sayAsk(c);
  const mine = c.offers
    .filter((offer) => offer.by === "me")
    .map((offer) => offered(c, offer))
    .filter((one) => one !== undefined);
  const decided = decisionOf(c);
  return [
    ...(decided === undefined ? [] : [labelled("Outcome", sentence(decided))]),
    ...(ask === undefined || decided !== undefined ? [] : [labelled("I ask for", sentence(ask))]),
    ...(c.answers.statement === undefined ? [] : [labelled("Why", own(forUpwork(c.answers.statement)))]),
    ...(mine.length === 0 ? [] : [labelled("I have offered", sentence(mine.join(". ")))]),
  ];
};

const sayWhen = ({ on, until }: Event): string =>
  until === undefined ? sayDay(on) : `${sayDay(on)} to ${sayDay(until)}`;

/** What the rulebook adds to a filing: dates, and how long a message may wait for its answer. */
export interface FilingLaw {
  readonly dates: readonly FilingDate[];
  /** Money that by the rule has moved since a time ended, in sentences. */
  readonly moved?: readonly string[];
  readonly replyDays?: number;
}

const timeline = (c: FilingCase, { dates, replyDays }: FilingLaw): RootContent[] => {
  const events = timelineOf(c, replyDays);
  if (events.length === 0) return [];
  const picture = timelineSvg(events, dates, replyDays);
  return [...(picture === undefined ? [] : [picture]), ...bullets(events.map((event) => [sayWhen(event), event.what]))];
};

const theirOffers = (c: FilingCase): RootContent[] => {
  const said = c.offers.map((offer) => sayOffer(offer, c)).filter((one) => one !== undefined);
  return said.length === 0 ? [] : bullets(said.map((one) => ["", one]));
};

/** The parts of the filing without its title and foot, so that other documents can hold them too. */
export const filingSections = (c: FilingCase, law: FilingLaw): RootContent[] => {
  const { theirView, explanation } = c.answers;
  // Of a matter that is decided no date runs any more.
  const running = decisionIn(c) === undefined ? law : { ...law, dates: [] };
  const ownWords =
    explanation !== undefined && explanation !== draftStatement({ ...c, answers: c.answers }) ? prose(explanation) : [];
  return [
    ...opening(c),
    ...(law.moved === undefined || law.moved.length === 0 ? [] : [labelled("Where the money is", law.moved.join(" "))]),
    ...contractTable(c, running.dates),
    ...section("What was agreed and what happened", ...claimTable(c)),
    ...section("Timeline", ...timeline(c, running)),
    ...section("What was offered", ...theirOffers(c)),
    ...section(
      `${otherSide(c).replace(/^t/, "T")}'s view, as I understand it`,
      ...(theirView === undefined ? [] : saysYou(theirView) ? quoted(theirView) : prose(theirView)),
    ),
    ...exhibits(c),
    ...section("Milestones", ...milestoneTable(c)),
    ...section("Weeks", ...weekTable(c)),
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
 * happened, what was offered, the exhibits. In: a disclosed case; today; what the rulebook adds. Out: a Markdown tree. No sentence without an
 * answer behind it.
 */
export const filingDocument = (c: FilingCase, today: string, law: FilingLaw = { dates: [] }): Root =>
  root(heading(1, `${TITLES.filing}${subjectOf(c)}`), ...filingSections(c, law), ...foot(today));
