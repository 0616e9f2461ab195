import type { PaperFound } from "../merge/paper.ts";
import type { ReadText } from "../read-text.ts";
import { even } from "../words/body.ts";
import { type DaysOfFile, daysIn, orderIn, readDay } from "../words/days.ts";

/** Heads of tables that banks and payment services write: all of a row must be there. In small letters without blanks and signs. */
const BANKS: readonly { readonly is: string; readonly heads: readonly (readonly string[])[] }[] = [
  {
    is: "A table of PayPal",
    heads: [["gross"], ["net"], ["fee"], ["transactionid", "receiptid"], ["timezone", "fromemailaddress"]],
  },
  { is: "A table of PayPal", heads: [["gross"], ["net"], ["fee"], ["currency"], ["timezone", "status", "subject"]] },
  { is: "A table of PayPal", heads: [["brutto"], ["netto"], ["transaktionscode"]] },
  { is: "A table of Wise", heads: [["transferwiseid"], ["amount"], ["currency"]] },
  { is: "A table of Wise", heads: [["sourceamountafterfees"], ["targetamountafterfees"]] },
  { is: "A table of Payoneer", heads: [["date"], ["description"], ["amount"], ["currency"], ["runningbalance"]] },
  { is: "A table of Revolut", heads: [["starteddate"], ["completeddate"], ["amount"], ["balance"]] },
  {
    is: "A statement of a bank",
    heads: [
      ["debit", "paidout", "moneyout", "withdrawal", "withdrawals"],
      ["credit", "paidin", "moneyin", "deposit", "deposits"],
      ["balance", "runningbalance"],
    ],
  },
  {
    is: "A statement of a bank",
    heads: [
      ["date", "transactiondate", "postingdate", "bookingdate"],
      ["value", "amount"],
      ["balance", "runningbalance", "runningbal"],
    ],
  },
  {
    is: "A statement of a bank",
    heads: [
      ["accountnumber", "sortcode", "iban", "accountno"],
      ["value", "amount"],
    ],
  },
  {
    is: "A statement of a bank",
    heads: [
      ["buchungstag", "buchungsdatum", "buchung"],
      ["betrag", "betrageur", "umsatz"],
    ],
  },
  {
    is: "A statement of a bank",
    heads: [["fecha", "fechaoperacion", "fechavalor"], ["importe"], ["saldo", "concepto"]],
  },
  {
    is: "A statement of a bank",
    heads: [
      ["date", "dateoperation", "datevaleur"],
      ["montant", "debit"],
      ["solde", "libelle", "credit"],
    ],
  },
  // Dutch, Finnish, Swedish and Danish, Czech and Slovak, Hungarian, Turkish banks.
  {
    is: "A statement of a bank",
    heads: [["ibanbban", "rekening", "rekeningnummer"], ["bedrag", "bedrageur"], ["datum"]],
  },
  {
    is: "A statement of a bank",
    heads: [
      ["kirjauspaiva", "arvopaiva", "maksupaiva"],
      ["maaraeur", "maaraeuroa", "maara"],
    ],
  },
  {
    is: "A statement of a bank",
    heads: [
      ["bokforingsdag", "bokforingsdatum", "bogføringsdato", "dato", "datum"],
      ["belopp", "beløb", "belop"],
      ["saldo"],
    ],
  },
  {
    is: "A statement of a bank",
    heads: [
      ["datumprovedeni", "datumzauctovani", "datumzuctovania", "datum"],
      ["castka", "objem", "suma"],
      ["protiucet", "mena", "zustatek", "zostatok"],
    ],
  },
  {
    is: "A statement of a bank",
    heads: [["konyvelesdatuma", "datum", "konyvelesnapja"], ["osszeg"], ["devizanem", "egyenleg"]],
  },
  {
    is: "A statement of a bank",
    heads: [["tarih", "islemtarihi"], ["tutar", "islemtutarı", "islemtutari"], ["bakiye"]],
  },
  {
    is: "A statement of a bank",
    heads: [
      ["data", "datamovimento"],
      ["valor", "importo", "kwota"],
      ["saldo", "descricao", "descrizione", "opisoperacji"],
    ],
  },
];

const bare = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Is a table one of a bank or a payment service? It is no paper of Upwork, and no talk. In: the text; today (YYYY-MM-DD). */
export const findBank = (text: ReadText, today: string): PaperFound | undefined => {
  const rows = text.rows ?? [];
  // Some banks write the name of the account above the head.
  const at = rows.slice(0, 12).findIndex(({ cells }) => {
    const names = cells.map(bare);
    return BANKS.some(({ heads }) => heads.every((one) => one.some((name) => names.includes(name))));
  });
  const names = (rows[at]?.cells ?? []).map(bare);
  const bank = BANKS.find(({ heads }) => heads.every((one) => one.some((name) => names.includes(name))));
  if (bank === undefined) return undefined;
  const cells = rows.slice(at + 1).map((row) => row.cells.map(even));
  const days: DaysOfFile = { order: orderIn(cells.flat(), today), near: undefined, today };
  const seen = cells.flatMap((row) => {
    const [written] = row.flatMap((cell) => (cell.length < 30 ? daysIn(cell) : [])).slice(0, 1);
    const on = written === undefined ? undefined : readDay(written, days, undefined, true);
    return on?.isSure ? [on.on] : [];
  });
  const newest = seen.toSorted().at(-1);
  return {
    sightings: [],
    notTaken: [],
    file: {
      file: text.file,
      is: bank.is,
      source: "bank",
      by: "bank",
      ...(newest === undefined ? {} : { on: newest }),
    },
  };
};
