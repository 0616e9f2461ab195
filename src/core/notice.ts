/** What the program is not. It stands in every help, on the first page and at the foot of every document. */
export const NOTICE =
  "Independent, not affiliated with Upwork, not legal advice. The date in your own Upwork case wins.";
