import type { Family } from "../../../src/core/tone/finding.ts";
import type { Cases } from "./conduct-cases.ts";

export const STYLE_CASES: Readonly<Partial<Record<Family, Cases>>> = {
  blame: {
    found: [
      "You never answer my messages.",
      "You failed to deliver.",
      "This is your fault.",
      "Why didn't you tell me?",
      "You ignored my questions.",
      "You did not send the files.",
      "You should have told me.",
    ],
    left: [
      "Could you please tell me what is missing?",
      "It is not your fault.",
      "If you did not get the file, I will send it again.",
      "You can ignore this message if the file opened.",
      "I have not had an answer since 3 November.",
      "You are welcome.",
      "As you have always helped, thank you.",
    ],
  },
  absolute: {
    found: [
      "Nothing works.",
      "Everyone knows this.",
      "It is completely useless.",
      "This is the worst client ever.",
      "Every single time it is late.",
      "Nobody would accept this.",
    ],
    left: [
      "Everything is fine.",
      "The page always shows the menu.",
      "Nothing is missing.",
      "The work is complete.",
      "The test runs every day.",
      "I never received the file of 3 November.",
    ],
  },
  shouting: {
    found: [
      "WHY IS THE FILE NOT HERE",
      "WHERE IS MY MONEY",
      "Answer me!!!",
      "This is NOT done.",
      "What??",
      "I WANT AN ANSWER TODAY",
    ],
    left: [
      "The HTML and CSS files are done.",
      "Use PHP, SQL and JSON.",
      "The NASA API key.",
      "Thank you!",
      "Is it done?",
      "USA, UK and EU clients.",
    ],
  },
  sarcasm: {
    found: [
      "Thanks for nothing.",
      "Great job ruining my launch.",
      "Good luck with that.",
      "Yeah, right.",
      "Your so-called design is here.",
      "What a surprise.",
    ],
    left: [
      "Thanks for the files.",
      "Great job on the logo.",
      "Good luck with the launch.",
      "You are right.",
      "The design is here.",
      "The party is a surprise for my mother.",
    ],
  },
  demand: {
    found: [
      "Pay me now.",
      "I demand a refund.",
      "This is my final warning.",
      "Fix it or else.",
      "You have 24 hours to pay.",
      "I need it ASAP.",
      "Give me my money back.",
    ],
    left: [
      "Could you please pay by Friday?",
      "The final notice page is designed.",
      "I answered immediately.",
      "You do not need to answer today.",
      "The demand for the product is high.",
      "I can send it by Monday.",
    ],
  },
  motive: {
    found: [
      "You just want free work.",
      "You are trying to avoid paying.",
      "You deliberately broke it.",
      "You did this on purpose.",
      "You don't care.",
      "You never intended to pay.",
    ],
    left: [
      "If you just want to see it, here is a link.",
      "The design is deliberately simple.",
      "Do you want a second version?",
      "The purpose of the page is clear.",
      "When you are trying to log in, use Chrome.",
      "Thank you for your care.",
    ],
  },
  apology: {
    found: [
      "I'm sorry for the delay.",
      "It was my fault.",
      "I apologize for the bug.",
      "I made a mistake.",
      "I take full responsibility.",
      "We were wrong.",
    ],
    left: [
      "I am sorry to hear that.",
      "It was not my fault.",
      "No need to apologize.",
      "The wrong file was sent.",
      "There is a mistake in the brief.",
      "The responsibility is shared in the contract.",
    ],
  },
};
