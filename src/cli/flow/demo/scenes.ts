/** A part of the demo: something happens, and a command of the program answers it. */
export interface Scene {
  /** What it is about, in a few words: the menu that leads to it names it so. */
  readonly title: string;
  /** What happens, one or two sentences. */
  readonly words: string;
  /** A paper that is shown first, and what it is; the line from which on it only takes leave; what one chooses to read it, where it needs a screen of its own. */
  readonly paper?: { readonly file: string; readonly is: string; readonly until?: string; readonly choose?: string };
  /** Commands that are run then and show nothing, by their words. */
  readonly before?: readonly (readonly string[])[];
  /** The command that is run and shown, as it is typed. */
  readonly command?: string;
  /** Does it ask? Then a person at a terminal answers, and else it is told to ask nothing. */
  readonly asks?: true;
  /** What the person does at it. */
  readonly hint?: string;
  /** What is seen then, in words: for who reads the demo and does not play it. */
  readonly seen: string;
  /** What one types for a case of one's own, and what that does. */
  readonly own?: { readonly does: string; readonly command: string };
}

/** The evening on which the demo plays, in UTC. */
export const DEMO_NOW = "2026-11-12T18:30:00Z";

/** The document that the demo saves in its folder. */
export const DEMO_FILING = "filing.pdf";

/** What she answers about her exhibits: the email, the chat, the contract page. */
const MORE = [
  "resume",
  "--no-input",
  ...[
    "exhibits.e1.shows=the refund request and its reason",
    "exhibits.e1.claims=c1",
    "exhibits.e2.shows=the hand-in, the approval and the offer of changes",
    "exhibits.e2.claims=c1,c2",
    "exhibits.e3.on=2026-10-01",
    "exhibits.e3.shows=what milestone 2 includes",
    "exhibits.e3.claims=c1,c2",
  ].flatMap((answer) => ["--set", answer]),
];

/** The demo, scene by scene. All names in it are invented. */
export const SCENES: readonly Scene[] = [
  {
    title: "An email from Upwork",
    words:
      "Noor drew six labels for a tea shop and was praised for them. Then this email came. It is the evening of Thursday, 12 November 2026.",
    paper: { file: "notice.eml", is: "The email", until: "See request", choose: "Read the email" },
    seen: "Pia Marlow ended the contract and wants the 750.00 USD back. If Noor does not respond by Tuesday, 17 November, they go back to Pia.",
  },
  {
    title: "What her files say",
    words:
      "Noor has the email, the chat and the contract page. They are read on her computer. Each fact is shown with its place, then how long she has.",
    command: "start --from notice.eml chat.txt contract.txt",
    asks: true,
    hint: "Look at what was found, then press Enter to take it.",
    seen: "17 facts, each beside its file and line. Then the first deadline: 5 days, 4 to be safe, until Tue 17 Nov 2026, to approve the refund or open a dispute. If nobody acts, all held money goes back to the client.",
    own: { does: "For your case, give the files you have", command: "start --from FILES" },
  },
  {
    title: "Where the date comes from",
    words:
      "Five days, four to be safe. Can she trust that? Every date shows how it was worked out, by which rule, and where that rule is written.",
    command: "explain refund-answer",
    seen: "The day of the request, the date that Upwork gave, the rule (7 calendar days), its sources and the day on which they were read.",
    own: { does: "All your dates, and what happens if nobody acts", command: "deadlines" },
  },
  {
    title: "An angry draft",
    words: "It is late and she is angry. This is what she would like to send.",
    paper: { file: "draft.txt", is: "Her draft" },
    seen: "“That is a scam”, she writes, and threatens with a review that ends Pia's tea rooms.",
  },
  {
    title: "The review of the draft",
    words:
      "Before she sends it, she has it checked. It marks what could hurt her, says why, and gives her a line to use instead.",
    command: "check draft.txt",
    seen: "The threat is marked as serious: feedback tied to money can close her account. Instead: “Could you please release the 750.00 USD?” Two charges that she cannot prove are marked as well.",
    own: { does: "In the coach every text you write is checked like this. Any other text", command: "check FILE" },
  },
  {
    title: "The filing",
    words:
      "She answers a few more questions (here the answers come from a file). Then the document for Upwork is written, with her proof behind it.",
    before: [["resume", "--answers", "answers.json", "--no-input"], MORE],
    command: `export --output ${DEMO_FILING}`,
    seen: "A PDF: what she asks for, what was agreed beside what happened, with the proof for each, and her three papers behind it.",
    own: { does: "Yours, in the terminal first", command: "export --preview" },
  },
];
