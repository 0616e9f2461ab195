/** What a text is for: it decides what may be missing in it and how long it should be. */
export const KINDS = ["message", "offer", "statement", "feedback", "answer", "any"] as const;
export type Kind = (typeof KINDS)[number];
