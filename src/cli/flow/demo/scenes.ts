/** A part of the demo: something happens, and a command of the program answers it. */
export interface Scene {
  /** What it is about, in a few words: the menu that leads to it names it so. */
  readonly title: string;
  /** What happens, one or two sentences. */
  readonly words: string;
  /** A paper that is shown first, and what it is. */
  readonly paper?: { readonly file: string; readonly is: string };
  /** Commands that are run then and show nothing, by their words. */
  readonly before?: readonly (readonly string[])[];
  /** The command that is run and shown, as it is typed. */
  readonly command?: string;
  /** Does it ask? Then a person at a terminal answers, and else it is told to ask nothing. */
  readonly asks?: true;
  /** What the person does at it. */
  readonly hint?: string;
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
    paper: { file: "notice.eml", is: "The email" },
  },
  {
    title: "What her files say",
    words:
      "Noor has the email, the chat and the contract page. They are read on her computer. Each fact is shown with its place, then how long she has.",
    command: "start --from notice.eml chat.txt contract.txt",
    asks: true,
    hint: "Look at what was found, then press Enter to take it.",
    own: { does: "For your case, give the files you have", command: "start --from FILES" },
  },
  {
    title: "Where the date comes from",
    words:
      "Four days. Can she trust that? Every date shows how it was worked out, by which rule, and where that rule is written.",
    command: "explain refund-answer",
    own: { does: "All your dates, and what happens if nobody acts", command: "deadlines" },
  },
  {
    title: "An angry draft",
    words: "It is late and she is angry. This is what she would like to send.",
    paper: { file: "draft.txt", is: "Her draft" },
  },
  {
    title: "The review of the draft",
    words:
      "Before she sends it, she has it checked. It marks what could hurt her, says why, and gives her a line to use instead.",
    command: "check draft.txt",
    own: { does: "In the coach every text you write is checked like this. Any other text", command: "check FILE" },
  },
  {
    title: "The filing",
    words:
      "She answers a few more questions (here the answers come from a file). Then the document for Upwork is written, with her proof behind it.",
    before: [["resume", "--answers", "answers.json", "--no-input"], MORE],
    command: `export --output ${DEMO_FILING}`,
    own: { does: "Yours, in the terminal first", command: "export --preview" },
  },
];
