/** What a column of Upwork's transactions holds. */
export type Column = "date" | "reference" | "type" | "what" | "details" | "freelancer" | "team" | "amount";

/** The names of columns, in small letters without blanks and signs. Upwork's headings differ by year (docs/rulebook.md names no source of them). */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  date: ["date", "transactiondate"],
  reference: ["transactionid", "refid", "referenceid", "reference"],
  type: ["transactiontype", "type"],
  what: ["transactionsummary", "summary", "description", "contract", "contracttitle", "contractname"],
  details: ["transactionsummarydetails", "summarydetails", "details", "descriptionui"],
  freelancer: ["freelancer", "freelancername", "contractor"],
  team: ["clientteam", "team", "client", "clientname"],
  amount: ["amount", "amountusd", "amountinusd", "amountbalance"],
};

/** Columns that no bank and no other program writes besides these. */
const OF_UPWORK = [
  "freelancer",
  "agency",
  "agencyteam",
  "clientteam",
  "transactionsummary",
  "accountname",
  "po",
  "refid",
  "transactionid",
];

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Its types of rows tell a table of Upwork's that has fewer columns: payments, and the fee beside them. */
const isOfUpwork = (columns: ReadonlyMap<Column, number>, rows: readonly (readonly string[])[]): boolean => {
  const types = rows.slice(0, 200).map((cells) => (cells[columns.get("type") ?? -1] ?? "").trim());
  return (
    types.some((type) => /^(?:service|freelancer) fee$/i.test(type)) &&
    types.some((type) => /^(?:fixed[- ]price|hourly|milestone|connects|withdrawal)$/i.test(type))
  );
};

/** The columns of Upwork's transactions, by their heads. In: the heads; does something else tell that it is Upwork's; the rows. Undefined: it is another table. */
export const columnsOf = (
  head: readonly string[],
  isKnown = false,
  rows: readonly (readonly string[])[] = [],
): ReadonlyMap<Column, number> | undefined => {
  const names = head.map(bare);
  const found = new Map<Column, number>();
  for (const [column, known] of Object.entries(NAMES) as [Column, readonly string[]][]) {
    const at = known.map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) found.set(column, at);
  }
  const has = (column: Column): boolean => found.has(column);
  const marks = OF_UPWORK.filter((one) => names.includes(one)).length;
  if (has("date") && has("amount") && has("type") && has("what") && isOfUpwork(found, rows)) return found;
  return has("date") && has("amount") && has("type") && has("what") && has("reference") && marks >= (isKnown ? 1 : 3)
    ? found
    : undefined;
};

export type RowKind = "hourly" | "fixed" | "fee" | "feeBack" | "bonus" | "refund" | "withdrawal" | "payment" | "other";

const KINDS: readonly (readonly [RowKind, RegExp])[] = [
  ["feeBack", /\bfee refund|refund(?:ed)? (?:of )?(?:service )?fee/i],
  ["fee", /\bfee\b/i],
  ["hourly", /\bhourly\b|\bmanual time\b/i],
  ["fixed", /\bfixed|\bmilestone\b|\bescrow\b/i],
  ["bonus", /\bbonus|\btip\b/i],
  ["refund", /\brefund/i],
  ["withdrawal", /\bwithdraw/i],
  ["payment", /\bpayment\b|\bcharge\b/i],
];

/** What kind of row it is, by its type. */
export const kindOfRow = (type: string, _cents: number): RowKind =>
  KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? "other";
