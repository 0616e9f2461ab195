import { isFreelancerSide } from "../case/facts.ts";
import { isNothingFiled } from "../happenings/matters.ts";
import { oneLine, sentence } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import type { Facts, Trouble } from "./guidance.ts";
import { namesThreat } from "./threat-words.ts";

// Threats and harassment, jobs against the terms, feedback.

/** What they said, with its day, as far as it is a threat. */
const threats = (c: Facts): string[] =>
  c.contacts
    .filter((one) => one.by === "them" && namesThreat(one.gist))
    .map((one) => `${one.on === undefined ? "" : `${sayDay(one.on)}: `}${sentence(oneLine(one.gist ?? ""))}`);

export const CONDUCT_TROUBLES: readonly Trouble[] = [
  {
    id: "threatened",
    name: "threats or harassment",
    isIt: "Are you being threatened, insulted or harassed?",
    words:
      /threat(en(s|ed|ing)?|s)?\b(?! (to sue|of a lawsuit|with feedback|of feedback))|harass|stalk|doxx?|blackmail|intimidat|abus(e|ive)[^.]{0,20}(me|message)|insult|racis|sexis|hate speech|afraid of (him|her|them)|(hurt|kill|come to my|knows? where i live)/i,
    first: ({ c }) => [
      "Keep the threats, report them, and do not answer them. No deadline makes you answer a threat, and every answer invites another.",
      "Take a screenshot of each message with its date, and keep a copy outside Upwork.",
      "Report each one on Upwork. The other side is not told who reported it. A report does not ask for money; the money is a separate matter.",
      "For a threat of violence, or against your home, work or family, go to the police or a lawyer. Upwork's steps do not replace that.",
      ...(isNothingFiled(c)
        ? []
        : [
            "The dispute deadlines keep running. File what is due in the form, and write to the reviewer there, not to the other side.",
          ]),
    ],
    send: [
      "To Upwork, with Flag as inappropriate on the message, or to Support: what happened, days and times, the names of the accounts, the screenshots.",
    ],
    unknown: [
      "What Upwork does about threats made outside Upwork. We found no page on it.",
      "What comes of the report. Upwork does not promise to tell you.",
    ],
    lead: ["report"],
    messages: "stop",
    letter: (c) => ({
      about: "threats and harassment on my contract",
      facts: threats(c),
      asks: ["Please look at these messages and act on them under your rules on threats and harassment."],
    }),
    rules: ["abuse", "form-report", "report-private", "threats-outside", "account-steps"],
  },
  {
    id: "againstTerms",
    name: "a job that is against the terms or the law",
    isIt: "Is the job against Upwork's terms or against the law?",
    words:
      /illegal|against (the )?(law|terms|tos|rules|upwork)|(fake|false) (review|account|profile|id|identit|invoice|document)|academic (work|cheating)|write (my|his|her|their) (thesis|exam|essay)|money launder|scam job|phishing|malware|scrap(e|ing) [^.]{0,20}(personal|private)|violat\w+[^.]{0,20}(terms|rules|law)|discriminat/i,
    first: ({ c }) => [
      "Stop the part that breaks the terms, and say so once, plainly, on Upwork.",
      isFreelancerSide(c)
        ? "Do not hand in such work to get paid: in a dispute Upwork sees the whole contract, and your own account is at risk too."
        : "Do not ask for such work to be finished: in a dispute Upwork sees the whole contract, and your own account is at risk too.",
      "Report the job with the flag. The clean way out is to end the contract. If money is held and the freelancer ends it, all of it goes back to the client.",
    ],
    send: [
      "To Upwork, with Flag as inappropriate on the job or the message: what was asked for, when, and where it can be read.",
    ],
    unknown: ["Who pays for lawful work already done on such a job. No page says. Ask Support in the report."],
    lead: ["report", "endContract"],
    letter: () => ({
      about: "a job that I believe is against Upwork's terms",
      asks: ["Please look into it and tell me how to end the contract properly."],
    }),
    rules: ["form-report", "private-data", "account-steps", "freelancer-ends"],
  },
  {
    id: "feedback",
    name: "feedback used as a threat",
    isIt: "Is the other side threatening you with feedback, or asking for something in return for it?",
    words:
      /(bad|negative|1[- ]?star|one[- ]?star|terrible|poor) (review|feedback|rating)[^.]{0,40}(unless|if|threat)|threat\w*[^.]{0,30}(review|feedback|rating)|(review|feedback|rating)[^.]{0,30}(threat|blackmail|unless)/i,
    first: ({ c }) => [
      "Keep a screenshot of the threat and report it. Keep it out of the talk about money, and never offer a trade in return.",
      "Do not give a refund for a review, and do not ask for a review or for different feedback. Both count as feedback manipulation.",
      isFreelancerSide(c)
        ? "If bad feedback comes, you can report it once and post one reply within 28 days of the end of the contract. Upwork removes it only if it is manipulated, abusive, unrelated to the contract, or left by someone with inside ties."
        : "If bad feedback comes, you can post one reply within 28 days and report it through Support.",
    ],
    send: ["To Upwork: the message with the threat, its day, and the name of the account."],
    unknown: ["Whether a full refund stops the other side from rating at all. It does hide the public stars."],
    lead: ["report"],
    unfit: { giveRefund: "A refund in exchange for feedback is forbidden for both sides." },
    letter: (c) => ({
      about: "a threat about feedback on my contract",
      facts: threats(c),
      asks: ["Please look into it under your rules on feedback."],
    }),
    rules: ["feedback-as-weapon", "refund-for-review", "form-report-feedback", "feedback-reply", "refund-hides-stars"],
  },
];
