/** What the program is not, for everybody who reads what it made. */
export const INDEPENDENT = "Independent, not affiliated with Upwork, not legal advice.";

/** The same for the person. It stands in every help, on the first page and at the foot of the person's documents. */
export const NOTICE = `${INDEPENDENT} If Upwork shows you another date, go by that one.`;
