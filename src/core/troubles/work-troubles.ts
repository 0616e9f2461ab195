import { hasHeldMoney, isClientSide, isFreelancerSide } from "../case/facts.ts";
import { addDays, sayDay } from "../values/days.ts";
import type { Trouble } from "./guidance.ts";

// The work itself: access, files, rights, AI, consultations, catalog orders, contracts on which nothing happens.

const RIGHTS =
  "Rights in the work pass on full payment, unless you two agreed something else; of a part, only what was delivered and paid.";

export const WORK_TROUBLES: readonly Trouble[] = [
  {
    id: "access",
    name: "passwords, access or files that are withheld",
    isIt: "Are passwords, access or files withheld?",
    words:
      /\b(chang|lock|revok|reset|remov)\p{L}*[^.]{0,25}\b(passwords?|log-?ins?|credentials|access)\b|\b(passwords?|log-?ins?|credentials|access)\b[^.]{0,25}\b(changed|withheld|revoked|removed|locked|held back|hostage)|\b(withh\p{L}+|refus\p{L}+|holds? back|holding back|won'?t (give|hand|send)|(will|does|did) not (give|hand|send)|keeps?( back)?|gives? (us |me )?no)\b[^.]{0,40}\b(passwords?|log-?ins?|credentials|access|source (code|files?)|repo(sitory)?|domain|hosting|files)\b|\b(passwords?|log-?ins?|access|source (code|files?)|repo(sitory)?|domain|files)\b[^.]{0,30}\b(withh\p{L}+|hostage)|locked (me|us) out/iu,
    first: ({ c }) =>
      isClientSide(c)
        ? [
            "Change or revoke today every password and access that you still can, from the service's own page.",
            "Ask once, on Upwork, for a list by name: which login, which file, by what day. Do not tie it to feedback.",
            "To demand money for anything but the work, or to threaten, is forbidden. If that is what happens, keep it and report it.",
            hasHeldMoney(c)
              ? "Do not release held money before you have checked that all work is in: a release counts as having agreed to it."
              : "What was paid is yours on full payment; say which part was paid in full.",
          ]
        : [
            "Do not change the client's passwords and do not lock the client out to be paid. No written rule names it, but to demand payment for anything but the work, and threats, are forbidden.",
            "Hand in the work with Submit Work and let the milestone be the lever: unpaid work may not be used.",
            "Say in one message what is ready, and what happens when the milestone is released.",
          ],
    send: ["To the other side, on Upwork: the list, the day, and the contract text that promises it."],
    unknown: [
      "A rule that names withheld passwords: none was found.",
      "Upwork takes back no files that were delivered, as one freelancer was told.",
    ],
    lead: ["askChanges", "report"],
    letter: () => ({
      about: "access or files that the other side withholds",
      asks: ["Please remind the other side of your rules, and tell me what you can do about it."],
    }),
    rules: ["client-login", "after-ending", "rights-pass", "rights-unpaid", "private-data"],
  },
  {
    id: "rights",
    name: "the rights in the work",
    isIt: "Is it about whose the work is, or who may use it?",
    words:
      /copyright|ownership|intellectual property|\bIP rights?\b|(uses?|using|published?|publishing) (my|the) (unpaid |refunded )?(work|design|code|text|files)|licen[cs]e to|portfolio/i,
    first: ({ c }) => [
      RIGHTS,
      isFreelancerSide(c)
        ? "Work that was not paid may not be used. Your own tools stay yours; the client gets a licence for them. Ask before you show the work in a portfolio."
        : "Use only what was paid in full. For the rest agree in writing, on Upwork.",
      "Copied content on Upwork itself is reported with a copyright notice: the online DMCA form, or legalnotices@upwork.com. The other side is told and may object.",
    ],
    send: ["To the other side, on Upwork: which part, paid when, used where, and what you ask for."],
    unknown: [
      "Who owns work after a refund, by today's legal text. An old answer of staff says: the freelancer, if the client accepts the refund.",
    ],
    lead: ["report"],
    rules: ["rights-pass", "rights-unpaid", "rights-after-refund", "own-tools", "copyright-notice"],
  },
  {
    id: "aiCharge",
    name: "a charge of AI use or plagiarism",
    isIt: "Does somebody say that the work was made by AI, or copied?",
    words:
      /\bAI\b|chat ?gpt|\bGPT\b|artificial intelligence|AI[- ]?detect|plagiari|copied (from|work|text)|stolen (work|text|design|code)/i,
    first: ({ c }) =>
      isFreelancerSide(c)
        ? [
            "AI tools are allowed unless the client restricted them. So look first what the contract or the messages say about it.",
            "Answer with how the work was made: drafts with their dates, the file history, sources, notes. Say plainly if and where a tool helped.",
            "A detector's score alone proves nothing by any page we found, neither way. Do not argue with the score; show the making.",
          ]
        : [
            "AI tools are allowed unless you restricted them. Look first where that is written.",
            "For plagiarism set the passage beside its source, with the address and the day. A detector's score alone is given no weight by any page we found.",
            "Plagiarism is forbidden and can be reported. The money goes its own way: ask for changes, or for a refund, by the milestone's text.",
          ],
    send: ["To the other side and in the form: the passages, the sources or the drafts, each with its date."],
    unknown: [
      "What weight Upwork gives a detector: not found.",
      "What a client is told to do with plagiarised work: that part of the page could not be read.",
    ],
    rules: ["ai-tools", "plagiarism", "rights-pass"],
  },
  {
    id: "noShow",
    name: "a consultation that was cancelled or missed",
    isIt: "Is it about a consultation that was cancelled, late, or to which nobody came?",
    words:
      /no[- ]?show|(did not|didn'?t|never) (show up|turn up|come to|join)[^.]{0,40}|missed (the )?(meeting|call|consultation)|consultation/i,
    first: ({ c }) => [
      isClientSide(c)
        ? "If the freelancer did not come, or came more than 5 minutes late, you may file a dispute and ask for the money back. If you did not come, there is no refund."
        : "If the client did not come, or came more than 5 minutes late, you are paid. If you did not come, the client may file a dispute and ask for the money back.",
      "Was it cancelled? The clock counts back from the booked time. A client who cancels more than 24 hours before it has all the money back; inside 24 hours none. A freelancer may cancel at any time before, and the client has the money back.",
      "Were papers agreed (a summary, a plan, an estimate)? Whether they came in time decides after a meeting that was held.",
    ],
    send: [
      "With the form: the booking with its time and zone, a picture of the empty meeting with the time, the messages of that hour.",
    ],
    unknown: ["How Upwork checks who was in the meeting: not found."],
    lead: ["endAndRefund", "escrowDispute"],
    rules: ["consultation-cancel", "consultation-freelancer-cancels", "consultation-no-show", "consultation-papers"],
  },
  {
    id: "catalogCancel",
    name: "a catalog order that is to be cancelled",
    isIt: "Is a Project Catalog order to be cancelled?",
    words: /(cancel\p{L}*)[^.]{0,40}(catalog|order|project i (bought|purchased))|(catalog|order)[^.]{0,40}cancel/iu,
    hint: (c) =>
      c.answers.contract === "catalog" && c.answers.contractState === "active" && c.answers.want === "close"
        ? "problem"
        : undefined,
    first: ({ c }) =>
      isClientSide(c)
        ? [
            "Inside 24 hours of the purchase you can cancel with a full refund. Later it becomes a refund request that the freelancer may approve, refuse or dispute within 7 days.",
            "If you send no requirements within 48 hours of the purchase, the order is cancelled and refunded by itself. Once they are sent, that is over.",
            "Work that was begun may be paid in part or in whole: there is no sure refund.",
          ]
        : [
            "You can cancel free within 24 hours: full refund, no feedback, your score is untouched. Newer pages count from the receipt of the requirements, others from the purchase: count from the earlier.",
            "Later: Deliver work > Your active contracts > (…) > End contract. What follows then stands in a part of the page that we could not read; held money goes back to the client.",
          ],
    unknown: [
      "What a freelancer's cancelling after 24 hours does to the score.",
      "What the pages say on late delivery.",
    ],
    lead: ["endAndRefund", "endContract"],
    rules: ["catalog-requirements", "catalog-cancel", "catalog-client-cancel", "catalog-as-fixed"],
  },
  {
    id: "dormant",
    name: "a contract on which nothing happens",
    isIt: "Has nothing happened on the contract for long, or did Upwork say that it will expire?",
    words: /dormant|dormancy|(contract )?(about to|will) expire|inactive (contract|for)|nothing (has )?happened for/i,
    first: ({ c }) => {
      const due = c.milestones.map((one) => one.dueOn).filter((day) => typeof day === "string" && day < "9999");
      const last = due.sort().at(-1);
      return [
        `With money held, a contract falls dormant after 90 days, counted from the later of the milestone's due date and the last activity${typeof last === "string" ? ` (with the due date alone: ${sayDay(addDays(last, 90))})` : ""}. Both are told two weeks and one week before.`,
        "Then the client has 7 days; then the freelancer has 7 days to ask for the release; then the client has 14. If all are silent, the money goes to the client.",
        isFreelancerSide(c)
          ? "Hand in the work with Submit Work, or ask for a milestone to be changed or added: a change starts the 90 days again. Messages alone may not."
          : "To keep it open, set the milestone's date anew or add one. To have it closed, end the contract.",
      ];
    },
    rules: ["dormancy", "dormancy-notice", "dormancy-answer"],
  },
  {
    id: "handover",
    name: "the handover of files or rights",
    isIt: "Is it about the handover of files or rights?",
    first: [RIGHTS, "Ask for the handover as a list with a day, in one message on Upwork."],
    rules: ["rights-pass", "rights-unpaid"],
  },
];
