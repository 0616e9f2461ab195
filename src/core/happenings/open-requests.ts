import type { Case } from "../case/case.ts";
import { isSettled } from "../case/facts.ts";
import type { HappeningKind } from "../case/happening-kinds.ts";
import type { Request } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { inOrder } from "../text/text.ts";
import { happeningsOf, type Told } from "./happenings.ts";
import { actorOf, matterOf } from "./matters.ts";

type WithRequests = Told & Pick<Case, "requests">;

const ANSWER = /\b(?:accept|declin|refus|answer|respon|repl|approv|decid)\w*/i;

/** Words by which a request names the act that answers it. Only together with a word for answering. */
const ACTS: readonly (readonly [readonly HappeningKind[], RegExp])[] = [
  [["hoursAnswered", "disputeAnswered"], /\bdisput\w*/i],
  [["mediationAnswered"], /\bmediat\w*/i],
  [["suggestionAccepted", "suggestionDeclined"], /\b(?:suggest\w*|propos\w*)/i],
  [["refundApproved", "refundDeclined"], /\brefund\w*/i],
];

/** A request that wants something besides is not met by an answer alone. */
const WANTS_MORE = /\b(?:send|attach|upload|provide|submit|show|list|explain|files?|documents?|proof|screenshots?)\b/i;

/** Has the person done since what the request asks for? Told as what happened, it is not told again as an answer. */
const isDone = (c: WithRequests, { what = "", on }: Request): boolean =>
  ANSWER.test(what) &&
  !WANTS_MORE.test(what) &&
  ACTS.some(
    ([kinds, words]) =>
      words.test(what) &&
      happeningsOf(c).some(
        (one) => kinds.includes(one.kind) && actorOf(c, one) === "me" && (one.on === undefined || one.on >= (on ?? "")),
      ),
  );

/** Was it asked before the matter was settled? Then nobody waits for it any more. */
const isPast = (c: WithRequests, { on }: Request): boolean =>
  isSettled(c) && (on === undefined || c.answers.outcomeOn === undefined || on <= c.answers.outcomeOn);

/**
 * Requests of Upwork that still wait for an answer, the earliest due first. In: what applies of a case. Out: those that were neither
 * answered, nor done as something that happened, nor ended with the matter.
 */
export const openRequests = (c: WithRequests): Request[] =>
  c.requests
    .filter((one) => unlessNever(one.answeredOn) === undefined && !isDone(c, one) && !isPast(c, one))
    .sort((a, b) => inOrder(unlessNever(a.dueOn) ?? "9999", unlessNever(b.dueOn) ?? "9999"));

/** The last day for an answer that Upwork named in a notice about the account or a chargeback, while none was given. YYYY-MM-DD */
export const askedByNotice = (c: WithRequests): string | undefined => {
  const until = matterOf(c, "accountLimited")?.until ?? matterOf(c, "chargeback")?.until;
  const isAnswered = c.requests.some(
    (one) => unlessNever(one.answeredOn) !== undefined && unlessNever(one.dueOn) === until,
  );
  return isAnswered ? undefined : until;
};
