import { ON_WORK } from "./feedback-words.ts";

/** Said of the rules, or of what the writer refuses. */
const REFUSED =
  "\\b(?:not|never|no|n't|cannot) (?:trad\\w{1,3}|tied|linked|connected|about|be (?:tied|linked|traded|affected|connected|used|part)|depend\\w{0,3}|a condition|affect|threaten\\w{0,3}|offer\\w{0,3}|swap|exchange|accept|ask\\w{0,3}|allowed|permitted|part of|going to (?:trade|swap|offer|accept|ask)|agree|willing to (?:trade|swap))|\\b(?:regardless|whatever you|no matter|independent\\w{0,2}|against (?:the|upwork's|upwork)|forbid\\w{0,3}|forbidden|prohibit\\w{0,3}|breaks? (?:the|upwork's)|violat\\w{1,4}|manipulation|refus\\w{1,3}|declin\\w{1,3}|whether or not|in any case|either way)\\b";
/** What lets a clause go: work in progress, or a word about the rules. */
export const LET_GO = new RegExp(`${ON_WORK.source}|${REFUSED}`, "i");

/** What the rules about feedback at stake share. */
export const TRADED = {
  id: "feedback-traded",
  family: "feedback",
  severity: "serious",
  why: "Feedback tied to money or work breaks Upwork's terms and can close your account.",
  instead: "Leave feedback out. Ask only for the thing itself: “Could you please release [amount], because [reason]?”",
  source: "feedback-as-weapon",
} as const;

export const THREATENED = {
  ...TRADED,
  why: "A threat of bad feedback breaks Upwork's terms and can close your account.",
  instead: "Leave feedback out. Ask for the thing itself: “Could you please [what] by [day], because [reason]?”",
} as const;
