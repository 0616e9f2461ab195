// The person of a folder of test/cases/folders: what they know of their case, and what they say to whatever else is asked.

const asAmount = (amount) => (amount === undefined ? undefined : String(amount));

const milestoneOf = ({ name, amount, state, fundedOn, submittedOn, releasedOn, partial }) => ({
  name,
  amount: asAmount(amount),
  money: partial === undefined ? state : "partReleased",
  releasedAmount: asAmount(partial?.released),
  fundedOn,
  // What is expected of a folder holds every hand-in that there was.
  submittedOn: submittedOn ?? (state === "held" ? "never" : undefined),
  releasedOn,
});

const happeningOf = ({ kind, on, by, until, amount }) => ({ kind, on, by, until, amount: asAmount(amount) });
const weekOf = ({ monday, hours, rate, manual }) => ({ monday, hours, rate, manualHours: manual });

/** In: what is expected of a folder. Out: the answers of its person, as a case file has them. */
export const personOf = ({ facts }) => {
  const one = (name) => facts.find(({ fact }) => fact === name)?.value;
  const all = (name) => facts.filter(({ fact }) => fact === name).map(({ value }) => value);
  const ended = one("ended");
  const role = one("role");
  return {
    role,
    contract: one("contract kind"),
    contractState: ended === undefined ? "active" : "ended",
    endedBy: ended?.by,
    endedOn: ended?.on,
    contractBegan: one("began"),
    contractId: one("contract id"),
    contractName: one("contract name"),
    otherParty: one("other party"),
    feePercent: one("fee"),
    feedbackReceived: false,
    // Upwork has proposed something where a suggestion is told.
    proposalMade: all("happening").some(({ kind }) => kind === "suggestion"),
    milestones: all("milestone").map(milestoneOf),
    weeks: all("week").map(weekOf),
    happenings: all("happening").map(happeningOf),
    contacts: [{ on: "2026-10-13", by: "me", channel: "upwork", gist: "asked what is missing", answered: "no" }],
    claims: [{ agreed: "The work as the brief has it", happened: "It is not as agreed", happenedOn: "2026-10-12" }],
    offers: [{ on: "2026-10-13", by: "me", amount: "100", terms: "small fixes", answer: "none" }],
  };
};

const SENTENCE = "It was agreed in the brief and came to something else.";

/** What is typed or chosen where the case says nothing, likeliest first. In: a question, the day of the story (YYYY-MM-DD). */
export const anythingFor = (asking, today) => {
  const options = (asking.options ?? []).map(({ value }) => value);
  const later = new Date(Date.parse(today) + 2 * 86_400_000).toISOString().slice(0, 10);
  const earlier = new Date(Date.parse(today) - 5 * 86_400_000).toISOString().slice(0, 10);
  switch (asking.kind) {
    case "choice":
    case "pot":
      return options;
    case "choices":
    case "refs":
      return [options.slice(0, 1), []];
    case "yesno":
      return [true, false];
    case "day":
      return [later, earlier];
    case "money":
      return ["300", "100", "50"];
    case "percent":
      return ["10", "50"];
    case "hours":
      return ["2", "1"];
    case "text":
      return [SENTENCE];
    default:
      return ["As agreed", "1"];
  }
};

/** What is typed of an item that the files left half told, part by part. */
export const REST = {
  milestones: ["300", "held", "handed in 1 Oct 2026", "no changes"],
  weeks: ["3 disputed", "none by hand", "memos all", "screenshots all"],
  happenings: ["1 Oct 2026", "no date named", "100"],
  claims: ["in Upwork Messages", "agreed 1 Sep 2026", "1 Oct 2026", "50"],
  contacts: ["me", "Upwork", "no answer"],
  offers: ["me", "no answer", "100"],
  exhibits: [],
  requests: ["not answered yet"],
  dates: [],
};
