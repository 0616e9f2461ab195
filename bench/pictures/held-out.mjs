// Chats and pages, invented, that nothing was tuned on: other texts, fonts, widths, scales and qualities than all others.
import { LOOKS, PAGE_LOOKS } from "./looks.mjs";

const CHATS = [
  {
    other: "Ilse Brandão",
    about: "Subtitles for a cooking series",
    days: [
      [
        "Tuesday 14 September 2027",
        [
          ["them", "Episodes 7 to 12 are on the drive, about 48 minutes each.", "08:31"],
          ["me", "Thanks! At $4.25 per minute that makes $1,224.00 for the six.", "08:52"],
          ["them", "Agreed, I fund it now. Deadline stays 28 September, 20:00.", "09:07"],
        ],
      ],
      [
        "Wednesday 29 September 2027",
        [
          ["them", "Episode 11 runs 1.5 s late from 17:40 on. I want $204.00 back.", "11:26"],
          ["me", "I can shift it today, no refund needed. Give me until 15:30?", "11:35"],
        ],
      ],
    ],
  },
  {
    other: "Tomasz Eriksen",
    about: "Inventory sheet with macros",
    days: [
      [
        "Oct 4, 2027",
        [
          ["me", "Version 3 is attached: 9 sheets, 14 macros, 0 errors.", "4:05 PM"],
          ["them", "My accountant says the total is off by €17.90 in row 366.", "5:48 PM"],
          ["me", "Row 366 has a typed number. I turned it into a formula at 6:02 PM.", "6:03 PM"],
        ],
      ],
      [
        "Oct 6, 2027",
        [
          ["them", "Still wrong on 10/05. I won't release the €280.00.", "7:19 AM"],
          ["me", "Please send a picture of it, and I'll look before 1:45 PM.", "7:33 AM"],
        ],
      ],
    ],
  },
  {
    other: "Old Harbour Tours",
    about: "Audio guide in two voices",
    days: [
      [
        "11/8/2027",
        [
          ["them", "The second voice whispers in stops 4, 6 and 13.", "2:14 PM"],
          ["me", "It is a ghost story, you approved that tone on 10/21.", "2:20 PM"],
          ["them", "OK, but stop 13 is too quiet. Record it again for $35?", "2:41 PM"],
          ["me", "Yes. New file by 11/10, 8:00 PM at the latest.", "2:55 PM"],
        ],
      ],
    ],
  },
  {
    other: "Nadia Whitlock",
    about: "Translation of a lease, EN to PT",
    days: [
      [
        "Yesterday",
        [
          ["me", "Clause 22 names two different rents: 1,950.00 EUR and 1,590.00 EUR.", "15:12"],
          ["them", "The first one is right. Did you bill 3 or 3.5 hours?", "15:44"],
          ["me", "3:30 by the diary, from 9:10 until 12:40.", "15:47"],
        ],
      ],
      ["Today", [["them", "Then I pay $122.50 by Friday, 3 December 2027.", "07:58"]]],
    ],
  },
  {
    other: "Viktor O'Leary",
    about: "Firmware for a garden pump",
    days: [
      [
        "2027-12-13",
        [
          ["them", "Pump ran dry at 03:17, your sensor code slept through it!", "06:22"],
          ["me", "The log shows a reading of 0.8 V at 03:16. That is a loose plug.", "06:40"],
          ["them", "I'm not paying 310.00 USD for excuses.", "06:41"],
          ["me", "Milestone 2 was released on 2027-12-02; let's test it together at 18:15.", "06:59"],
        ],
      ],
    ],
  },
];

const table = (head, rows) =>
  `<table><tr>${head.map((one) => `<th>${one}</th>`).join("")}</tr>${rows
    .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join("")}</tr>`)
    .join("")}</table>`;

const PAGES = [
  `<h1>Subtitles for a cooking series</h1><p class="dim">Fixed price, started Sep 13, 2027</p>
   ${table(
     ["Milestone", "Amount", "Due", "What happened"],
     [
       ["Episodes 1 to 6", "$1,180.50", "Sep 10, 2027", "Paid Sep 12, 2027"],
       ["Episodes 7 to 12", "$1,224.00", "Sep 28, 2027", "Submitted Sep 28, 2027, 7:41 PM"],
       ["Trailer and extras", "$96.00", "Oct 15, 2027", "Not funded"],
     ],
   )}<p>In escrow <b>$1,224.00</b>, earned so far <b>$1,180.50</b></p><button>Give refund</button>`,
  `<h1>Work diary, Monday</h1><p class="dim">Nov 29, 2027, UTC+1, rate $35.00/hr</p>
   ${table(
     ["From", "Until", "Memo", "Activity"],
     [
       ["9:10 AM", "10:20 AM", "Clauses 1 to 9", "High"],
       ["10:20 AM", "11:30 AM", "Clauses 10 to 21", "Medium"],
       ["11:30 AM", "12:40 PM", "Clause 22, notes", "High"],
     ],
   )}<p>Total <b>3:30</b> hours, <b>$122.50</b>. Review ends Dec 3, 2027.</p>`,
  `<p class="dim">From: Help Centre</p><p class="dim">Sent: Mon, 4 Oct 2027 06:35</p><h2>Your refund request was sent</h2>
   <p>Hello Ilse,</p><p>We told your freelancer on 29 September 2027 at 11:27 that you ask for <b>$204.00</b> of the milestone
   "Episodes 7 to 12". They have until 6 October 2027, 11:27 to answer.</p>
   <ul><li>Request: 30-5561</li><li>Held: $1,224.00</li><li>Asked for: $204.00</li></ul>
   <p>If nobody answers, the amount goes back on 6 October 2027.</p>`,
  `<h1>Transactions</h1><p class="dim">From 2027-12-01 to 2027-12-31, in USD</p>
   ${table(
     ["Date", "Type", "Details", "Amount"],
     [
       ["2027-12-02", "Milestone", "Firmware, part 2", "450.00 USD"],
       ["2027-12-02", "Service fee", "Ref 660912", "-45.00 USD"],
       ["2027-12-09", "Withdrawal", "Bank 0087", "-1,302.75 USD"],
       ["2027-12-20", "Bonus", "Garden pump", "25.00 USD"],
     ],
   )}<p>Balance at the end <b>1,187.40 USD</b></p>`,
  `<h2>Old Harbour Tours sent you an offer</h2><p>Two voices, 15 stops, up to 40 minutes, for a fixed price of <b>$870.00</b>.</p>
   <p>Begins Oct 11, 2027. Script approved by Oct 21, 2027; all files by Nov 5, 2027, 6:30 PM.</p>
   <div class="card"><div><b>$300.00</b><br>Script</div><div><b>$570.00</b><br>Recording</div><div><b>Nov 5</b><br>Delivery</div></div>
   <button>Accept</button><p class="dim">Valid until Oct 9, 2027, 11:59 PM.</p>`,
];

const FONTS = [
  "Roboto Condensed",
  "Open Sans Semibold",
  "DejaVu Serif Condensed",
  "Inter Medium",
  "Noto Sans Display",
  "Lato Semibold",
  "Roboto Medium",
];
const HOW = [
  { width: 366, scale: 3, as: "jpeg", quality: 72 },
  { width: 408, scale: 2.25, as: "png" },
  { width: 396, scale: 2.6, as: "jpeg", quality: 78, smaller: 0.5 },
  { width: 352, scale: 1.25, as: "png" },
  { width: 440, scale: 1.75, as: "jpeg", quality: 58 },
];
const PAGE_HOW = [
  { width: 1024, scale: 1, as: "jpeg", quality: 75 },
  { width: 860, scale: 2.5, as: "png" },
  { width: 1240, scale: 1.1, as: "png" },
  { width: 940, scale: 2, as: "jpeg", quality: 68, smaller: 0.65 },
  { width: 700, scale: 1.5, as: "jpeg", quality: 88 },
];

/** Twenty pictures, ten of chats and ten of pages; never used to choose anything. */
export const heldOut = () => [
  ...Array.from({ length: 10 }, (_, index) => ({
    name: `held-chat-${String(index + 1).padStart(2, "0")}`,
    chat: CHATS[index % CHATS.length],
    look: LOOKS[(index * 5 + 2) % LOOKS.length],
    font: FONTS[(index * 3 + 1) % FONTS.length],
    dark: index % 3 === 0,
    ...HOW[(index + Math.floor(index / 5)) % HOW.length],
  })),
  ...Array.from({ length: 10 }, (_, index) => ({
    name: `held-page-${String(index + 1).padStart(2, "0")}`,
    page: { html: PAGES[index % PAGES.length] },
    look: PAGE_LOOKS[(index + Math.floor(index / 5)) % PAGE_LOOKS.length],
    font: FONTS[(index * 2) % FONTS.length],
    dark: index % 4 === 1,
    ...PAGE_HOW[(index + Math.floor(index / 5) * 2) % PAGE_HOW.length],
  })),
];
