import { hasHeldMoney, isClientSide, isFreelancerSide } from "../case/facts.ts";
import { addDays, sayDay } from "../values/days.ts";
import type { Trouble } from "./guidance.ts";

// The work itself: access, files, rights, AI, consultations, catalog orders, contracts on which nothing happens.

const RIGHTS =
  "Rights in the work pass when it is paid in full, unless you agreed otherwise. If only part was paid, they pass only for the part that was delivered and paid.";

export const WORK_TROUBLES: readonly Trouble[] = [
  {
    id: "access",
    name: "passwords, access or files that are being withheld",
    isIt: "Are passwords, access or files being withheld?",
    words:
      /\b(chang|lock|revok|reset|remov)\p{L}*[^.]{0,25}\b(passwords?|log-?ins?|credentials|access)\b|\b(passwords?|log-?ins?|credentials|access)\b[^.]{0,25}\b(changed|withheld|revoked|removed|locked|held back|hostage)|\b(withh\p{L}+|refus\p{L}+|holds? back|holding back|won'?t (give|hand|send)|(will|does|did) not (give|hand|send)|keeps?( back)?|gives? (us |me )?no)\b[^.]{0,40}\b(passwords?|log-?ins?|credentials|access|source (code|files?)|repo(sitory)?|domain|hosting|files)\b|\b(passwords?|log-?ins?|access|source (code|files?)|repo(sitory)?|domain|files)\b[^.]{0,30}\b(withh\p{L}+|hostage)|locked (me|us) out/iu,
    first: ({ c }) =>
      isClientSide(c)
        ? [
            "Today, change or revoke every password and access you still can, from the service's own page.",
            "Ask once, on Upwork, with a list: which login, which file, by what day. Do not link it to feedback.",
            "Threats, and demands for money for anything but the work, are forbidden. If that happens, keep the message and report it.",
            hasHeldMoney(c)
              ? "Do not release held money until you have checked that you have all the work: releasing it counts as agreeing to the work."
              : "What you paid for in full is yours. Say which part that is.",
          ]
        : [
            "Do not change the client's passwords or lock the client out to get paid. No written rule names it, but threats, and demands for payment for anything but the work, are forbidden.",
            "Hand in the work with Submit Work and rely on the milestone: work that is not paid for may not be used.",
            "Say in one message what is ready, and what you will hand over when the milestone is released.",
          ],
    send: ["To the other side, on Upwork: the list, the date, and the contract text that promises it."],
    unknown: [
      "A rule about withheld passwords. We found none.",
      "Whether Upwork takes back delivered files. One freelancer was told that it does not.",
    ],
    lead: ["askChanges", "report"],
    letter: () => ({
      about: "access or files that the other side is withholding",
      asks: ["Please remind the other side of your rules, and tell me what you can do about it."],
    }),
    rules: ["client-login", "after-ending", "rights-pass", "rights-unpaid", "private-data"],
  },
  {
    id: "rights",
    name: "the rights in the work",
    isIt: "Is it about who owns the work, or who may use it?",
    words:
      /copyright|ownership|intellectual property|\bIP rights?\b|(uses?|using|published?|publishing) (my|the) (unpaid |refunded )?(work|design|code|text|files)|licen[cs]e to|portfolio/i,
    first: ({ c }) => [
      RIGHTS,
      isFreelancerSide(c)
        ? "Work that was not paid for may not be used. Your own tools stay yours; the client gets a licence for them. Ask before you show the work in a portfolio."
        : "Only use what you paid for in full. For the rest, agree in writing on Upwork.",
      "Report copied content on Upwork itself with a copyright notice: the online DMCA form, or legalnotices@upwork.com. The other side is told and can object.",
    ],
    send: ["To the other side, on Upwork: which part, when it was paid for, where it is used, and what you ask for."],
    unknown: [
      "Who owns the work after a refund under today's legal text. An old answer from staff says the freelancer does, if the client accepts the refund.",
    ],
    lead: ["report"],
    rules: ["rights-pass", "rights-unpaid", "rights-after-refund", "own-tools", "copyright-notice"],
  },
  {
    id: "aiCharge",
    name: "a charge of AI use or plagiarism",
    isIt: "Does someone say that the work was made by AI, or copied?",
    words:
      /\bAI\b|chat ?gpt|\bGPT\b|artificial intelligence|AI[- ]?detect|plagiari|copied (from|work|text)|stolen (work|text|design|code)/i,
    first: ({ c }) =>
      isFreelancerSide(c)
        ? [
            "AI tools are allowed unless the client restricted them. So first see what the contract or the messages say about it.",
            "Show how the work was made: drafts with their dates, the file history, sources, notes. Say plainly whether and where a tool helped.",
            "No page we found says that a detector's score alone proves anything, either way. Do not argue about the score; show how the work was made.",
          ]
        : [
            "AI tools are allowed unless you restricted them. First find where you wrote that.",
            "For plagiarism, put the passage next to its source, with the link and the date. No page we found gives weight to a detector's score alone.",
            "Plagiarism is forbidden and can be reported. The money is a separate matter: ask for changes or a refund, based on the milestone text.",
          ],
    send: ["To the other side and in the form: the passages, the sources or the drafts, each with its date."],
    unknown: [
      "What weight Upwork gives to a detector. We found nothing.",
      "What a client should do about plagiarised work. We could not read that part of the page.",
    ],
    rules: ["ai-tools", "plagiarism", "rights-pass"],
  },
  {
    id: "noShow",
    name: "a consultation that was cancelled or missed",
    isIt: "Is it about a consultation that was cancelled, late or missed?",
    words:
      /no[- ]?show|(did not|didn'?t|never) (show up|turn up|come to|join)[^.]{0,40}|missed (the )?(meeting|call|consultation)|consultation/i,
    first: ({ c }) => [
      isClientSide(c)
        ? "If the freelancer did not come, or came more than 5 minutes late, you can file a dispute and ask for the money back. If you did not come, there is no refund."
        : "If the client did not come, or came more than 5 minutes late, you are paid. If you did not come, the client can file a dispute and ask for the money back.",
      "Was it cancelled? Count back from the booked time. A client who cancels more than 24 hours before gets all the money back; within 24 hours, none. A freelancer can cancel at any time before, and the client gets the money back.",
      "Were documents agreed (a summary, a plan, an estimate)? If the meeting was held, what counts is whether they came in time.",
    ],
    send: [
      "With the form: the booking with its time and time zone, a screenshot of the empty meeting with the time, the messages from that hour.",
    ],
    unknown: ["How Upwork checks who was in the meeting. We found nothing."],
    lead: ["endAndRefund", "escrowDispute"],
    rules: ["consultation-cancel", "consultation-freelancer-cancels", "consultation-no-show", "consultation-papers"],
  },
  {
    id: "catalogCancel",
    name: "a Project Catalog order to be cancelled",
    isIt: "Do you want to cancel a Project Catalog order, or is the other side cancelling it?",
    words: /(cancel\p{L}*)[^.]{0,40}(catalog|order|project i (bought|purchased))|(catalog|order)[^.]{0,40}cancel/iu,
    hint: (c) =>
      c.answers.contract === "catalog" && c.answers.contractState === "active" && c.answers.want === "close"
        ? "problem"
        : undefined,
    first: ({ c }) =>
      isClientSide(c)
        ? [
            "Within 24 hours of the purchase you can cancel with a full refund. After that it becomes a refund request, which the freelancer can approve, refuse or dispute within 7 days.",
            "If you send no requirements within 48 hours of the purchase, the order is cancelled and refunded automatically. Once you send them, this no longer applies.",
            "Work that was started may have to be paid in part or in full: a refund is not certain.",
          ]
        : [
            "You can cancel within 24 hours at no cost: full refund, no feedback, no effect on your score. Newer pages count from when you got the requirements, others from the purchase: count from the earlier one.",
            "Later: Deliver work > Your active contracts > (…) > End contract. We could not read the part of the page that says what follows; held money goes back to the client.",
          ],
    unknown: [
      "What cancelling after 24 hours does to the freelancer's score.",
      "What the pages say about late delivery.",
    ],
    lead: ["endAndRefund", "endContract"],
    rules: ["catalog-requirements", "catalog-cancel", "catalog-client-cancel", "catalog-as-fixed"],
  },
  {
    id: "dormant",
    name: "a contract where nothing is happening",
    isIt: "Has nothing happened on the contract for a long time, or did Upwork say that it will expire?",
    words: /dormant|dormancy|(contract )?(about to|will) expire|inactive (contract|for)|nothing (has )?happened for/i,
    first: ({ c }) => {
      const due = c.milestones.map((one) => one.dueOn).filter((day) => typeof day === "string" && day < "9999");
      const last = due.sort().at(-1);
      return [
        `A contract with money held becomes dormant after 90 days, counted from the later of the milestone's due date and the last activity${typeof last === "string" ? ` (with the due date alone: ${sayDay(addDays(last, 90))})` : ""}. Both sides are told two weeks and one week before.`,
        "Then the client has 7 days; then the freelancer has 7 days to ask for the release; then the client has 14. If nobody acts, the money goes to the client.",
        isFreelancerSide(c)
          ? "Hand in the work with Submit Work, or ask for a milestone to be changed or added: a change starts the 90 days again. Messages alone may not do that."
          : "To keep it open, set a new date for the milestone or add a milestone. To close it, end the contract.",
      ];
    },
    rules: ["dormancy", "dormancy-notice", "dormancy-answer"],
  },
  {
    id: "handover",
    name: "the handover of files or rights",
    isIt: "Is it about the handover of files or rights?",
    first: [RIGHTS, "Ask for the handover in one message on Upwork, as a list with a date."],
    rules: ["rights-pass", "rights-unpaid"],
  },
];
