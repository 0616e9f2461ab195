// Invented pages and letters for pictures of screens, as HTML without any style of its own.

const table = (head, rows) =>
  `<table><tr>${head.map((one) => `<th>${one}</th>`).join("")}</tr>${rows
    .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join("")}</tr>`)
    .join("")}</table>`;

export const PAGES = [
  {
    name: "milestones",
    html: `<nav><b>Find work</b><span>Deliver work</span><span>Manage finances</span><span>Messages</span></nav>
      <h1>Website for a vineyard</h1><p class="dim">Odile Marchetti, Contract started Sep 30, 2026</p>
      <div class="card"><div><b>$2,750.00</b><br>Budget</div><div><b>$1,250.00</b><br>In escrow</div><div><b>$500.00</b><br>Paid</div></div>
      <h2>Milestones</h2>
      ${table(
        ["Milestone", "Due", "Amount", "Status"],
        [
          ["1. Wireframes", "Oct 5, 2026", "$500.00", "Paid"],
          ["2. Home page", "Oct 16, 2026", "$1,250.00", "Work submitted"],
          ["3. Shop and checkout", "Nov 13, 2026", "$1,000.00", "Not funded"],
        ],
      )}
      <p>Your client has until <b>Oct 30, 2026</b> to review the work.</p><button>Request a change</button>`,
  },
  {
    name: "transactions",
    html: `<h1>Transaction history</h1><p class="dim">Aug 1, 2026 to Nov 15, 2026</p>
      ${table(
        ["Date", "Type", "Description", "Client", "Amount", "Ref ID"],
        [
          [
            "Nov 12, 2026",
            "Hourly",
            "Invoice for Nov 2-8, 2026, 18:20 hrs @ $27.00/hr",
            "Renner Tools",
            "$495.00",
            "604417823",
          ],
          ["Nov 12, 2026", "Service fee", "Service fee for hourly", "Renner Tools", "-$49.50", "604417824"],
          ["Oct 21, 2026", "Fixed price", "Invoice for milestone 1", "O. Marchetti", "$500.00", "601995310"],
          ["Sep 4, 2026", "Refund", "Refund for icon set", "P. Venkat", "-$70.00", "598216047"],
          ["Aug 30, 2026", "Withdrawal", "To bank account ending in 8831", "", "-$1,316.75", "597730286"],
        ],
      )}<p>Balance: <b>$391.25</b></p>`,
  },
  {
    name: "refund-mail",
    html: `<p class="dim">From: Upwork Notification</p><p class="dim">To: you</p><p class="dim">Date: Thu, 5 Nov 2026 14:06</p>
      <h2>Tobias Renner has requested a refund</h2>
      <p>Hello Ana,</p><p>Your client has asked for a refund of <b>$180.00</b> for the contract "Data entry, 3 lists".</p>
      <p>Reason given: "List 2 was full of mistakes and came two days late."</p>
      <p>You can approve the refund or decline it until Thursday, November 12, 2026. If you do nothing by then, the
      amount goes back to the client.</p><button>See the request</button><p class="dim">This message was sent on behalf of the marketplace. Please do not reply to it.</p>`,
  },
  {
    name: "timesheet",
    html: `<h1>Timesheet</h1><p class="dim">Nov 2 to Nov 8, 2026 UTC</p>
      ${table(
        ["", "Mon 11/2", "Tue 11/3", "Wed 11/4", "Thu 11/5", "Fri 11/6", "Sat 11/7", "Sun 11/8", "Hours", "Amount"],
        [
          ["Tracked", "4:10", "3:50", "2:20", "4:00", "1:30", "0:00", "0:00", "15:50", "$427.50"],
          ["Manual", "0:30", "0:00", "1:00", "0:00", "1:00", "0:00", "0:00", "2:30", "$67.50"],
          ["Total", "4:40", "3:50", "3:20", "4:00", "2:30", "0:00", "0:00", "18:20", "$495.00"],
        ],
      )}<p>Hours of this week can be disputed until Friday, Nov 13, 2026, 23:59 UTC.</p>`,
  },
  {
    name: "dispute",
    html: `<h1>Dispute details</h1><div class="card"><div>Case number<br><b>40718265</b></div><div>Amount in dispute<br><b>$420.00</b></div><div>Filed on<br><b>Oct 2, 2026</b></div></div>
      <h2>What happens next</h2><ul><li>Both sides answer by October 9, 2026.</li><li>A dispute specialist reads what you sent and writes to both of you.</li>
      <li>If there is no agreement, a Notice of Non-Resolution is sent, and arbitration can be asked for within 14 days.</li></ul>
      <p>Client's proposal: full refund, $420.00</p><p>Your proposal: refund of $70.00, keep $350.00</p><button>Send message</button>`,
  },
  {
    name: "offer",
    html: `<h1>Offer details</h1><p>Hired by <b>Halloway Studio Ltd</b>, London, 11:27 am local time</p>
      ${table(
        ["Term", "Value"],
        [
          ["Contract title", "Podcast editing, 12 episodes"],
          ["Hourly rate", "$32.50/hr"],
          ["Weekly limit", "20 hrs/week, max $650.00"],
          ["Start date", "July 6, 2026"],
          ["Manual time", "Not allowed"],
        ],
      )}<p>Work description: cut pauses, even out the sound, add the opening at 0:12 and send each episode within 3 days.</p>`,
  },
  {
    name: "bank",
    html: `<h1>Account 4471 0029</h1><p class="dim">Statement of 31 October 2026</p>
      ${table(
        ["Booked", "Text", "Out", "In"],
        [
          ["01/10/2026", "Opening balance", "", "3,108.40"],
          ["06/10/2026", "UPWORK ESCROW INC", "", "449.00"],
          ["14/10/2026", "Card payment Printworks", "61.95", ""],
          ["22/10/2026", "Transfer J. Lindqvist", "", "640.00"],
          ["30/10/2026", "Account fee", "4.50", ""],
        ],
      )}<p>Closing balance: 4,130.95 EUR</p>`,
  },
  {
    name: "letter",
    html: `<p>Halloway Studio Ltd</p><p>14 Quay Road, Bristol BS1 4TG</p><p>17 September 2026</p><h2>Re: episodes 11 and 12</h2>
      <p>Dear Ms Okafor,</p><p>We confirm that both episodes were delivered on 8 September 2026 and that nothing is wrong with them. The
      amount of $96.50 will be released once our book-keeper is back, at the latest on 22 September 2026.</p>
      <p>We regret the tone of our last message and hope to work with you again in the new year.</p><p>Yours sincerely,</p><p>Neville Halloway</p>`,
  },
];
