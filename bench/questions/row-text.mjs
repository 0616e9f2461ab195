// The line that a person types for an item of a case file.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "5 Nov 2026": the year keeps a day that has passed from being taken for one to come. */
const day = (iso) => {
  const [year, month, date] = String(iso).split("-").map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
};

const on = (lead, value, never) =>
  value === undefined || value === null ? [] : [/^\d/.test(value) ? `${lead}${day(value)}` : never];
const word = (value, words) => (value === undefined || value === null ? [] : [words[value] ?? value]);
const text = (value, lead = "") => (value === undefined || value === null ? [] : [`${lead}${value}`]);

const MONEY = {
  held: "held",
  released: "released",
  partReleased: "partly released",
  partReturned: "part returned",
  notFunded: "not funded",
  returned: "returned",
  bonus: "bonus",
};
const WHO = { me: "me", them: "them" };

const ROWS = {
  milestones: (one) => [
    ...text(one.name),
    ...text(one.amount),
    ...word(one.money, MONEY),
    ...text(one.releasedAmount, "released "),
    ...on("funded ", one.fundedOn, ""),
    ...on("handed in ", one.submittedOn, "not handed in"),
    ...on("due ", one.dueOn, "no due date"),
    ...on("changes ", one.changesAskedOn, "no changes"),
    ...on("released ", one.releasedOn, ""),
  ],
  weeks: (one) => [
    day(one.monday),
    ...text(one.hours),
    ...text(one.rate).map((rate) => `${rate} an hour`),
    ...text(one.disputedHours).map((hours) => `${hours} disputed`),
    ...text(one.manualHours).map((hours) => `${hours} by hand`),
    ...text(one.memos, "memos "),
    ...text(one.screenshots, "screenshots "),
  ],
  contacts: (one) => [
    ...on("", one.on, ""),
    ...word(one.by, WHO),
    ...word(one.channel, { upwork: "Upwork", call: "call", email: "email", chat: "chat" }),
    ...text(one.gist),
    ...word(one.answered, { yes: "answered", no: "no answer", notNeeded: "not needed" }),
  ],
  claims: (one) => [
    ...text(one.agreed),
    ...text(one.happened),
    ...on("agreed ", one.agreedOn, ""),
    ...word(one.agreedWhere, {
      milestone: "milestone or contract text",
      messages: "Upwork Messages",
      offer: "job post",
      outside: "outside Upwork",
      file: "a file or a brief",
      spoken: "spoken only",
      nowhere: "nowhere written down",
    }),
    ...on("", one.happenedOn, "no day"),
    ...text(one.cost),
  ],
  offers: (one) => [
    ...on("", one.on, ""),
    ...word(one.by, WHO),
    ...word(one.amount, { none: "without money", never: "without money" }),
    ...text(one.terms),
    ...word(one.answer, { none: "no answer", accepted: "accepted", declined: "declined", countered: "countered" }),
  ],
  exhibits: (one) => [
    ...text(one.name),
    ...on("", one.on, "no date"),
    ...word(one.source, {
      contractPage: "contract page",
      messages: "Upwork Messages",
      submission: "Submit Work",
      diary: "Work Diary",
      transactions: "transaction history",
      file: "file on my computer",
      outside: "outside Upwork",
      published: "published or merged work",
    }),
    ...text(one.shows, "shows "),
    ...(one.claims === undefined || one.claims === null
      ? []
      : [`proves ${one.claims.length === 0 ? "none" : [one.claims].flat().join(", ")}`]),
  ],
  dates: (one) => [
    ...word(one.clock, {
      refundAnswer: "answer to a refund request",
      disputeAnswer: "answer to a dispute",
      mediationAnswer: "mediation",
      suggestionAnswer: "answer to Upwork's suggestion",
      arbitration: "arbitration",
      review: "review",
      feedback: "feedback",
    }),
    ...text(one.what),
    ...on("", one.dueOn, ""),
  ],
  requests: (one) => [
    ...on("", one.on, ""),
    ...text(one.what),
    ...on("by ", one.dueOn, "no date"),
    ...on("answered ", one.answeredOn, "not answered yet"),
  ],
  happenings: (one) => [
    ...on("", one.on, ""),
    ...word(one.by, { ...WHO, upwork: "Upwork" }),
    ...on("by ", one.until, "no date"),
    ...text(one.amount),
    ...text(one.note),
  ],
};

/** In: the name of a list, an item as a case file has it. */
export const rowText = (list, item) =>
  ROWS[list](item)
    .filter((part) => part !== "")
    .join("; ");

/** How a part of a line begins that tells several answers. */
const LEADS = {
  answerBy: "by ",
  offerBy: "by ",
  reason: "because ",
  needWhy: "because ",
  offerReason: "because ",
  target: "goal ",
  acceptable: "fair ",
  floor: "limit ",
  theirLimit: "theirs ",
  chanceLow: "least ",
  chanceHigh: "most ",
};

/** In: a question that is answered beside others on one line, its answer as a case file has it. */
export const partText = ({ key, kind }, value) => {
  if (kind === "hours") return String(value);
  const said = kind === "day" && /^\d/.test(value) ? day(value) : String(value);
  if (value === "never" || value === "none" || value === "not yet") return kind === "day" ? "no day" : "no money";
  return said.startsWith(LEADS[key] ?? "") ? said : `${LEADS[key] ?? ""}${said}`;
};
