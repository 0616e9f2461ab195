import { answerFields } from "../../case/answers.ts";
import type { Case } from "../../case/case.ts";
import {
  hasEnded,
  hasHeldMoney,
  hasReleasedMoney,
  isClientSide,
  isFixed,
  isFreelancerSide,
  isHourly,
  isOutsideProgramme,
  needsFeedbackFirst,
  needsStatement,
} from "../../case/facts.ts";
import { draftReason, draftStatement } from "../../letters/statement.ts";
import { chosenRoute, routeOptions } from "../../routes/routes.ts";
import { series } from "../../text/text.ts";
import { ASK_QUESTIONS } from "./4-ask-questions.ts";
import { hasChosenForm, triedSoFar } from "./known.ts";
import { askAboutDraft, kept, type Step } from "./question.ts";

/** For the chosen route: where to click, and what is still missing. Empty without a route, or where there is no form. */
const whereAndWhat = (c: Case): string => {
  const route = chosenRoute(c);
  if (route === undefined) return "";
  const missing = route.ready.filter((one) => one.state === "missing").map((one) => one.what);
  return [...route.click.map((one) => one.say), missing.length === 0 ? "" : `Still missing: ${series(missing)}.`]
    .filter(Boolean)
    .join(" ");
};

const ONE_SHOT = "The form cannot be edited after sending. Have your explanation and files ready before you open it.";

/** Said by advice of its own in this step. */
const SAID = ["freelancer-ends", "feedback-ask-in-dispute", "chargeback"];

/** What else not to do on the chosen route. */
const alsoAvoid = (c: Case): string =>
  (chosenRoute(c)?.avoid ?? [])
    .filter((one) => !one.rules.some((rule) => SAID.includes(rule)))
    .map((one) => ` ${one.say}`)
    .join("");

/** Step 4: the chosen route, and the statement for its form. */
export const escalate: Step = {
  id: "escalate",
  number: 4,
  most: 7,
  title: "Escalate if necessary",
  goal: "The chosen route, and the statement for its form.",
  questions: [
    {
      id: "tried",
      ask: "What has been tried so far?",
      why: "Upwork asks about it, and it shows good will.",
      derive: triedSoFar,
    },
    {
      id: "leftToTry",
      ask: "What is left to try before you escalate?",
      why: "A deal costs less than any other way.",
      how: "Skip it if there is nothing left.",
      unasked: hasChosenForm,
    },
    {
      id: "route",
      ask: "Which way do you want to go?",
      why: "Each has its own form, its own deadline and its own limits.",
      how: "You can change it later. Your texts stay.",
      offers: routeOptions,
    },
    ...ASK_QUESTIONS,
    {
      id: "filingReason",
      ask: "What is the reason, in one line? The form asks for it.",
      why: "A reader uses it to sort the case.",
      when: needsStatement,
      derive: draftReason,
    },
    {
      id: "explanation",
      ask: askAboutDraft("the explanation for the form", (c) => c.answers.explanation ?? draftStatement(c)),
      why: "The form cannot be edited after sending, so get it right here first.",
      how: (asTyped) =>
        `It is built from your claims and offers. If a claim has changed, build it again with: ${asTyped("draft statement --fresh")}`,
      when: needsStatement,
      propose: (c) => draftStatement(c),
      hangsOn: [
        "role",
        "statement",
        "want",
        "askAmount",
        "milestones.ask",
        "weeks.ask",
        "claims.agreed",
        "claims.happened",
        "claims.happenedOn",
        "claims.cost",
      ],
    },
    {
      id: "filingFeedback",
      ask: "What feedback will you leave for the client? The form asks for it first.",
      why: "You must leave feedback before this dispute, and it is part of what is read.",
      how: "Short and factual, as if a stranger will read it. No threats and no trades.",
      when: needsFeedbackFirst,
    },
  ],
  advice: [
    kept("statement", "Your explanation", ({ answers }) => answers.explanation !== undefined),
    {
      id: "end-contract",
      at: "begin",
      when: (c) => isFreelancerSide(c) && hasHeldMoney(c) && !hasEnded(c),
      say: "Do not press End Contract while money is held. All held money would go to the client at once.",
    },
    {
      id: "nobody-judges",
      at: "begin",
      when: isFixed,
      say: "Upwork helps both sides talk and may suggest a solution. It does not judge quality and cannot decide for you.",
    },
    {
      id: "diary-judges",
      at: "begin",
      when: isHourly,
      say: "For hours Upwork looks at the Work Diary. Check memos and screenshots before you choose.",
    },
    {
      id: "no-programme",
      at: "begin",
      when: isOutsideProgramme,
      say: "Upwork gives no dispute help for this kind of contract. You can ask the other side, or do nothing.",
    },
    {
      id: "released-agreement",
      at: "begin",
      when: hasReleasedMoney,
      say: "Released money moves only by agreement or arbitration. A refund is the freelancer's choice.",
    },
    {
      id: "feedback-first",
      at: "end",
      when: needsFeedbackFirst,
      say: "The form asks for feedback on the client first. Write it before you open the form, and read it again as a stranger would.",
    },
    {
      id: "one-shot",
      at: "end",
      when: (c) => needsStatement(c) || whereAndWhat(c) !== "",
      say: (c) => [whereAndWhat(c), needsStatement(c) ? ONE_SHOT : ""].filter(Boolean).join(" "),
    },
    {
      id: "no-chargeback",
      at: "end",
      when: isClientSide,
      say: "Do not take the money back through your bank or card. It breaks Upwork's terms and the account is suspended.",
    },
    {
      id: "no-feedback-ask",
      at: "end",
      say: (c) => `Do not ask for feedback to be changed during the dispute.${alsoAvoid(c)}`,
    },
  ],
  standing: (c) => {
    const { route } = c.answers;
    if (route === undefined) return { done: false, note: "" };
    const label = answerFields.route.options[route];
    return { done: true, note: route === "settled" ? "settled" : label.slice(0, 1).toLowerCase() + label.slice(1) };
  },
};
