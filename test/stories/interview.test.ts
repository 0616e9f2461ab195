import { describe, expect, test } from "vitest";
import type { AnswerId } from "../../src/core/case/answers.ts";
import { type Case, caseSchema } from "../../src/core/case/case.ts";
import { LIST_NAMES } from "../../src/core/case/lists.ts";
import { takeAnswers } from "../../src/core/interview/answers-file.ts";
import { addItem, clearAnswer, removeItem, setAnswer, settle, skipQuestion } from "../../src/core/interview/edit.ts";
import { nextQuestion, previousQuestion, questionAt } from "../../src/core/interview/navigation.ts";
import { currentQuestionsOf } from "../../src/core/interview/questions-view.ts";
import { replay } from "../../src/core/interview/replay.ts";
import {
  ALL_QUESTIONS,
  ASK_STORIES,
  answered,
  caseOf,
  compared,
  emptyCase,
  questionName,
  STORIES,
  TODAY,
  tableOf,
  tellStory,
} from "../support/stories.ts";

describe.each([...STORIES, ...ASK_STORIES])("$name", (story) => {
  test("is a complete case: no flaw, nothing unused, nothing open", () => {
    const taken = takeAnswers(emptyCase(), story.given, TODAY);
    expect(taken.flaws).toEqual([]);
    expect(taken.unused).toEqual([]);
    expect(tableOf(taken.case).filter((row) => row.endsWith(" open"))).toEqual([]);
    expect(nextQuestion(taken.case)).toBeUndefined();
  });

  test("forwards: question by question it comes to the same case as from the file", () => {
    const walked = tellStory(story);
    expect(compared(walked.case)).toEqual(compared(takeAnswers(emptyCase(), story.given, TODAY).case));
  });

  test("backwards: every question once, down to the first, and nothing changes", () => {
    const c = caseOf(story.name);
    const before = structuredClone(c);
    const keys = currentQuestionsOf(c).map((asking) => asking.key);
    const visited: string[] = [];
    for (let key = keys.at(-1); key !== undefined; key = previousQuestion(c, key)?.key) visited.push(key);
    expect(visited).toEqual([...keys].reverse());
    expect(visited.at(-1)).toBe("role");
    expect(c).toEqual(before);
  });

  test("survives being written to disk and read again", () => {
    const c = caseOf(story.name);
    expect(caseSchema().parse(JSON.parse(JSON.stringify(c)))).toEqual(c);
  });
});

/** Asked of nobody in the stories: what is usual, what follows from the contacts or the message, what `log kept` asks, and what is told at another question by who has several. */
const DERIVED = ["happenings.kept", "alsoWant", "openDoor", "messageSentOn", "alsoProblem", "offerBy", "tried"];

test("every question is asked and answered by at least one story", () => {
  const told = [...STORIES, ...ASK_STORIES].flatMap((story) => tellStory(story).told);
  const asked = new Set(told.map((one) => questionName(one.asking.key)));
  const given = new Set(told.filter((one) => one.did !== "skipped").map((one) => questionName(one.asking.key)));
  expect(
    ALL_QUESTIONS.filter((name) => !asked.has(name)),
    "no story asks these",
    // Every story tells of contacts or of none: what was tried follows from that.
  ).toEqual(DERIVED);
  expect(
    ALL_QUESTIONS.filter((name) => !given.has(name)),
    "no story answers these",
  ).toEqual(DERIVED);
});

test("every list is filled by one story and left empty by another", () => {
  const cases = STORIES.map((story) => caseOf(story.name));
  const finished = (list: (typeof LIST_NAMES)[number]) => cases.filter((c) => c.finished.includes(list));
  expect(LIST_NAMES.filter((list) => !finished(list).some((c) => c[list].length > 1))).toEqual([]);
  const emptied = LIST_NAMES.filter((list) => finished(list).some((c) => c[list].length === 0));
  expect(emptied).toEqual(["happenings", "contacts", "offers", "dates", "requests"]);
});

interface Edit {
  readonly edit: string;
  readonly story: string;
  /** The key that is changed, and the new answer as it would be typed. */
  readonly key: string;
  readonly to: unknown;
  /** What hung on the answer and is put aside. */
  readonly parks: readonly AnswerId[];
  /** Questions that are asked only now, the first of each list or field. */
  readonly asks: readonly string[];
  /** What is to be confirmed, where it was about the edited answer and still applies. */
  readonly confirms?: readonly string[];
  /** What is to be confirmed besides when it is changed back: the money is told anew. */
  readonly again?: readonly string[];
}

const EDITS: readonly Edit[] = [
  {
    edit: "a fixed price becomes hourly",
    story: "freelancer-ended-money-held",
    key: "contract",
    to: "hourly",
    parks: [
      "contractBegan",
      "chanceLow",
      "chanceHigh",
      "shareDone",
      "filingFeedback",
      "route",
      "askAmount",
      "filingReason",
      "explanation",
    ],
    asks: ["weeks", "route"],
    confirms: ["disputedAmount"],
  },
  {
    edit: "hourly becomes a fixed price",
    story: "freelancer-hours-disputed",
    key: "contract",
    to: "fixed",
    parks: ["problem", "route", "askAmount", "filingReason", "explanation"],
    asks: ["contractBegan", "milestones", "problem", "chanceLow", "chanceHigh", "shareDone", "route"],
    confirms: ["disputedAmount"],
  },
  {
    edit: "Any Hire becomes hourly",
    story: "any-hire",
    key: "contract",
    to: "hourly",
    parks: ["payBasis"],
    asks: [],
    again: ["disputedAmount"],
  },
  {
    edit: "a Direct Contract is paid by the hour",
    story: "freelancer-direct-contract",
    key: "payBasis",
    to: "hourly",
    parks: ["contractBegan", "shareDone", "filingFeedback", "route", "askAmount", "filingReason", "explanation"],
    asks: ["weeks", "route"],
    confirms: ["disputedAmount"],
  },
  {
    edit: "the freelancer becomes the client",
    story: "freelancer-ended-money-held",
    key: "role",
    to: "client",
    parks: ["feePercent", "complaint", "filingFeedback", "want", "route", "askAmount", "filingReason", "explanation"],
    asks: ["want", "route", "claims.c2.cost"],
    confirms: ["offerText"],
  },
  {
    edit: "the client becomes the freelancer",
    story: "client-released-poor-work",
    key: "role",
    to: "freelancer",
    parks: [],
    asks: ["feePercent"],
    confirms: ["explanation", "offerText"],
  },
  {
    edit: "an ended contract is active again",
    story: "freelancer-ended-money-held",
    key: "contractState",
    to: "active",
    parks: ["endedBy", "endedOn", "filingFeedback"],
    asks: [],
  },
  {
    edit: "the problem has a name of its own no more",
    story: "agency-milestones",
    key: "problem",
    to: "notPaid",
    parks: ["problemOther"],
    asks: [],
  },
  {
    edit: "the problem is none of those",
    story: "client-hourly",
    key: "problem",
    to: "other",
    parks: [],
    asks: ["problemOther"],
  },
  {
    edit: "there is an amount after all",
    story: "freelancer-feedback-threat",
    key: "disputedAmount",
    to: "350.00",
    parks: ["noAmountWhy"],
    asks: [],
  },
  {
    edit: "the route is to let it rest",
    story: "freelancer-ended-money-held",
    key: "route",
    to: "nothing",
    parks: ["askAmount", "filingReason", "explanation", "filingFeedback"],
    asks: [],
  },
  {
    edit: "a route with a form is chosen",
    story: "freelancer-silence-after-submission",
    key: "route",
    to: "escrowDispute",
    parks: [],
    // All is wanted, so the amount follows; and the reason from the kind of problem.
    asks: ["explanation"],
  },
  {
    edit: "an exhibit proves the last bare claim",
    story: "freelancer-scope-grew",
    key: "exhibits.e4.claims",
    to: "c2,c3",
    parks: ["notReliedOn"],
    asks: [],
  },
  {
    edit: "an exhibit proves one claim less",
    story: "freelancer-direct-contract",
    key: "exhibits.e3.claims",
    to: "c1",
    parks: [],
    asks: ["notReliedOn"],
  },
  {
    edit: "there was no proposal",
    story: "freelancer-scope-grew",
    key: "proposalMade",
    to: "no",
    parks: ["proposalOn", "proposalAmount", "proposalTerms", "proposalDecision", "proposalReason"],
    asks: [],
  },
  {
    edit: "the proposal is open again",
    story: "agency-milestones",
    key: "proposalDecision",
    to: "open",
    parks: ["proposalReason"],
    asks: [],
  },
  {
    edit: "there was no feedback",
    story: "freelancer-feedback-threat",
    key: "feedbackReceived",
    to: "no",
    parks: ["feedbackClaim", "feedbackFact", "feedbackReply"],
    asks: [],
  },
  {
    edit: "the case is open again",
    story: "catalog-project",
    key: "outcome",
    to: "open",
    parks: ["outcomeOn", "outcomeAmount"],
    asks: [],
  },
  {
    edit: "released money is held",
    story: "client-released-poor-work",
    key: "milestones.m1.money",
    to: "held",
    parks: [],
    asks: ["milestones.m1.changesAskedOn"],
    confirms: ["milestones.m1.releasedOn", "disputedAmount", "askAmount", "explanation"],
  },
  {
    edit: "an effect is said in other words",
    story: "any-hire",
    key: "effect",
    to: "the rent is late",
    parks: [],
    asks: [],
  },
];

const listsOf = (c: Case) => Object.fromEntries(LIST_NAMES.map((list) => [list, c[list]]));
const pick = (record: object, ids: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => ids.includes(id)));
const without = (record: object, ids: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));

describe("edited in the middle", () => {
  test.each(EDITS)(
    "$edit: what hung on it is put aside, and nothing else",
    ({ story, key, to, parks, asks, confirms = [] }) => {
      const before = caseOf(story);
      const after = answered(before, key, to);
      expect(without(after.answers, [key])).toEqual(without(before.answers, [key, ...parks, ...confirms]));
      expect(Object.keys(after.toConfirm ?? {}).sort()).toEqual([...confirms].sort());
      expect(after.parked).toEqual(pick(before.answers, parks));
      if (!key.includes(".")) expect(listsOf(after)).toEqual(listsOf(before));
      const open = currentQuestionsOf(after).filter((asking) => asking.state === "open");
      const asked = [...asks, ...confirms.filter((one) => questionAt(after, one) !== undefined)];
      expect(open.map((asking) => asking.key).sort()).toEqual(asked.sort());
    },
  );

  test.each(EDITS)(
    "$edit: changed back, each question offers what was put aside",
    ({ story, key, to, parks, confirms = [], again = [] }) => {
      const before = caseOf(story);
      const was = questionAt(before, key)?.was;
      const changed = answered(before, key, to);
      let c = was === undefined ? clearAnswer(changed, key) : setAnswer(changed, key, was);
      const offered: string[] = [];
      for (let asking = nextQuestion(c); asking !== undefined; asking = nextQuestion(c)) {
        const isOffered = asking.startIs === "parked" || asking.startIs === "toConfirm";
        if (isOffered) {
          expect(asking.start).toEqual(questionAt(before, asking.key)?.was);
          offered.push(asking.key);
        } else {
          expect(before.skipped, `${asking.key} was answered before and offers nothing`).toContain(asking.key);
        }
        c = isOffered ? setAnswer(c, asking.key, asking.start) : skipQuestion(c, asking.key);
      }
      expect([...offered].sort()).toEqual([...parks, ...confirms, ...again].sort());
      expect(compared(c)).toEqual(compared(before));
    },
  );

  test("a question that was skipped and comes back is asked again", () => {
    const before = caseOf("freelancer-direct-contract");
    expect(before.skipped).toContain("feePercent");
    const back = answered(answered(before, "role", "client"), "role", "freelancer");
    expect(questionAt(back, "feePercent")?.state).toBe("open");
  });

  test("a field of an item that no longer applies is kept, and does not come back by itself", () => {
    const after = answered(caseOf("client-released-poor-work"), "milestones.m1.money", "held");
    expect(after.toConfirm).toMatchObject({ "milestones.m1.releasedOn": "2026-10-28" });
    expect(questionAt(after, "milestones.m1.releasedOn")).toBeUndefined();
    expect(replay(after).applying.milestones[0]).not.toHaveProperty("releasedOn");
    const back = answered(after, "milestones.m1.money", "released");
    expect(questionAt(back, "milestones.m1.releasedOn")).toMatchObject({
      state: "open",
      startIs: "toConfirm",
      start: "2026-10-28",
    });
  });

  test("a list that no longer applies is kept as it is", () => {
    const before = caseOf("agency-milestones");
    const after = answered(before, "contract", "hourly");
    expect(after.milestones).toEqual(before.milestones);
    expect(after.finished).toContain("milestones");
    expect(questionAt(after, "milestones")).toBeUndefined();
    expect(questionAt(answered(after, "contract", "fixed"), "milestones")?.was).toBe("done");
  });
});

describe("acts", () => {
  test("clearing is the only way an answer goes away, and it takes a parked one along", () => {
    const before = caseOf("freelancer-ended-money-held");
    const after = clearAnswer(before, "message");
    expect(after.answers.message).toBeUndefined();
    expect(after.parked).toEqual({ messageSentOn: "2026-11-12" });
    expect(without(after.answers, [])).toEqual(without(before.answers, ["message", "messageSentOn"]));
    expect(nextQuestion(after)?.key).toBe("message");
    const again = clearAnswer(after, "messageSentOn");
    expect(again.parked).toEqual({});
  });

  test("an offer goes aside only when neither its amount nor its terms are left", () => {
    const before = caseOf("freelancer-ended-money-held");
    const half = clearAnswer(before, "offerAmount");
    expect(half.parked).toEqual({});
    // What was said of the whole offer is asked again for the half.
    expect(Object.keys(half.toConfirm ?? {}).sort()).toEqual(["offerBy", "offerReason", "offerText"]);
    expect(questionAt(half, "offerBy")).toMatchObject({ state: "open", start: "2026-11-16" });
    const none = clearAnswer(half, "offerTerms");
    expect(questionAt(none, "offerBy")).toBeUndefined();
  });

  test("a first contact puts the reason for none aside; taken away again, it is offered", () => {
    const before = caseOf("any-hire");
    const added = addItem(before, "contacts");
    expect(nextQuestion(added.case)?.key).toBe("contacts.c1.on");
    // An item of which nothing is told yet is none.
    expect(added.case.parked).toEqual({});
    const told = answered(added.case, "contacts.c1.on", "2026-11-14");
    expect(told.parked).toEqual({ noContactWhy: before.answers.noContactWhy });
    const back = removeItem(told, "contacts", added.id);
    expect(questionAt(back, "noContactWhy")).toMatchObject({
      state: "open",
      startIs: "parked",
      start: before.answers.noContactWhy,
    });
  });

  test("an item that is added opens its list again, and its id is a new one", () => {
    const before = caseOf("freelancer-scope-grew");
    const added = addItem(removeItem(before, "claims", "c2"), "claims");
    expect(added.id).toBe("c4");
    expect(added.case.finished).not.toContain("claims");
    expect(nextQuestion(added.case)?.key).toBe("claims.c4.agreed");
    const longIds = { ...before, claims: [{ id: "c99999999999" }, { id: "price" }] };
    expect(addItem(longIds, "claims").id).toBe("c1");
  });

  test("a claim that is removed leaves no trace in exhibits, nor among claims that are not relied on", () => {
    const before = caseOf("freelancer-scope-grew");
    const after = removeItem(before, "claims", "c2");
    expect(after.exhibits.map((exhibit) => exhibit.claims)).toEqual([["c1"], ["c1"], [], []]);
    expect(removeItem(before, "claims", "c3").answers.notReliedOn).toBeUndefined();
    const parked = answered(before, "exhibits.e4.claims", "c2,c3");
    expect(parked.parked.notReliedOn).toEqual(["c3"]);
    expect(removeItem(parked, "claims", "c3").parked.notReliedOn).toEqual([]);
  });

  test("settling a settled case changes nothing", () => {
    for (const story of STORIES) {
      const c = caseOf(story.name);
      expect(settle(c)).toEqual(c);
    }
  });
});
