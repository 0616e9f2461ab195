import {
  hasContact,
  hasContactOffUpwork,
  hasHeldMoney,
  isFreelancerSide,
  lastOwnContact,
  otherSide,
} from "../../case/facts.ts";
import type { ItemOf } from "../../case/lists.ts";
import { NEVER, unlessNever } from "../../case/never.ts";
import { isAnsweredLater } from "../../conversations/answered-later.ts";
import { actedSince } from "../../happenings/asked-back.ts";
import { hasComplaint, heardInChat } from "../../letters/hearing.ts";
import { draftMessage } from "../../letters/message.ts";
import { count, oneLine, shorten } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { happenedByClaim, happenedOnByClaim, namesItsDay } from "./known.ts";
import { askAboutDraft, kept, listQuestion, type Step } from "./question.ts";

const contacts = listQuestion({
  list: "contacts",
  ask: "What has been said so far?",
  adds: "a message or call",
  why: "Messages with dates show who tried to solve it and who did not answer.",
  how: "Only add the messages that matter: a request, an answer, a promise, a refusal.",
  label: (one) =>
    [one.on === undefined ? "no date yet" : sayDay(one.on), shorten(one.gist ?? "", 50)].filter(Boolean).join(", "),
  items: [
    { field: "on", ask: "When was it?", why: "A message without a date shows little." },
    { field: "by", ask: "Who wrote or called?", why: "It shows who made the effort." },
    { field: "channel", ask: "Where was it?", why: "Upwork can read messages on Upwork, but no others." },
    {
      field: "gist",
      ask: "What was said, in one line?",
      why: "A short summary is enough here. The exact words come with the exhibits.",
      how: "Write it so that both sides could agree on it.",
    },
    {
      field: "answered",
      ask: (_c, one) => askAnswered(one),
      why: "Silence is a fact too, and it has dates.",
      hangsOn: ["by"],
    },
  ],
});

/** In quotation marks, unless it stands in some. */
const quoted = (words: string): string => (words.startsWith("“") ? `${words.replace(/”?$/, "")}”` : `“${words}”`);

/** Was a message answered? The message stands in the question: there can be many. */
const askAnswered = ({ on, by, gist }: ItemOf<"contacts">): string => {
  const when = on === undefined ? "" : ` on ${sayDay(on)}`;
  const who = by === "them" ? "They wrote" : by === "me" ? "You wrote" : "What was said";
  const said = gist === undefined ? "" : `: ${quoted(shorten(oneLine(gist), 80))}`;
  const asked = by === "them" ? "Did you answer?" : by === "me" ? "Did they answer?" : "Was it answered?";
  return when === "" && said === "" ? "Was it answered?" : `${who}${when}${said}. ${asked}`;
};

/** Step 1: a calm first message, and a log of what was said. */
export const communicate: Step = {
  id: "communicate",
  number: 1,
  most: 15,
  title: "Communicate calmly",
  goal: "A first message to paste, a log of contacts, a day to check back.",
  questions: [
    contacts,
    {
      id: "noContactWhy",
      ask: (c) => `Why has there been no contact with ${otherSide(c)}?`,
      why: "Upwork asks what you tried. A reason is better than a blank.",
      how: "Skip this if you are about to write. We will draft the message with you.",
      when: (c) => !hasContact(c),
    },
    {
      id: "vent",
      ask: "What would you say if nobody could read it? It stays on this computer.",
      why: "Better here than in a message. It is never part of a filing.",
      how: "Write whatever you feel, or skip it.",
    },
    {
      id: "otherParty",
      ask: (c) => `What is ${otherSide(c)}'s name?`,
      why: "For the greeting, and to name the case.",
      how: "As on the contract. A company name or a first name is fine.",
    },
    {
      id: "complaint",
      ask: (c) =>
        `What is ${otherSide(c)} unhappy about? Finish the sentence as if you were talking to them: You expected …`,
      why: "People read on when they feel heard. It becomes the second sentence of your message, as a question.",
      how: "For example: longer texts on the brand sheet. Say it so that they would agree. It admits nothing, and leaves your answer for later.",
      when: hasComplaint,
      propose: heardInChat,
      // Their view is told already, or the message has gone out.
      unasked: (c, whole) =>
        whole.answers.theirView !== undefined || unlessNever(c.answers.messageSentOn) !== undefined,
    },
    {
      id: "happened",
      ask: "What happened, in one or two sentences?",
      why: "The message starts with it. Write only what anyone could have seen.",
      how: "Who did what. For example: I handed in the final files. No answer has come since then.",
      derive: happenedByClaim,
    },
    {
      id: "happenedOn",
      ask: "When did that happen?",
      why: "Nobody can argue with a date.",
      how: "Choose None if it has no single day: something is missing, or it is still going on.",
      hangsOn: ["happened"],
      derive: happenedOnByClaim,
      unasked: namesItsDay,
    },
    {
      id: "effect",
      ask: "What does it mean for you or the work? Finish the sentence: For me this means …",
      why: "Saying what it means for you explains it. Blame only hurts.",
      how: "For example: that I cannot plan the next milestone.",
      hangsOn: ["happened"],
    },
    {
      id: "request",
      ask: "What one thing do you ask for? Finish the sentence: Could you please …",
      why: "It is easier to say yes to one small request than to three.",
      how: "For example: release the milestone, or tell me which page is missing.",
      hangsOn: ["want"],
    },
    {
      id: "reason",
      ask: "Why do you ask for it? Finish the sentence: I ask because …",
      why: "Giving a reason makes an agreement more likely.",
      how: "For example: the files were handed in as the milestone describes.",
      hangsOn: ["request"],
    },
    {
      id: "answerBy",
      ask: "By what day do you ask for an answer?",
      why: "A date makes the request clear and tells you when to take the next step.",
      hangsOn: ["request"],
    },
    {
      id: "openDoor",
      ask: "How should the message end?",
      why: "It is easier to say yes when there is a choice.",
      // How a calm letter ends. It can be changed like any other answer, and in the text itself.
      derive: () => "talk",
      isUsual: true,
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
      ask: "When did you send it?",
      why: "It is one of the contacts you can show.",
      how: "Choose Not yet until you have sent it.",
      hangsOn: ["message"],
      when: (c) => c.answers.message !== undefined,
      // Nobody has sent a text that was just written.
      derive: () => NEVER,
      isUsual: true,
    },
    {
      id: "lookAgainOn",
      ask: "When do you want to look at this again?",
      why: "If you pick a day, you do not have to check every hour.",
      // The day that the answer is asked for by is the day to look whether it came.
      derive: (c) => c.answers.answerBy,
    },
  ],
  advice: [
    {
      id: "on-upwork",
      at: "begin",
      say: "Write in Upwork Messages. Upwork can read them later, and both sides have the same text.",
    },
    {
      id: "off-upwork",
      at: "end",
      when: hasContactOffUpwork,
      say: "Some contacts were outside Upwork. Sum them up in one calm message in Upwork Messages, so that they can be read there too.",
    },
    {
      id: "keep-going-filing",
      at: "begin",
      when: (c) => isFreelancerSide(c) && hasHeldMoney(c),
      say: "Writing a message does not move a deadline on Upwork. File on time, and keep talking afterwards.",
    },
    kept("message", "Your message", ({ answers }) => answers.message !== undefined),
    {
      id: "heated",
      at: "end",
      when: (c) => c.answers.vent !== undefined,
      say: "Your private note is kept here. Look at it again tomorrow before you write anything else.",
    },
    {
      id: "tell-when-sent",
      at: "end",
      when: (c) => c.answers.message !== undefined && unlessNever(c.answers.messageSentOn) === undefined,
      say: (_, asTyped) => `When the message is sent, say so with: ${asTyped("review messageSentOn")}`,
    },
    {
      id: "no-apology",
      at: "begin",
      say: "Say what happened, what it means, and one thing you ask for. Leave out blame and long apologies: both get quoted later.",
    },
  ],
  standing: (c) => {
    const last = lastOwnContact(c);
    const sent = unlessNever(c.answers.messageSentOn);
    if (sent !== undefined) return { done: true, note: `message sent ${sayDay(sent)}` };
    if (hasContact(c)) {
      const silent =
        last?.answered === "no" && !isAnsweredLater(c, last) ? `, ${actedSince(c, last.on) ?? "no answer"}` : "";
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
