import {
  hasContact,
  hasContactOffUpwork,
  hasHeldMoney,
  isFreelancerSide,
  lastOwnContact,
  otherSide,
} from "../../case/facts.ts";
import type { ItemOf } from "../../case/lists.ts";
import { unlessNever } from "../../case/never.ts";
import { hasComplaint, heardInChat } from "../../letters/hearing.ts";
import { draftMessage } from "../../letters/message.ts";
import { count, oneLine, shorten } from "../../text/text.ts";
import { namesDay, sayDay } from "../../values/days.ts";
import { happenedByClaim } from "./known.ts";
import { askAboutDraft, kept, listQuestion, type Step } from "./question.ts";

const contacts = listQuestion({
  list: "contacts",
  ask: "What has been said so far?",
  adds: "a message or call",
  why: "Dated contacts show who tried to solve it, and who did not answer.",
  how: "Only the messages that matter: the ask, the answer, the promise, the refusal.",
  label: (one) =>
    [one.on === undefined ? "no date yet" : sayDay(one.on), shorten(one.gist ?? "", 50)].filter(Boolean).join(", "),
  items: [
    { field: "on", ask: "On what day was it?", why: "A contact without a date shows little." },
    { field: "by", ask: "Who wrote or called?", why: "It shows who moved." },
    { field: "channel", ask: "Where was it?", why: "Upwork can read its own messages, and no others." },
    {
      field: "gist",
      ask: "What was said, in one line?",
      why: "The gist is enough here. The exact words come with the exhibits.",
      how: "Write it the way both sides could agree that it was said.",
    },
    {
      field: "answered",
      ask: (_c, one) => askAnswered(one),
      why: "Silence is a fact too, and it has dates.",
      hangsOn: ["by"],
    },
  ],
});

/** Was a message answered? The message stands in the question: there can be many. */
const askAnswered = ({ on, by, gist }: ItemOf<"contacts">): string => {
  const when = on === undefined ? "" : ` on ${sayDay(on)}`;
  const who = by === "them" ? "They wrote" : by === "me" ? "You wrote" : "What was said";
  const said = gist === undefined ? "" : `: “${shorten(oneLine(gist), 80)}”`;
  const asked = by === "them" ? "Did you answer?" : by === "me" ? "Did they answer?" : "Was it answered?";
  return when === "" && said === "" ? "Was it answered?" : `${who}${when}${said}. ${asked}`;
};

/** Step 1: a calm first message, and a log of what was said. */
export const communicate: Step = {
  id: "communicate",
  number: 1,
  most: 15,
  title: "Communicate calmly",
  goal: "A first message to paste, a log of contacts, a day to look again.",
  questions: [
    contacts,
    {
      id: "noContactWhy",
      ask: (c) => `Why has there been no contact with ${otherSide(c)}?`,
      why: "Upwork asks what was tried. A reason is better than a blank.",
      how: "Skip this if you are about to write. The coach drafts a message with you.",
      when: (c) => !hasContact(c),
    },
    {
      id: "vent",
      ask: "What would you like to say if nobody could read it? It stays on this computer.",
      why: "It is better here than in a message. It never goes into a filing.",
      how: "Write it as raw as it is, or skip it.",
    },
    {
      id: "otherParty",
      ask: (c) => `What is ${otherSide(c)}'s name?`,
      why: "For the greeting, and to name the case.",
      how: "As on the contract. A company or a first name is fine.",
    },
    {
      id: "complaint",
      ask: (c) => `What does ${otherSide(c)} seem to mind? Finish, as if said to them: You expected …`,
      why: "People read on when they feel heard. It becomes the second sentence of your message, as a question.",
      how: "For example: longer texts on the brand sheet. Say it so that they would nod. It admits nothing, and leaves your answer for later.",
      when: hasComplaint,
      propose: heardInChat,
      // Their view is told already, or the message has gone out.
      unasked: (c, whole) =>
        whole.answers.theirView !== undefined || unlessNever(c.answers.messageSentOn) !== undefined,
    },
    {
      id: "happened",
      ask: "What happened, in one or two sentences?",
      why: "The message begins with it. Write what a camera would have seen.",
      how: "Who did what. For example: I handed in the final files. No answer has come since then.",
      derive: happenedByClaim,
    },
    {
      id: "happenedOn",
      ask: "On what day did that happen?",
      why: "A date cannot be argued with.",
      how: "None, if it has no day of its own: something that is missing, or that goes on.",
      hangsOn: ["happened"],
      // The text names its day, or a claim does.
      unasked: (c, whole) =>
        namesDay(c.answers.happened ?? "") || whole.claims.some((one) => one.happenedOn !== undefined),
    },
    {
      id: "effect",
      ask: "What does it mean for you or the work? Finish: For me this means …",
      why: "An effect explains. A reproach only hurts.",
      how: "For example: that I cannot plan the next milestone.",
      hangsOn: ["happened"],
    },
    {
      id: "request",
      ask: "What is the one thing you ask for? Finish: Could you please …",
      why: "One request that can be done is easier to say yes to than three.",
      how: "For example: release the milestone, or tell me which page is missing.",
      hangsOn: ["want"],
    },
    {
      id: "reason",
      ask: "Why do you ask it? Finish: I ask because …",
      why: "A stated reason raises the chance to settle.",
      how: "For example: the files were handed in as the milestone describes.",
      hangsOn: ["request"],
    },
    {
      id: "answerBy",
      ask: "By what day do you ask for an answer?",
      why: "A day makes the request clear, and tells you when to move on.",
      hangsOn: ["request"],
    },
    {
      id: "openDoor",
      ask: "How should the message end?",
      why: "The other side can say yes more easily when it has a choice.",
    },
    {
      id: "message",
      ask: askAboutDraft("the first message", (c) => c.answers.message ?? draftMessage(c)),
      why: "You paste it into Upwork Messages yourself. Nothing is sent from here.",
      propose: draftMessage,
      hangsOn: ["role", "complaint", "happened", "request", "answerBy"],
      isOut: (c) => unlessNever(c.answers.messageSentOn) !== undefined,
    },
    {
      id: "messageSentOn",
      ask: "On what day did you send it?",
      why: "It belongs to the contacts that you can show.",
      how: "Not yet, until it is sent.",
      hangsOn: ["message"],
      when: (c) => c.answers.message !== undefined,
    },
    {
      id: "lookAgainOn",
      ask: "On what day do you want to look at this again?",
      why: "A day to look again keeps you from checking every hour.",
      // The day that the answer is asked for by is the day to look whether it came.
      derive: (c) => c.answers.answerBy,
    },
  ],
  advice: [
    {
      id: "on-upwork",
      at: "begin",
      say: "Write on Upwork Messages. Upwork can read them later, and both sides have the same text.",
    },
    {
      id: "off-upwork",
      at: "end",
      when: hasContactOffUpwork,
      say: "Some contacts were outside Upwork. Sum them up in one calm message on Upwork Messages, so that they can be read there too.",
    },
    {
      id: "keep-going-filing",
      at: "begin",
      when: (c) => isFreelancerSide(c) && hasHeldMoney(c),
      say: "Writing a message does not move a deadline on Upwork. File in time, and go on talking afterwards.",
    },
    kept("message", "Your message", ({ answers }) => answers.message !== undefined),
    {
      id: "heated",
      at: "end",
      when: (c) => c.answers.vent !== undefined,
      say: "Your private note is kept here. Look at it again tomorrow before you write anything else.",
    },
    {
      id: "no-apology",
      at: "begin",
      say: "Say what happened, what it means, and one thing you ask for. Leave out blame, and leave out long apologies: both get quoted.",
    },
  ],
  standing: (c) => {
    const last = lastOwnContact(c);
    const sent = unlessNever(c.answers.messageSentOn);
    if (sent !== undefined) return { done: true, note: `message sent ${sayDay(sent)}` };
    if (hasContact(c)) {
      const silent = last?.answered === "no" ? ", no answer" : "";
      return {
        done: true,
        note: last?.on === undefined ? count(c.contacts.length, "contact") : `wrote ${sayDay(last.on)}${silent}`,
      };
    }
    if (c.answers.noContactWhy !== undefined)
      return { done: true, note: `no contact: ${shorten(oneLine(c.answers.noContactWhy), 40)}` };
    return { done: false, note: c.answers.message === undefined ? "" : "message drafted, not sent" };
  },
};
