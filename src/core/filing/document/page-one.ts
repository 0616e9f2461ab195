import type { RootContent } from "mdast";
import { otherSide } from "../../case/facts.ts";
import { selfBegins, selfSubject } from "../../case/speaker.ts";
import { type ExhibitLines, placeOfWords } from "../../claims/pinpoints.ts";
import { sayWinning, untoldWinning } from "../../claims/untold.ts";
import type { Winning } from "../../claims/winning.ts";
import { decisionIn } from "../../happenings/outcome.ts";
import { outcomeOf } from "../../happenings/say-outcome.ts";
import { own } from "../../letters/parts.ts";
import { quote, saysYou } from "../../letters/readers.ts";
import { sayOffer } from "../../letters/say-offer.ts";
import { isByRule, openingOf, toldClaims } from "../../letters/statement.ts";
import { cutAtSentence } from "../../text/cut-at-sentence.ts";
import { capital, inOrder, oneLine } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import type { FilingCase } from "../disclose.ts";
import { claimTable, isClaimCut } from "./claim-table.ts";
import { contractLine } from "./contract-line.ts";
import { exhibitLine } from "./exhibit-names.ts";
import { type DatedFact, factsOnRecord, SAID, shownBy } from "./facts-on-record.ts";
import type { FilingLaw } from "./filing-law.ts";
import { boldStart, bullets, labelled, paragraph, part, prose, table, text } from "./mdast.ts";
import { factsFor, sayFact } from "./page-facts.ts";
import { heightOf, PAGE_ROOM } from "./page-room.ts";
import { reliefOf } from "./relief.ts";

/** How much of each part the first page holds. */
interface Room {
  readonly claims: number;
  /** The most characters of a cell. */
  readonly cell: number;
  readonly statement: number;
  readonly offers: number;
  readonly view: number;
  readonly facts: number;
  readonly exhibits: number;
}

/** From all that a page can hold to what always fits: the first of them that fits is taken. */
const ROOMS: readonly Room[] = [
  { claims: 6, cell: 400, statement: 1500, offers: 3, view: 700, facts: 6, exhibits: 12 },
  { claims: 6, cell: 260, statement: 1000, offers: 3, view: 500, facts: 4, exhibits: 10 },
  { claims: 5, cell: 200, statement: 800, offers: 2, view: 400, facts: 3, exhibits: 8 },
  { claims: 4, cell: 160, statement: 600, offers: 1, view: 300, facts: 3, exhibits: 6 },
  { claims: 3, cell: 120, statement: 450, offers: 1, view: 220, facts: 2, exhibits: 5 },
];

const MOST_DUE = 3;
/** Points and dates together: what is read in a minute. */
const MOST_FACTS = 6;

/** What the first page says, and what of it has to be told in full on the pages after it. */
export interface PageOne {
  readonly nodes: readonly RootContent[];
  /** Everything with a day. */
  readonly record: readonly DatedFact[];
  /** Of it, what the page tells, by the ids. */
  readonly told: ReadonlySet<string>;
  /** Titles and blocks of what was too long for it. */
  readonly more: readonly { readonly title: string; readonly nodes: readonly RootContent[] }[];
}

const cut = (raw: string, most: number): string => cutAtSentence(raw, most);

const reliefNodes = (c: FilingCase): RootContent[] => {
  const rows = reliefOf(c);
  const asks = `${selfBegins(c)} ask for`;
  if (rows.length === 0) return [];
  // "I ask for Upwork to look" is no English.
  if (rows.every(({ what, now, usd }) => now === "" && usd === "" && what.startsWith("Upwork to ")))
    return [
      boldStart(`${selfBegins(c)} ask Upwork`, `${rows.map(({ what }) => what.slice("Upwork ".length)).join("; ")}.`),
    ];
  if (rows.every(({ now, usd }) => now === "" && usd === ""))
    return [labelled(asks, `${rows.map(({ what }) => lower(what)).join("; ")}.`)];
  return [table([[asks, "Where it is now", "USD"], ...rows.map(({ what, now, usd }) => [what, now, usd])])];
};

const lower = (raw: string): string => raw.replace(/^The /, "the ").replace(/^Access/, "access");

const wordsIn = (nodes: readonly unknown[]): string => JSON.stringify(nodes);

/** What was offered, the earliest first, each with the exhibit that shows it, where one of that day alone can. */
const offersIn = (c: FilingCase, lines?: ExhibitLines): string[] =>
  [...c.offers]
    .sort((a, b) => inOrder(a.on ?? "9999", b.on ?? "9999"))
    .flatMap((one) => {
      const place = placeOfWords(c, lines, one.terms ?? "");
      return sayOffer(one, c, place ?? (one.on === undefined ? "" : shownBy(c, one.on, SAID))) ?? [];
    });

/** The other side's point, and below it what the person answers where it stands on lines of its own. */
const viewNodes = (c: FilingCase, most: number): RootContent[] => {
  const { theirView } = c.answers;
  if (theirView === undefined) return [];
  const [first = "", ...rest] = (saysYou(theirView) ? quote(theirView) : theirView)
    .trim()
    .split(/\n+/)
    .map(oneLine)
    .filter((line) => line !== "");
  const answer = rest.join(" ");
  const we = selfBegins(c) === "We";
  return [
    labelled(
      `${capital(otherSide(c))}'s point, as ${we ? "we" : "I"} understand it`,
      own(cut(first, answer === "" ? most : most / 2)),
    ),
    ...(answer === "" ? [] : [labelled(`${we ? "Our" : "My"} answer`, own(cut(answer, most / 2)))]),
  ];
};

/** The same with the place of the words it quotes behind them: "… “Looks great!” (E, line 5)". */
const placed = (c: FilingCase, one: Winning, lines: ExhibitLines | undefined): Winning => {
  const [item = ""] = one.from;
  const isContact = one.quotes !== undefined && item.startsWith("contacts.");
  const place = isContact ? (placeOfWords(c, lines, one.quotes ?? "") ?? c.shown?.[`${item}.gist`]) : undefined;
  if (place === undefined) return one;
  // A quotation that ends the sentence has its full stop inside; behind it the place does.
  return { ...one, says: one.says.replace(/”$/, `” (${place}).`).replace(/”(?! \()/, `” (${place})`) };
};

/** The summary: what the rule decides first, then the person's own words or the facts, then what else speaks for the person. */
const summaryOf = (c: FilingCase, isMoved: boolean, lines: ExhibitLines | undefined) => {
  const { text: opening = "", own: isOwn } = openingOf(c);
  const table = wordsIn(claimTable(c, { claims: 6, cell: 400 }));
  const untold = untoldWinning(c, `${opening}\n${table}`).map((one) => placed(c, one, lines));
  return {
    isOwn,
    // The end of the review is told by the rulebook where the money has moved with it.
    rule: isMoved
      ? untold.flatMap((one) => (isByRule(one) ? (one.closes ?? []) : [])).join(" ")
      : sayWinning(untold.filter(isByRule)),
    opening,
    speaks: sayWinning(untold.filter((one) => !isByRule(one)).slice(0, 2)),
  };
};

/** What is the same whatever room there is: worked out once. */
const partsOf = (c: FilingCase, law: FilingLaw) => {
  const line = contractLine(c);
  const outcome = outcomeOf(c);
  const { gone = [] } = law;
  const who: RootContent[] = line === undefined ? [] : [paragraph(text(line))];
  const wish: RootContent[] = [
    ...(outcome === undefined ? reliefNodes(c) : [labelled("Outcome", outcome)]),
    // Where nothing is left to ask for, it is said where the money is.
    ...(reliefOf(c).length > 0 || gone.length === 0 ? [] : [labelled("Where the money is", gone.join(" "))]),
  ];
  return {
    ...summaryOf(c, (law.moved ?? []).length > 0, law.lines),
    who,
    wish,
    wishIs: outcome !== undefined ? "Outcome" : reliefOf(c).length > 0 ? `What ${selfSubject(c)} ask for` : "The money",
    offers: offersIn(c, law.lines),
    record: factsOnRecord(c, law.lines),
  };
};

const composed = (c: FilingCase, law: FilingLaw, parts: ReturnType<typeof partsOf>, room: Room): PageOne => {
  const { rule, opening, speaks, who, wish, wishIs, offers, record, isOwn } = parts;
  const byRule = [...(law.moved ?? []), rule].filter((one) => one !== "").join(" ");
  const short = cut(opening, room.statement);
  const claims = claimTable(c, room, law.lines);
  const told = [
    wordsIn([...who, ...wish]),
    `${byRule} ${short} ${speaks}`,
    wordsIn(claims),
    offers.slice(-room.offers).join(" "),
  ];
  const facts = factsFor(
    c,
    record,
    told,
    Math.max(claims.length === 0 ? 3 : 1, Math.min(room.facts, MOST_FACTS - toldClaims(c).length)),
    // What the summary was built from is not told again beside a table that tells more.
    isOwn || claims.length === 0 ? 1 : 0,
  );
  const dues = decisionIn(c) === undefined ? law.dates.slice(0, MOST_DUE) : [];
  const dated = [
    ...facts.chosen.map((one) => ({ on: one.on, line: [sayDay(one.on), sayFact(one)] as const })),
    ...dues.map(({ on, when, what }) => ({ on, line: [when, what] as const })),
  ].sort((a, b) => inOrder(a.on, b.on));
  const nodes: RootContent[] = [
    ...who,
    ...part(wishIs, wish),
    ...part("Summary", [
      ...(byRule === "" ? [] : [labelled("By Upwork's rule", byRule)]),
      ...prose(short),
      ...(speaks === "" ? [] : [paragraph(text(speaks))]),
    ]),
    ...part("What was agreed and what happened", claims),
    ...part("Dates", bullets(dated.map(({ line }) => line))),
    ...part("The other side's point", viewNodes(c, room.view)),
    ...part(
      "What was offered",
      offers.length === 0 ? [] : [labelled("What was offered", offers.slice(-room.offers).join(" "))],
    ),
    ...part("Exhibits in short", exhibitLine(c, room.exhibits)),
  ];
  return {
    nodes,
    record,
    told: new Set([...facts.chosen, ...facts.said].map(({ id }) => id)),
    more: moreOf(c, law, room, { opening, short, offers }),
  };
};

/** What did not fit is told in full after the page. */
const moreOf = (
  c: FilingCase,
  law: FilingLaw,
  room: Room,
  { opening, short, offers }: { readonly opening: string; readonly short: string; readonly offers: readonly string[] },
): PageOne["more"] => {
  const claims = toldClaims(c);
  const view = c.answers.theirView ?? "";
  const isClaimsCut = claims.length > room.claims || claims.some((claim) => isClaimCut(claim, room.cell));
  const all: PageOne["more"] = [
    { title: "The summary in full", nodes: short === opening ? [] : prose(opening) },
    {
      title: "All points",
      nodes: isClaimsCut ? claimTable(c, { claims: claims.length, cell: 100_000 }, law.lines) : [],
    },
    { title: "All offers", nodes: offers.length > room.offers ? bullets(offers.map((one) => ["", one])) : [] },
    {
      title: `${capital(otherSide(c))}'s point in full`,
      nodes:
        view.length > room.view / 2 && wordsIn(viewNodes(c, room.view)) !== wordsIn(viewNodes(c, 100_000))
          ? prose(view)
          : [],
    },
  ];
  return all.filter(({ nodes }) => nodes.length > 0);
};

/**
 * The first page: who files, what is asked for pot by pot, what it is about, the claims with their proof, dates, the other side's point,
 * what was offered, the exhibits. In: a filing; what the rulebook adds. Out: as much of it as one page holds; the rest beside it.
 */
export const pageOne = (c: FilingCase, law: FilingLaw): PageOne => {
  const parts = partsOf(c, law);
  let page: PageOne | undefined;
  for (const room of ROOMS) {
    page = composed(c, law, parts, room);
    if (heightOf(page.nodes) <= PAGE_ROOM) break;
  }
  return page ?? { nodes: [], record: parts.record, told: new Set(), more: [] };
};
