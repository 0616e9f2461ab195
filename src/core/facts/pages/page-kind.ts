import type { ReadText } from "../read-text.ts";
import { even } from "../words/body.ts";
import { isOfUpwork } from "./is-of-upwork.ts";

export type PageKind = "contract" | "timesheet" | "diary" | "offer" | "transactions" | "dispute";

interface Row {
  readonly kind: PageKind;
  /** Lines that speak for it, each counted once. */
  readonly marks: readonly RegExp[];
  readonly needs: number;
  readonly address?: RegExp;
}

/** What a page shows that no other shows. */
const ROWS: readonly Row[] = [
  {
    kind: "diary",
    address: /\/work-?diary\b/,
    needs: 2,
    marks: [
      /^work diary\b/i,
      /\bmemo\b|^manual time$/i,
      /\bscreenshots?\b/i,
      /\bactivity\b.*\d/i,
      /\btracked\b.*\bmanual\b/i,
      /^\d\d?:\d\d ?(?:[ap]m)? ?[-–] ?\d\d?:\d\d/i,
    ],
  },
  {
    kind: "timesheet",
    address: /\/timesheet\b/,
    needs: 2,
    marks: [
      /\btime ?sheet\b/i,
      /\btracked\b.*\bmanual\b.*\btotal\b/i,
      /\bmon\b.*\btue\b.*\bwed\b/i,
      /^(?:tracked|logged|automatic(?:ally)?)\b.*\d:\d\d/i,
      /^(?:added by hand|manual)\b.*\d:\d\d/i,
      /^total\b.*\d:\d\d/i,
      /\b(?:weekly|week) (?:limit|total)\b/i,
      /\btime left to dispute\b|\bdispute (?:these |the )?hours\b|\btime to dispute\b/i,
      /\b[A-Z][a-z]{2} \d{1,2} ?[-–] ?(?:[A-Z][a-z]{2} )?\d{1,2},? \d{4}\b/,
    ],
  },
  {
    kind: "dispute",
    address: /\/(?:dispute|mediation|refund-request)s?\b/,
    needs: 2,
    marks: [
      /^(?:dispute|refund request)\b/i,
      /\bdispute (?:details|id|summary|status)\b|^dispute \d{6,}/i,
      /\b(?:disputed|requested) amount\b|\bamount requested\b|^in dispute\b.*\$/i,
      /^(?:our|upwork['’]s) (?:suggestion|proposal)(?: to settle)?:?$/i,
      /\byour response\b|\brespond by\b/i,
      /\btime left\b/i,
      /\bmediat(?:ion|or)\b|^arbitration\b|\bnon-?resolution\b/i,
      /\b(?:filed|opened) (?:a|the) dispute\b|\byou (?:disputed|declined)\b|\bsuggested resolution\b/i,
    ],
  },
  {
    kind: "transactions",
    address: /\/(?:transaction-history|billing-history|reports\/transaction)/,
    needs: 2,
    marks: [
      /^transaction history\b/i,
      /^transactions?$/i,
      /\bref(?:erence)? id\b/i,
      /\bservice fee\b.*\bref\b/i,
      /\bstatement period\b/i,
    ],
  },
  {
    kind: "offer",
    address: /\/offers?\b/,
    needs: 2,
    marks: [
      /^(?:offer|view offer|offer details|original offer)\b/i,
      /\boffer (?:expires|sent|accepted|date)\b/i,
      /\b(?:accept|decline) offer\b/i,
      /\bcontract terms\b/i,
      /\bhiring (?:team|manager)\b/i,
      /\bpayment option\b/i,
    ],
  },
  {
    kind: "contract",
    address: /\/(?:workroom|contracts|wm)\b/,
    needs: 2,
    marks: [
      /\bcontract (?:id|no\b|number|#|type|ended|started|is active|details)/i,
      /^milestones?\b|\bmilestone timeline\b/i,
      /\bin project funds\b|\bin escrow\b|\bproject price\b|\bproject funds\b/i,
      /\bfixed[- ]price\b|^hourly\b|\bhourly rate\b/i,
      /\b(?:submitted|funded|approved|paid|released|started|ended)\b.*\b(?:\d{4}|\d{1,2}\/\d{1,2})/i,
      /^contract (?:ended|closed|paused|is active)\b|\basked for a refund\b|\bended\b.*\bby (?:you|(?:the )?client)\b/i,
      /\b(?:awaiting review|refund requested|changes requested|paid in part|active & funded|in progress)\b/i,
      /\b(?:find work|deliver work|hire talent|manage work)\b/i,
      /\bupwork(?:®)? global\b/i,
      /\b(?:view original offer|view job posting|offer accepted by|about this contract|about the contract|end contract)\b/i,
      /^(?:re-?)?submit work$|^active contract$|\bnot funded\b|^funded$|^contract \d{7,9}$/i,
      /\byour client has until\b|\byou(?:['’])?ll receive\b|\bthe client ended this contract\b/i,
    ],
  },
];

const isUpworkAddress = (address: string | undefined): boolean =>
  address !== undefined && /^https?:\/\/(?:[a-z0-9-]+\.)*upwork\.com\//i.test(address);

/** What page of Upwork a text is. Undefined: it is none, or nothing tells. */
export const pageKindOf = (text: ReadText): PageKind | undefined => {
  if (text.kind === "mail" || text.kind === "table" || text.kind === "unread" || text.rows !== undefined)
    return undefined;
  if ((text.conversation?.messages.length ?? 0) > 1) return undefined;
  const address = text.page?.address;
  if (address !== undefined && !isUpworkAddress(address)) return undefined;
  if (isUpworkAddress(address) && /\/(?:ab\/)?messages\b/.test(address ?? "")) return undefined;
  const lines = text.lines.map((line) => even(line.text)).filter((line) => line !== "");
  const title = even(text.page?.title ?? "");
  const count = (marks: readonly RegExp[]): number =>
    marks.filter((mark) => lines.some((line) => mark.test(line))).length;
  if (!isUpworkAddress(address) && !isOfUpwork(lines)) return undefined;
  const path = isUpworkAddress(address) ? (address ?? "").replace(/^https?:\/\/[^/]+/, "") : "";
  const scored = ROWS.map(({ kind, marks, needs, address: at }) => ({
    kind,
    needs,
    score: count(marks) + (at?.test(path) ? 3 : 0) + (kind !== "contract" && marks[0]?.test(title) ? 2 : 0),
  }));
  const best = scored
    .filter(({ score, needs }) => score >= needs)
    .toSorted((a, b) => b.score / b.needs - a.score / a.needs)[0];
  return best?.kind;
};
