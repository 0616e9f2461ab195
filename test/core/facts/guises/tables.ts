import type { FactKind, FileFound } from "../../../../src/core/facts/fact.ts";

/** A table as a person has it, and what it is. */
export interface TableGuise {
  readonly name: string;
  /** Cells apart by bars. With `copied`, lines of a page that were copied, as they stand. */
  readonly rows: string;
  readonly copied?: true;
  readonly source: FileFound["source"];
  readonly facts: readonly (readonly [FactKind, unknown])[];
  readonly never?: readonly (string | number)[];
}

/** Tables of Upwork, of banks and of others: invented. */
export const TABLE_GUISES: readonly TableGuise[] = [
  {
    name: "weekly earnings",
    rows: `Week of|Contract|Rate|Hours|Amount
10/26/2026|Support desk in Finnish|$24.00|6:00|$144.00
10/19/2026|Support desk in Finnish|$24.00|9:00|$216.00`,
    source: "transactions",
    facts: [
      ["week", { monday: "2026-10-26", hours: 6, rate: 2400, amount: 14_400 }],
      ["week", { monday: "2026-10-19", hours: 9, rate: 2400, amount: 21_600 }],
    ],
  },
  {
    name: "earnings with a number behind the name",
    rows: `Date|Contract|Hours|Amount|Payment type
2026-11-02|Support desk in Finnish (42119008)|6.00|144.00|
2026-10-26|Support desk in Finnish (42119008)|9.00|216.00|
2026-10-20|Tea labels (42119777)|0.00|80.00|Fixed Price Payment`,
    source: "transactions",
    facts: [
      ["contractName", "Support desk in Finnish"],
      ["contractId", "42119008"],
      ["week", { monday: "2026-10-26", hours: 6, rate: 2400, amount: 14_400 }],
      ["week", { monday: "2026-10-19", hours: 9, rate: 2400, amount: 21_600 }],
    ],
  },
  {
    name: "a page of transactions, copied",
    copied: true,
    rows: `Transaction history
Statement period: Oct 1, 2026 - Oct 31, 2026
Date\tType\tDescription\tClient\tAmount / Balance\tRef ID
Oct 12, 2026\tFixed-price\tPaid for Milestone 1: Base map\tWanderverein Oberharz\t$310.00\t655001201
Oct 12, 2026\tService Fee\tService Fee for Fixed Price - Ref ID 655001201\tWanderverein Oberharz\t($31.00)\t655001202`,
    source: "transactions",
    facts: [["milestone", { name: "Base map", amount: 31_000, money: "released", releasedOn: "2026-10-12" }]],
  },
  {
    name: "a table of Wise",
    rows: `TransferWise ID|Date|Amount|Currency|Description|Payment Reference|Running Balance
TRANSFER-880120|02-11-2026|310.00|USD|Received money from Upwork Escrow Inc|Upwork 655001201|912.40`,
    source: "bank",
    facts: [],
    never: [31_000],
  },
  {
    name: "a statement of a bank in German",
    rows: `Buchungstag|Valuta|Auftraggeber|Verwendungszweck|Betrag|Währung
02.11.2026|02.11.2026|UPWORK GLOBAL|Auszahlung 655001201|279,00|EUR`,
    source: "bank",
    facts: [],
    never: [27_900],
  },
  {
    name: "a time tracker",
    rows: `Project|Task|Start date|Start time|Duration|Billable amount (USD)
Support desk|Tickets|2026-10-26|09:00:00|02:00:00|48.00
Support desk|Tickets|2026-10-27|09:00:00|04:00:00|96.00`,
    source: "unknown",
    facts: [],
    never: [4800, 14_400],
  },
  {
    name: "hours that a person keeps, in German",
    rows: `Datum|Mitarbeiter|Aufgabe|Art|Stunden
02.11.2026|Ana Prado|Regal 4|Tracked|5,25
03.11.2026|Ana Prado|Regal 5|Manuell|2,50
13.11.2026|Ana Prado|Liste|Tracked|3,00`,
    source: "unknown",
    facts: [
      ["week", { monday: "2026-11-02", hours: 7.75, manualHours: 2.5 }],
      ["week", { monday: "2026-11-09", hours: 3 }],
    ],
  },
  {
    name: "Upwork's with few columns, saved with a comma before the cents",
    rows: `Date|Type|Contract|Details|Amount USD
14/10/2026|Fixed-price|Plates for a bird book|Ten sketches|1260,00
14/10/2026|Service Fee|Plates for a bird book|Ref Ten sketches|-126,00
02/10/2026|Connects||40 Connects|-6,00`,
    source: "transactions",
    facts: [
      ["milestone", { name: "Ten sketches", amount: 126_000, money: "released", releasedOn: "2026-10-14" }],
      ["feePercent", 10],
    ],
  },
  {
    name: "a table of one's own with a type, of no fee",
    rows: `Date|Type|Contract|Details|Amount
14/10/2026|Lunch|Cafe|Soup|12,50
15/10/2026|Train|Bahn|Ticket|30,00`,
    source: "unknown",
    facts: [],
  },
  {
    name: "PayPal without numbers of transactions: a time is that of the day",
    rows: `Date|Time|TimeZone|Name|Type|Status|Currency|Gross|Fee|Net|Subject
14/10/2026|09:12:40|CET|Upwork Global Inc.|Payment|Completed|USD|-260.00|0.00|-260.00|Ten sketches`,
    source: "bank",
    facts: [],
    never: [9.2],
  },
  {
    name: "a Dutch bank",
    rows: `IBAN/BBAN|Munt|Volgnr|Datum|Bedrag|Naam tegenpartij
NL00TEST0000000000|EUR|000001|2026-10-14|-240,00|UPWORK`,
    source: "bank",
    facts: [],
  },
  {
    name: "a Finnish bank",
    rows: `Kirjauspäivä|Määrä EUR|Saaja/Maksaja|Viesti
14.10.2026|-240,00|UPWORK|`,
    source: "bank",
    facts: [],
  },
];
