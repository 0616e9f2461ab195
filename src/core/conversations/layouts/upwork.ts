import type { TableLayout } from "./layout.ts";

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

/** What Upwork writes: earnings, hours, transactions. */
export const UPWORK_LAYOUTS: readonly TableLayout[] = [
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
];
