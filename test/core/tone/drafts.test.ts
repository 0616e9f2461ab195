import { expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { draftMessage } from "../../../src/core/letters/message.ts";
import { draftOffer } from "../../../src/core/letters/offer.ts";
import { draftAnswer, draftFeedbackReply } from "../../../src/core/letters/reply.ts";
import { draftStatement } from "../../../src/core/letters/statement.ts";
import { findingsIn } from "../../../src/core/tone/findings.ts";
import type { TextKind } from "../../../src/core/tone/rules/finding.ts";
import { caseOf, STORIES } from "../../support/stories.ts";

const draftsOf = (c: Case): [TextKind, string | undefined][] => [
  ["message", draftMessage(c)],
  ["offer", draftOffer(c)],
  ["statement", draftStatement(c)],
  ["feedback", draftFeedbackReply(c)],
  ...c.requests.map((request): [TextKind, string | undefined] => ["answer", draftAnswer(request, c)]),
];

test.each(STORIES.map((story) => story.name))("what the coach drafts for %s has no finding above note", (name) => {
  const above = draftsOf(caseOf(name)).flatMap(([kind, text]) =>
    text === undefined
      ? []
      : findingsIn(text, kind)
          .filter((one) => one.severity !== "note")
          .map((one) => `${kind} ${one.rule}: ${one.quote}`),
  );
  expect(above).toEqual([]);
});
