import type { PageGuise } from "./pages.ts";

/** More pages, each in a layout that no other has: copied by phone, by cards, with bars, in other languages, as pictures. */
export const MORE_PAGES: readonly PageGuise[] = [
  {
    name: "cards with the state first",
    text: `Hire talent
Manage work
Sound design for a board game
Wren Okafor
Contract #41220934
Hired Sep 2, 2026
PAID
Menu sounds
$150.00
Sep 11, 2026
FUNDED
Dice and cards
$275.00
Due Oct 30, 2026
UPCOMING
Music for the end
$400.00`,
    milestones: 3,
    facts: [
      ["role", "client"],
      ["contractName", "Sound design for a board game"],
      ["otherParty", "Wren Okafor"],
      ["contractId", "41220934"],
      ["contractBegan", "2026-09-02"],
      ["milestone", { name: "Menu sounds", amount: 15_000, money: "released" }],
      ["milestone", { name: "Dice and cards", amount: 27_500, money: "held", dueOn: "2026-10-30" }],
      ["milestone", { name: "Music for the end", amount: 40_000, money: "notFunded" }],
    ],
  },
  {
    name: "bullets and brackets",
    text: `Contract: Trail map of the Harz (ID 42001765)
Client: Ines Brandt (Wanderverein Oberharz)
Fixed price, active since 14 Sep 2026

* Base map – $310.00 (released 28 Sep 2026)
* Huts and springs – $180.00 (funded 29 Sep 2026, submitted 12 Oct 2026)
* Print file – $90.00 (not funded)

Files   Terms & settings   Feedback`,
    milestones: 3,
    facts: [
      ["contractName", "Trail map of the Harz"],
      ["contractId", "42001765"],
      ["otherParty", "Ines Brandt"],
      ["otherFirm", "Wanderverein Oberharz"],
      ["contractBegan", "2026-09-14"],
      ["contractState", "active"],
      ["contract", "fixed"],
      ["milestone", { name: "Base map", amount: 31_000, money: "released", releasedOn: "2026-09-28" }],
      [
        "milestone",
        {
          name: "Huts and springs",
          amount: 18_000,
          money: "held",
          fundedOn: "2026-09-29",
          submittedOn: "2026-10-12",
        },
      ],
      ["milestone", { name: "Print file", amount: 9000, money: "notFunded" }],
    ],
  },
  {
    name: "a table with the amount first",
    text: `Deliver work > All contracts > Knitting patterns, set of four
Knitting patterns, set of four
Hired by Odile Marchand, Maison Marchand
Amount\tStatus\tMilestone\tDeposit\tDelivered
$220.00\tReleased\tHat and scarf\t9/4/2026\t9/18/2026
$220.00\tUnder review\tTwo jumpers\t9/19/2026\t10/27/2026
Project ID: 43300871
Type: fixed-price
Began: 9/4/2026`,
    milestones: 2,
    facts: [
      ["contractName", "Knitting patterns, set of four"],
      ["otherParty", "Odile Marchand"],
      ["contractId", "43300871"],
      ["contract", "fixed"],
      ["contractBegan", "2026-09-04"],
      ["milestone", { name: "Hat and scarf", amount: 22_000, money: "released" }],
      ["milestone", { name: "Two jumpers", amount: 22_000, money: "held", submittedOn: "2026-10-27" }],
    ],
  },
  {
    name: "a dispute with the newest first",
    text: `Refund request
Podcast intro in Welsh
Requested by Gwen Parry (Radio Cwm)
Amount requested: $260.00 of $260.00 held
Time left to respond: 2 days
History
4 Nov 2026  You disputed the request
1 Nov 2026  Gwen Parry ended the contract and requested a refund
Contract details
Contract ID: 44100286
Started: 5 October 2026
Fixed-price`,
    facts: [
      ["otherParty", "Gwen Parry"],
      ["otherFirm", "Radio Cwm"],
      ["contractId", "44100286"],
      ["contractBegan", "2026-10-05"],
      ["contractState", "ended"],
      ["ended", { by: "them", on: "2026-11-01" }],
      ["contract", "fixed"],
    ],
    milestones: 0,
  },
  {
    name: "a phone, hourly, read by machine",
    confidence: 0.95,
    text: `9:41
Contract
Support desk in Finnish
Aino Laaksonen
Laaksonen Verkko Oy
Hourly · $24.00/hr
Weekly limit 20 hrs
Started Sep 21, 2026
Paused on Nov 3, 2026
This week 6:10 hrs`,
    facts: [
      ["contractName", "Support desk in Finnish"],
      ["otherParty", "Aino Laaksonen"],
      ["otherFirm", "Laaksonen Verkko Oy"],
      ["contract", "hourly"],
      ["rate", 2400],
      ["contractBegan", "2026-09-21"],
      ["contractState", "paused"],
    ],
    milestones: 0,
  },
  {
    name: "weeks in a list",
    text: `Timesheet
Support desk in Finnish
Week\tTracked\tManual\tTotal\tRate\tAmount\tStatus
Oct 26 - Nov 1, 2026\t5:20\t0:40\t6:00\t$24.00\t$144.00\tIn review
Oct 19 - Oct 25, 2026\t9:00\t-\t9:00\t$24.00\t$216.00\tPaid`,
    facts: [
      ["contract", "hourly"],
      ["week", { monday: "2026-10-26", hours: 6, manualHours: 0.67, rate: 2400, amount: 14_400 }],
      ["week", { monday: "2026-10-19", hours: 9, rate: 2400, amount: 21_600 }],
    ],
    never: [5.33],
    milestones: 0,
  },
  {
    name: "ended, with the reason and the one who did it",
    text: `Find work
Deliver work
Curtain patterns for a theatre
Bohdan Kravets
Teatr Pod Mostem
Contract ended by Bohdan Kravets on October 30, 2026
Reason: Other
Milestones
Curtain of act one
Returned to client - $340.00
Contract no.: 45018800
Start: August 24, 2026`,
    milestones: 1,
    facts: [
      ["otherParty", "Bohdan Kravets"],
      ["otherFirm", "Teatr Pod Mostem"],
      ["contractState", "ended"],
      ["ended", { by: "them", on: "2026-10-30" }],
      ["contractId", "45018800"],
      ["contractBegan", "2026-08-24"],
      ["milestone", { name: "Curtain of act one", amount: 34_000, money: "returned" }],
      ["role", "freelancer"],
    ],
  },
  {
    name: "saved in German",
    page: { title: "Vertrag", address: "https://www.upwork.com/nx/wm/workroom/45220917/overview" },
    text: `Arbeit finden
Wanderkarte Rhön
Ines Brandt
Meilensteine
Grundkarte
310,00 $
Bezahlt am 28. Sep. 2026
Vertrags-ID 45220917
Festpreis
Beginn 14.09.2026`,
    milestones: 0,
    facts: [],
    never: ["Meilensteine", "Festpreis", "Arbeit finden", 31_000],
  },
  {
    name: "saved in Spanish",
    page: { title: "Contrato", address: "https://www.upwork.com/nx/wm/workroom/45220918/overview" },
    text: `Buscar trabajo
Mapa de rutas
Luz Ibarra
Hitos
Mapa base
$310.00
Pagado el 28/9/2026
En revisión
Puntos de agua
$120.00
Tipo de contrato: precio fijo`,
    facts: [],
    never: ["Hitos", "Buscar trabajo", "En revisión", "Pagado el 28/9/2026"],
  },
  {
    name: "an offer",
    text: `View offer
Hand lettering for a bakery
Client: Théo Vasseur · Pains Vasseur
Offer date: October 6, 2026
Offer expires: October 13, 2026
Contract terms
Payment option: Fixed price
Project price: $360.00
Escrow deposit: $360.00
Accept offer   Decline offer`,
    facts: [
      ["contractName", "Hand lettering for a bakery"],
      ["otherParty", "Théo Vasseur"],
      ["otherFirm", "Pains Vasseur"],
      ["contract", "fixed"],
    ],
    milestones: 0,
    never: ["2026-10-13", "2026-10-06"],
  },
];
