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
    isIt: "Are you threatened, insulted or harassed?",
    words:
      /threat(en(s|ed|ing)?|s)?\b(?! (to sue|of a lawsuit|with feedback|of feedback))|harass|stalk|doxx?|blackmail|intimidat|abus(e|ive)[^.]{0,20}(me|message)|insult|racis|sexis|hate speech|afraid of (him|her|them)|(hurt|kill|come to my|knows? where i live)/i,
    first: ({ c }) => [
      "Keep the threats, report them, and do not answer them. No deadline makes you answer a threat, and every answer invites the next one.",
      "Keep a picture of each message with its date, and a copy outside Upwork.",
      "Report each one on Upwork. The other side is not told who reported it. The report asks for no money: the money goes its own way.",
      "For a threat of violence, or against your home, work or family, go to the police or a lawyer. Upwork's steps do not replace that.",
      ...(isNothingFiled(c)
        ? []
        : [
            "The days of the dispute run on meanwhile. File what is due, in the form, and write to the reviewer there, not to the other side.",
          ]),
    ],
    send: [
      "To Upwork, with Flag as inappropriate at the message, or to Support: what happened, days and times, the names of the accounts, the pictures.",
    ],
    unknown: [
      "What Upwork does about threats outside Upwork: no page was found.",
      "What becomes of the report: an answer about the outcome is not promised.",
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
      "Do not go on with the part that breaks the terms, and say so once, plainly, on Upwork.",
      isFreelancerSide(c)
        ? "Do not hand in such work to be paid for it: a filing shows Upwork the whole contract, and your own account is at risk too."
        : "Do not ask for such work to be finished: a filing shows Upwork the whole contract, and your own account is at risk too.",
      "Report the job with the flag. To end the contract is the clean way out. If money is held and the freelancer ends it, all of it goes back to the client.",
    ],
    send: [
      "To Upwork, with Flag as inappropriate on the job or the message: what was asked for, when, and where it stands.",
    ],
    unknown: ["Who is paid for lawful work already done on such a job: no page says it. Ask Support in the report."],
    lead: ["report", "endContract"],
    letter: () => ({
      about: "a job that, as I see it, is against Upwork's terms",
      asks: ["Please look at it, and tell me how the contract is to be ended properly."],
    }),
    rules: ["form-report", "private-data", "account-steps", "freelancer-ends"],
  },
  {
    id: "feedback",
    name: "feedback used as a threat",
    isIt: "Does the other side threaten with feedback, or want something for it?",
    words:
      /(bad|negative|1[- ]?star|one[- ]?star|terrible|poor) (review|feedback|rating)[^.]{0,40}(unless|if|threat)|threat\w*[^.]{0,30}(review|feedback|rating)|(review|feedback|rating)[^.]{0,30}(threat|blackmail|unless)/i,
    first: ({ c }) => [
      "Keep a picture of the threat and report it. Keep it out of the talk about money, and never answer it with a trade.",
      "Do not give a refund for a review, and do not ask for one or for other feedback: both are feedback manipulation.",
      isFreelancerSide(c)
        ? "If bad feedback comes: it can be reported once, and one reply can be given within 28 days of the end of the contract. It is removed only for manipulation, abuse, having nothing to do with the contract, or insider ties."
        : "If bad feedback comes, one reply can be given within 28 days; report it through Support.",
    ],
    send: ["To Upwork: the message with the threat, its day, and the name of the account."],
    unknown: [
      "Whether a refund in full stops the other side from rating at all. A full refund hides the public stars.",
    ],
    lead: ["report"],
    unfit: { giveRefund: "A refund in exchange for feedback is forbidden on both sides." },
    letter: (c) => ({
      about: "a threat with feedback on my contract",
      facts: threats(c),
      asks: ["Please look at it under your rules on feedback."],
    }),
    rules: ["feedback-as-weapon", "refund-for-review", "form-report-feedback", "feedback-reply", "refund-hides-stars"],
  },
];
