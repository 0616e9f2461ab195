import type { ConversationFormat } from "../case/evidence.ts";

/** What a column of a table holds. */
export type Column =
  | "date"
  | "time"
  | "who"
  | "type"
  | "what"
  | "amount"
  | "credit"
  | "debit"
  | "fee"
  | "currency"
  | "hours"
  | "status";

/** A table as one program writes it. Names of columns are compared without case, spaces and signs. */
export interface TableLayout {
  readonly format: ConversationFormat;
  /** Columns that must all be there. */
  readonly needs: readonly string[];
  /** Of these, so many must be there. They are what only that program writes. */
  readonly marks?: { readonly of: readonly string[]; readonly least: number };
  /** The names each column goes by; the first that is there is taken, of `what` and `who` all. */
  readonly columns: Partial<Readonly<Record<Column, readonly string[]>>>;
  /** Its amounts are dollars where no column names another currency. */
  readonly inDollars?: true;
}

const MONEY_MARKS = [
  "refid",
  "transactionid",
  "transactiontype",
  "transactionsummary",
  "transactionsummarydetails",
  "agency",
  "agencyteam",
  "clientteam",
  "freelancer",
  "team",
  "accountname",
  "po",
  "amountinlocalcurrency",
];

const UPWORK_MONEY = {
  date: ["date", "transactiondate"],
  type: ["type", "transactiontype"],
  what: [
    "description",
    "transactionsummary",
    "transactionsummarydetails",
    "description1",
    "description2",
    "description3",
    "descriptionui",
  ],
  who: ["freelancer"],
  amount: ["amount", "amountusd", "amountinusd"],
  currency: ["currency"],
} as const;

const TRACKER = {
  currency: ["currency"],
  date: ["startdate", "date", "day", "spentdate", "reportdate"],
  time: ["starttime", "start"],
} as const;

/** The tables that are known, in the order in which they are tried. A new layout is one row. */
const TABLE_LAYOUTS: readonly TableLayout[] = [
  {
    format: "paypal",
    needs: ["date", "gross", "fee", "net"],
    marks: {
      of: ["timezone", "type", "status", "fromemailaddress", "toemailaddress", "transactionid", "balanceimpact"],
      least: 3,
    },
    columns: {
      date: ["date"],
      time: ["time"],
      type: ["type"],
      what: ["name", "subject", "itemtitle", "note"],
      status: ["status"],
      amount: ["gross"],
      fee: ["fee"],
      currency: ["currency"],
    },
  },
  {
    format: "wise",
    needs: ["amount", "currency"],
    marks: {
      of: [
        "transferwiseid",
        "wiseid",
        "paymentreference",
        "runningbalance",
        "exchangefrom",
        "exchangeto",
        "payername",
        "payeename",
        "totalfees",
      ],
      least: 4,
    },
    columns: {
      date: ["date", "datetime"],
      what: ["description", "paymentreference"],
      who: ["payername", "payeename"],
      amount: ["amount"],
      fee: ["totalfees"],
      currency: ["currency"],
    },
  },
  {
    format: "wise",
    needs: ["direction", "createdon", "sourcecurrency", "targetcurrency"],
    columns: {
      date: ["createdon"],
      type: ["direction"],
      what: ["sourcename", "targetname", "reference"],
      status: ["status"],
      amount: ["targetamountafterfees", "targetamount", "sourceamountafterfees"],
      fee: ["sourcefeeamount"],
      currency: ["targetcurrency"],
    },
  },
  {
    format: "payoneer",
    needs: ["description", "currency"],
    marks: {
      of: [
        "creditamount",
        "debitamount",
        "transactiondate",
        "transactiontime",
        "runningbalance",
        "transferamount",
        "payeename",
      ],
      least: 4,
    },
    columns: {
      date: ["transactiondate", "date"],
      time: ["transactiontime"],
      what: ["description"],
      status: ["status"],
      credit: ["creditamount"],
      debit: ["debitamount"],
      amount: ["amount"],
      currency: ["currency"],
    },
  },
  {
    format: "timeTracker",
    needs: ["project", "duration"],
    marks: {
      of: ["user", "email", "client", "task", "billable", "startdate", "starttime", "enddate", "endtime", "tags"],
      least: 5,
    },
    columns: { ...TRACKER, who: ["user", "member"], what: ["description", "task", "project"], hours: ["duration"] },
  },
  {
    format: "timeTracker",
    needs: ["project"],
    marks: {
      of: [
        "durationh",
        "durationdecimal",
        "billableamountusd",
        "billableamount",
        "group",
        "startdate",
        "enddate",
        "billable",
      ],
      least: 4,
    },
    columns: {
      ...TRACKER,
      who: ["user"],
      what: ["description", "task", "project"],
      hours: ["durationh", "durationdecimal"],
    },
  },
  {
    format: "timeTracker",
    needs: ["project", "hours", "date"],
    marks: {
      of: [
        "firstname",
        "lastname",
        "notes",
        "billable",
        "invoiced",
        "projectcode",
        "employee",
        "roles",
        "billablerate",
      ],
      least: 4,
    },
    columns: { ...TRACKER, who: ["firstname", "lastname"], what: ["notes", "task", "project"], hours: ["hours"] },
  },
  {
    format: "timeTracker",
    needs: ["project", "member"],
    marks: {
      of: ["organization", "timezone", "activity", "time", "tracked", "spent", "idle", "manual", "taskid", "date"],
      least: 3,
    },
    columns: {
      ...TRACKER,
      who: ["member"],
      what: ["notes", "task", "project"],
      hours: ["time", "tracked", "duration", "hours"],
    },
  },
  {
    // What was earned, a row for each week or payment.
    format: "transactions",
    needs: ["date", "contract", "hours", "amount", "paymenttype"],
    columns: { date: ["date"], type: ["paymenttype"], what: ["contract"], amount: ["amount"], hours: ["hours"] },
    inDollars: true,
  },
  {
    format: "diary",
    needs: ["date"],
    marks: {
      of: ["hours", "hoursworked", "timeworked", "trackedhours", "totalhours", "minutes", "manualhours"],
      least: 1,
    },
    columns: {
      date: ["date", "day"],
      who: ["freelancer", "contractor"],
      hours: ["hours", "hoursworked", "timeworked", "trackedhours", "totalhours", "minutes"],
      what: ["memo", "memos", "description", "task", "activity", "contract", "note"],
    },
  },
  {
    format: "transactions",
    needs: ["date"],
    marks: { of: MONEY_MARKS, least: 2 },
    columns: UPWORK_MONEY,
    inDollars: true,
  },
  {
    format: "bank",
    needs: [],
    marks: {
      of: [
        "balance",
        "runningbalance",
        "valuedate",
        "bookingdate",
        "postingdate",
        "debit",
        "credit",
        "debitamount",
        "creditamount",
        "moneyin",
        "moneyout",
        "paidin",
        "paidout",
        "iban",
        "sortcode",
        "accountnumber",
        "counterparty",
        "payee",
        "checknumber",
        "buchungstag",
        "valutadatum",
        "valuta",
        "verwendungszweck",
        "betrag",
        "saldo",
        "umsatz",
      ],
      least: 2,
    },
    columns: {
      date: [
        "date",
        "bookingdate",
        "postingdate",
        "transactiondate",
        "completeddate",
        "valuedate",
        "buchungstag",
        "datum",
        "valutadatum",
        "details",
      ],
      type: ["type", "transactiontype", "buchungstext"],
      what: [
        "description",
        "details",
        "payee",
        "counterparty",
        "counterpartyname",
        "name",
        "memo",
        "reference",
        "narrative",
        "verwendungszweck",
        "beguenstigterzahlungspflichtiger",
        "auftraggeberempfänger",
      ],
      amount: ["amount", "betrag", "umsatz", "value"],
      credit: ["credit", "creditamount", "moneyin", "paidin"],
      debit: ["debit", "debitamount", "moneyout", "paidout"],
      currency: ["currency", "waehrung", "währung"],
    },
  },
];

/** The name of a column without case, spaces and signs; what stands in brackets behind it goes: "Amount (USD)" is "amount". */
export const bareColumn = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\((?:usd|eur|gbp|[a-z]{3}|\$|€|£)\)\s*$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Upwork alone calls them freelancers; a table of hours without that word is anybody's. */
const isUpworkHours = (names: ReadonlySet<string>): boolean =>
  ["freelancer", "contractor"].some((one) => names.has(one)) && !names.has("amount");

/** Which table a header begins; undefined for one that is not known. In: the names of its columns. */
export const layoutOf = (header: readonly string[]): TableLayout | undefined => {
  if (header.length < 3) return undefined;
  const names = new Set(header.map(bareColumn));
  return TABLE_LAYOUTS.find(({ format, needs, marks, columns }) => {
    if (!needs.every((one) => names.has(one))) return false;
    if (marks !== undefined && marks.of.filter((one) => names.has(one)).length < marks.least) return false;
    if (format === "diary") return isUpworkHours(names);
    if (format === "transactions" && names.has("balance") && !names.has("freelancer") && !names.has("refid"))
      return false;
    return (
      (columns.date ?? []).some((one) => names.has(one)) &&
      [columns.amount, columns.credit, columns.hours].some((some) => some?.some((one) => names.has(one)))
    );
  });
};
