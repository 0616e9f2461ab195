// Chats and pages, invented: held out until their figures were read once; from then on the reading was tuned on their mistakes too.
import { LOOKS, PAGE_LOOKS } from "./looks.mjs";

const CHATS = [
  {
    other: "Benedikt Aalto",
    about: "Sound design for a mobile game",
    days: [
      [
        "Thursday 7 January 2027",
        [
          ["them", "Morning. The jump sound clips on my tablet, can you lower it by 3 dB?", "07:52"],
          ["me", "Sure, I will export all 26 files again and upload them before 19:00.", "08:10"],
          ["them", "Perfect. I release the $640.00 as soon as I have tested them.", "08:11"],
        ],
      ],
      [
        "Monday 11 January 2027",
        [
          ["me", "Any news? The review period ends on 21 January.", "16:33"],
          ["them", "Tested everything on Saturday, no complaints from us :)", "18:47"],
        ],
      ],
    ],
  },
  {
    other: "Kwame Duarte-Hill",
    about: "Bookkeeping catch-up, 2 quarters",
    days: [
      [
        "Feb 18, 2027",
        [
          ["them", "Why were 11.5 hours logged on Tuesday? We agreed on 8 per day at most.", "6:14 AM"],
          ["me", "Two invoices were missing VAT numbers, so I had to redo Q3. See memo #58.", "6:29 AM"],
          ["them", "I'll dispute the extra €131.25 unless you can show me screenshots.", "6:31 AM"],
          ["me", "They are in the work diary from 2:40 PM until 6:10 PM.", "7:03 AM"],
        ],
      ],
      ["Feb 19, 2027", [["them", "Fine, let's talk at 11:15 AM my time", "12:08 AM"]]],
    ],
  },
  {
    other: "Yuki & Partners",
    about: "Packaging illustrations",
    days: [
      [
        "3/2/2027",
        [
          ["me", "Here come the jars: JPG, 300 dpi, CMYK. Milestone 3 of 5.", "9:46 PM"],
          ["them", "The lids look purple to us. Brand colour is #0B5D3B!", "10:02 PM"],
          ["me", "Ah, wrong profile. Fixed version attached, sorry about that.", "10:37 PM"],
          ["them", "Better. Boss says he pays $375 now and $125 after print on 3/19.", "11:20 PM"],
        ],
      ],
    ],
  },
  {
    other: "Fernanda Quill",
    about: "Grant proposal editing",
    days: [
      [
        "Yesterday",
        [
          ["them", "You promised chapter four on Wednesday, 14 April 2027.", "13:05"],
          ["me", "It waits for the budget annex, which I asked for on 9 April.", "13:18"],
          ["them", "I never saw that e-mail. Please forward it.", "13:19"],
        ],
      ],
      ["Today", [["me", "Forwarded at 08:44, together with your reply of 10 April.", "08:46"]]],
    ],
  },
  {
    other: "Oleksandr V.",
    about: "Scraper for property listings",
    days: [
      [
        "2027-05-06",
        [
          ["them", "Script stops after 1,480 rows with error 429.", "22:01"],
          ["me", "The site limits requests. I add a pause of 2 s, then a full run takes 50 min.", "22:09"],
          ["them", "Unacceptable, refund me 90.00 USD or I open a case tomorrow.", "22:15"],
          ["me", "Our contract names no speed. New version is in the repo since 23:58.", "00:04"],
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
  `<h1>Sound design for a mobile game</h1><p class="dim">Client: Benedikt Aalto, Helsinki, 10:26 local time</p>
   ${table(
     ["No.", "Milestone", "Funded", "Deadline", "State"],
     [
       ["1", "Menu and taps", "$210.00", "Dec 11, 2026", "Approved Dec 14, 2026"],
       ["2", "Jumps, falls, coins", "$640.00", "Jan 8, 2027", "In review until Jan 21, 2027"],
       ["3", "Music loop, 90 s", "$1,075.00", "Feb 26, 2027", "Awaiting funding"],
     ],
   )}<p>Remaining in escrow: <b>$640.00</b></p><button>Submit work</button>`,
  `<h1>Weekly summary</h1><p class="dim">Feb 15 to Feb 21, 2027, rate $26.25 per hour</p>
   ${table(
     ["Day", "Tracked", "Manual", "Charged"],
     [
       ["Feb 15, 2027", "7:50", "0:00", "$205.63"],
       ["Feb 16, 2027", "9:10", "2:20", "$301.88"],
       ["Feb 17, 2027", "6:00", "0:40", "$175.00"],
       ["Feb 18, 2027", "3:30", "0:00", "$91.88"],
     ],
   )}<p>The client may dispute these hours until Friday, Feb 26, 2027.</p>`,
  `<p class="dim">From: Marketplace Support</p><p class="dim">Sent: Tue, 13 Apr 2027 17:22</p><h2>A dispute was opened on your contract</h2>
   <p>Dear Fernanda,</p><p>Your freelancer does not agree to give back <b>$820.00</b> and asks for mediation. A specialist reads both
   accounts and answers within three business days, at the latest on 16 April 2027 at 18:00.</p>
   <ul><li>Case: 77410-B</li><li>Opened: 12 April 2027, 21:37</li><li>Paid so far: $1,340.00</li></ul>
   <p>Please add your files before 15 April 2027, 12:00. What comes later may not be looked at.</p>`,
  `<h1>Account statement</h1><p class="dim">Period 2027-05-01 to 2027-05-31, all amounts in EUR</p>
   ${table(
     ["Booked", "Counterparty", "Reference", "Amount"],
     [
       ["2027-05-04", "Upwork Escrow Inc.", "Payout 8837421", "412.60 EUR"],
       ["2027-05-11", "Gas and Water Works", "Contract 5520", "-63.90 EUR"],
       ["2027-05-19", "Oleksandr V.", "Return of deposit", "-90.00 EUR"],
       ["2027-05-27", "Cafe Morgenrot", "Card 1297", "-14.35 EUR"],
     ],
   )}<p>Closing balance <b>2,908.17 EUR</b></p>`,
  `<h2>Offer from Yuki &amp; Partners</h2><p>We would like to hire you for <b>Packaging illustrations</b>, fixed price $1,500.00, to be paid in five parts.</p>
   <p>Start: Jan 25, 2027. Last delivery: Mar 19, 2027, 5:00 PM. Rights pass on when a part is paid.</p>
   <div class="card"><div><b>$375.00</b><br>Part 3</div><div><b>$125.00</b><br>After print</div><div><b>Mar 2</b><br>Next date</div></div>
   <button>Accept offer</button><p class="dim">This offer is open until Jan 22, 2027.</p>`,
];

const FONTS = ["Noto Serif Display", "Lato Medium", "Inter Display", "Liberation Sans Narrow", "Noto Sans Mono"];
const HOW = [
  { width: 384, scale: 2.5, as: "png" },
  { width: 428, scale: 1.5, as: "jpeg", quality: 70 },
  { width: 340, scale: 2, as: "jpeg", quality: 82, smaller: 0.75 },
  { width: 402, scale: 1, as: "png" },
];
const PAGE_HOW = [
  { width: 1180, scale: 1.5, as: "png" },
  { width: 760, scale: 1, as: "png" },
  { width: 900, scale: 1.75, as: "jpeg", quality: 65 },
  { width: 1040, scale: 2, as: "jpeg", quality: 80, smaller: 0.6 },
];

/** Twenty pictures, ten of chats and ten of pages: the first that were held out. */
export const firstHeldOut = () => [
  ...Array.from({ length: 10 }, (_, index) => ({
    name: `held-chat-${String(index + 1).padStart(2, "0")}`,
    chat: CHATS[index % CHATS.length],
    look: LOOKS[(index * 5 + 1) % LOOKS.length],
    font: FONTS[(index * 2 + Math.floor(index / 5)) % FONTS.length],
    dark: index % 3 === 1,
    ...HOW[index % HOW.length],
  })),
  ...Array.from({ length: 10 }, (_, index) => ({
    name: `held-page-${String(index + 1).padStart(2, "0")}`,
    page: { html: PAGES[index % PAGES.length] },
    look: PAGE_LOOKS[(index + 1) % PAGE_LOOKS.length],
    font: FONTS[(index * 3 + 1 + Math.floor(index / 5)) % FONTS.length],
    dark: index % 4 === 2,
    ...PAGE_HOW[index % PAGE_HOW.length],
  })),
];
