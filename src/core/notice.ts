/** What the program is not. It stands in every help, on the first page and at the foot of every document. */
export const NOTICE =
  "Independent, not affiliated with Upwork, not legal advice. If Upwork shows you another date, go by that one.";
