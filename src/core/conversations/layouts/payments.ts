import type { TableLayout } from "./layout.ts";

/** What programs that pay people write. */
export const PAYMENT_LAYOUTS: readonly TableLayout[] = [
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
];
