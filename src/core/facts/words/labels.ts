/** What a label in a notice or on a page stands for. */
export type LabelSense =
  | "contract"
  | "contractId"
  | "milestone"
  | "client"
  | "freelancer"
  | "agency"
  | "other"
  | "asked"
  | "held"
  | "released"
  | "remaining"
  | "toFreelancer"
  | "toClient"
  | "amount"
  | "price"
  | "earned"
  | "fee"
  | "endedOn"
  | "askedOn"
  | "submittedOn"
  | "fundedOn"
  | "releasedOn"
  | "filedOn"
  | "startedOn"
  | "dueOn"
  | "until"
  | "hold"
  | "on"
  | "rate"
  | "hours"
  | "tracked"
  | "manual"
  | "disputedHours"
  | "week"
  | "limit"
  | "type"
  | "status"
  | "theirWords"
  | "ticket";

/** Of the first that fits; the label in small letters, without its colon. */
const LABELS: readonly (readonly [LabelSense, RegExp])[] = [
  ["contractId", /^(?:contract|project|order|room|workroom)? ?(?:id|no\.?|number|#|ref(?:erence)?\.?)$/],
  [
    "ticket",
    /\b(?:ticket|case|request|dispute|reference|mediation|invoice|transaction)\b.*\b(?:id|no\.?|number|#|ref)|^(?:ticket|case|reference|ref|dispute)$/,
  ],
  [
    "theirWords",
    /\b(?:message|comments?|notes?|wrote|words|says|said|explanation|explained|description|reason|why|details|feedback|statement)\b/,
  ],
  ["hold", /\b(?:pending|available|withdraw|security|payable)\b/],
  [
    "until",
    /\b(?:respond|reply|answer|act|approve|accept|decide|decision|review|pay|dispute)\b.*\b(?:by|until|before|deadline|within)\b|\b(?:deadline|expires?|expiry|time limit|last day|closes|ends on|until|due by|valid|window)\b|^(?:by|until|before)$|\breview\b.*\bends?$/,
  ],
  ["dueOn", /^(?:due|due (?:date|on|day)|milestone due|delivery(?: date)?|deliver by)$/],
  [
    "disputedHours",
    /\b(?:hours|time)\b.*\b(?:dispute|question|challenged|contested|objected|rejected)|\b(?:disputed|questioned|challenged)\b.*\b(?:hours|time)|^(?:of (?:them|these|it),? )?(?:questioned|challenged|contested|doubted|queried|objected to)(?: part)?$/,
  ],
  ["hours", /^(?:logged|tracked|worked|billed|recorded|charged)\b.*\bweek\b/],
  ["limit", /\b(?:limit|maximum|max|cap)\b/],
  ["manual", /\b(?:manual|manually|by hand|hand-?added|offline|added)\b/],
  ["tracked", /\b(?:tracked|logged|automatic|tracker|time tracker)\b|^(?:(?:desktop|time|upwork) )?app$/],
  ["rate", /\b(?:rate|per hour|hourly)\b/],
  ["week", /\b(?:week|period|billing period|dates worked)\b/],
  [
    "hours",
    /^(?:total )?(?:hours|time|hrs)(?: (?:billed|worked|charged|total|this week))?$|^(?:billed|logged|worked|total)$/,
  ],
  ["endedOn", /\b(?:ended|end date|closed|cancelled|canceled|terminated|closing|end)\b/],
  ["startedOn", /\b(?:first day|started|start|starts|began|begins|hired|accepted on|opened on|start date)\b/],
  ["submittedOn", /\b(?:submitted|handed in|delivered|hand-?in|submission)\b/],
  ["fundedOn", /\b(?:funded|deposited) (?:on|date)\b/],
  ["releasedOn", /\b(?:released|paid|approved) (?:on|date)\b/],
  ["filedOn", /\b(?:filed|opened|raised|dispute (?:date|started)|started on)\b/],
  [
    "toFreelancer",
    /\b(?:to|for|goes to|paid to) (?:you \(?freelancer\)?|(?:the )?freelancer)\b|^freelancer (?:gets|receives|keeps)/,
  ],
  ["toClient", /\b(?:to|for|goes to|returned to|back to) (?:the )?client\b|^client (?:gets|receives)/],
  ["fee", /\bfees?\b|\bcommission\b/],
  [
    "asked",
    /\b(?:asked|asks|ask (?:for|back)|requested|request|refund|claimed?|wanted|wants|disputed?|in dispute|reversed|reversal|charged? ?back|chargeback|sought)\b/,
  ],
  ["askedOn", /^(?:date|day) (?:asked|of (?:the )?request)$/],
  ["held", /\b(?:escrow|held|project funds|deposit|deposited|funded|on hold|in funds)\b/],
  ["remaining", /\b(?:remaining|rest|left|balance|carried|moved)\b/],
  ["released", /\b(?:released|paid|payment|approved|you(?:'ve)? received|transferred)\b/],
  ["earned", /\b(?:earned|earnings|received|so far|total (?:paid|earned|spent)|spent|to date)\b/],
  ["price", /\b(?:project price|fixed[- ]price|price|budget|contract total|total price)\b/],
  ["milestone", /^(?:(?:active |current |for )?(?:milestone|step|phase|stage)(?: name| title)?|for|work|deliverable)$/],
  ["agency", /\b(?:agency|worked on by|team of freelancers)\b/],
  ["client", /^(?:client|your client|client (?:name|company|team)|hired by|buyer|customer|company)$/],
  [
    "freelancer",
    /^(?:freelancer|your freelancer|freelancer name|contractor|talent|consultant|hired|seller|offer accepted by|accepted by)$/,
  ],
  [
    "other",
    /^(?:from|by|against|other (?:side|party)|opened by|filed by|ended by|asked by|requested by|disputed by|released by|paid by)$/,
  ],
  [
    "contract",
    /^(?:(?:on |for )?(?:the )?(?:contract|project|order|job|assignment|contract (?:name|title)|project (?:name|title)|job title|title))$/,
  ],
  ["type", /\b(?:type|kind)\b/],
  ["status", /\b(?:status|state)\b/],
  ["amount", /^(?:amount|sum|total(?: amount)?|value|worth|in money|in dollars|you get|yours|net|gross)\b/],
  ["on", /^(?:date|day|when|on|as of|sent)$/],
];

const ON_DAY =
  /^(?:(?:asked|requested|changes? (?:asked|requested)|sent|request(?:ed)?(?: date)?)(?: on| date| day)?|date (?:asked|requested|of request)|(?:reversed|charged back|reversal|returned|sent back)(?: to you| to me)?(?: on| date| day)?)$/;

/** What a label stands for; with its value a day, "Requested" is the day and no amount. Undefined for what is no label we know. */
export const senseOf = (label: string, isDay = false): LabelSense | undefined => {
  const bare = label
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[:：]\s*$/, "")
    .trim();
  if (bare === "" || bare.length > 60 || bare.split(" ").length > 8) return undefined;
  if (isDay && ON_DAY.test(bare)) return "askedOn";
  return LABELS.find(([, pattern]) => pattern.test(bare))?.[0];
};

const OF_LABELS = new Set(
  (
    "amount price value sum total budget status state due date day on by in of to for the your escrow funds held hold released release paid payment " +
    "submitted submission delivered delivery handed hand-in funded funding deposited deposit service fee fees contract project order id no number " +
    "client freelancer agency start started end ended closed weekly limit hourly rate hours time manual tracked logged remaining balance rest left review " +
    "reviewed ends refund requested request asked description reason message note notes comment comments type kind milestone milestones name title step " +
    "phase earned earnings received approved approval accepted changes change disputed dispute filed opened until deadline expires available pending"
  ).split(" "),
);

/** Are words a label and nothing else: a name such as "Payment page" or "Offline maps" has a word of one, and is none. */
export const isLabel = (words: string): boolean => {
  const bare = words
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[:：]\s*$/, "")
    .trim();
  const all = bare.split(/\s+/);
  return (
    senseOf(words) !== undefined && (all.length === 1 || (all.length <= 3 && all.every((word) => OF_LABELS.has(word))))
  );
};
