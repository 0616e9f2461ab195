import { daysIn } from "../words/days.ts";
import { personIn } from "./person-line.ts";

/** What a line of Upwork's own pages has, and how much it says: 2 what hardly any other paper has. */
const MARKS: readonly (readonly [number, RegExp])[] = [
  [2, /\bupwork\b/i],
  [2, /\bfind work\b|\bdeliver work\b|\bhire talent\b|^hire\b.*\bmanage work\b|^manage work$/i],
  [2, /\b(?:contract|project|workroom) ?(?:id|no\.?|number|#)[\s:.#]*\d{7,9}\b/i],
  [1, /^(?:contract )?(?:id|no\.?|#)[\s:.#]*\d{8,9}$/i],
  [
    2,
    /\b(?:in|still in) project funds\b|\bmilestone timeline\b|\boffer accepted\b|\boffer expires\b|\bweekly limit\b/i,
  ],
  [2, /^work ?diary\b/i],
  [1, /^no memo\b|\bmemo\b.*\b(?:manual|activity)\b|\ball manual\b|\btracked\b.*\bmanual\b/i],
  [2, /^dispute (?:id |no\.? ?|#)?\d{6,}\b|\bnotice of non-?resolution\b|\bsuggested resolution\b/i],
  [1, /^(?:dispute|refund request)$|\b(?:filed|opened|declined|accepted) (?:a|your|the) (?:dispute|refund|request)\b/i],
  [1, /\b(?:declined|accepted) this on\b/i],
  [1, /^(?:dispute|refund request)\s*[-–—·|:]\s*\S/i],
  [2, /^(?:our|upwork['’]s) (?:suggestion|proposal)(?: to settle)?:?$|^suggested (?:split|settlement)$/i],
  [1, /^in dispute\b.*\$|\bplease reply by\b|^(?:accept|approve) (?:decline|reject)$/i],
  [1, /^[<‹«(]?\s*contract$/i],
  [2, /^(?:# )?(?:milestones?|description)\b.{0,20}\bamount\b.*\b(?:funded|submitted|status|due|released)\b/i],
  [1, /^arbitration\b|^mediation\b|\bnot resolved\b|\bdispute in progress\b/i],
  [1, /\b(?:asked for|requested) a refund\b|^amount requested\b|^requested amount\b|\btime left to\b/i],
  [
    1,
    /^(?:see|give a|view) (?:request|refund|dispute)$|: see request$|^(?:accept|decline) offer\b|^view (?:original )?offer$/i,
  ],
  [
    1,
    /\bawaiting (?:review|approval|funding)\b|\bchanges requested\b|\brefund requested\b|\bsubmitted again\b|\bpaid in part\b/i,
  ],
  [1, /\b(?:active & funded|not funded|under review|in review)\b/i],
  [1, /\b(?:funded|escrow|in deposit)\b.*\d|\d.*\b(?:in escrow|in deposit)\b|^held:? *\$/i],
  [1, /\b(?:(?:re)?submitted|handed in)\b.*\d/i],
  [
    1,
    /\byour client has until\b|\btime left to dispute\b|\bservice fee\b|\bafter a fee of\b|\byou(?:['’]ll)? (?:get|receive)\b.*\$/i,
  ],
  [2, /\bactivity \d+ of \d+\b/i],
  [1, /^time ?sheet\b/i],
  [1, /^week of\b.*\d/i],
  [1, /\bclient can (?:dispute|review)\b|\bdispute (?:these hours |hours )?until\b/i],
  [2, /\b[A-Z][a-z]{2} \d{1,2} ?[-–] ?(?:[A-Z][a-z]{2} )?\d{1,2}(?:, \d{4})?\b.*\d:\d\d.*\$/],
  [1, /^tracked(?: hours| time)?\b.*\d:\d\d/i],
  [1, /^manual(?: hours| time)?\b.*\d:\d\d|^total\b.*\d:\d\d/i],
  [1, /^(?:contract|payment|job|project)? ?(?:type|option)\b.*\b(?:fixed|hourly)\b|^(?:fixed[- ]price|hourly)\b/i],
  [
    1,
    /^(?:contract )?(?:ended|paused|active)(?: on| since)?\b.{0,4}\d|^contract (?:ended|closed|paused|is active)\b|^status:? (?:active|ended|paused)\b/i,
  ],
  [1, /\b(?:ended|closed)\b.*\bby (?:you|(?:the )?(?:client|freelancer))\b|\bended (?:this|the) contract\b/i],
  [1, /^contract (?:no\.? ?|#)?\d{7,9}$|^active contract$|^contract active$/i],
  [1, /^(?:re-?)?submit work$|^see (?:original )?offer$|^(?:end|pause) contract$/i],
  [1, /^(?:active|in progress) ?[·|,&-] ?funded$|^(?:not funded yet|funded|unfunded|awaiting funding)$/i],
  [1, /^due(?: date| on)?:? .{0,12}\d|^deposit made\b/i],
  [1, /^milestones?(?: \(\d+\))?$|^all milestones$/i],
];

/** What no page of Upwork has: papers that people write for themselves and for each other. */
const OF_OTHERS =
  /\b(?:hereby|hereinafter|the parties|shall|signature|undersigned|invoice (?:no|number|date)|vat|iban|bill to|quotation)\b|^(?:dear|hi|hello|regards|best regards|kind regards)\b/i;
const OF_A_PERSON = /\b(?:I|I['’]m|I['’]ve|I['’]ll|my|me|we|our|us)\b/;

const isProse = (line: string): boolean => line.split(" ").length >= 9 && /[.!?]["”]?$/.test(line);

/** Is a text, without an address that tells, a page of Upwork? In: its lines, evened, none empty. */
export const isOfUpwork = (lines: readonly string[]): boolean => {
  const own = lines.filter((line) => !isProse(line) && line.length <= 200);
  if (lines.filter((line) => OF_OTHERS.test(line)).length > 0) return false;
  const spoken = lines.filter((line) => isProse(line) && OF_A_PERSON.test(line)).length;
  if (spoken > 1 || lines.length - own.length > Math.max(2, lines.length * 0.4)) return false;
  let weight = 0;
  for (const [worth, mark] of MARKS) if (own.some((line) => mark.test(line))) weight += worth;
  if (own.slice(0, 8).some((line, at) => at > 0 && personIn(line) !== undefined)) weight += 1;
  if (own.some((line) => /^(?:contract )?start(?:ed|s)?\b/i.test(line) && daysIn(line).length > 0)) weight += 1;
  return weight >= 4;
};
