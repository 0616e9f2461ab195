/** What a text is for: it decides what may be missing in it and how long it should be. */
export const TEXT_KINDS = ["message", "offer", "statement", "feedback", "answer", "any"] as const;
export type TextKind = (typeof TEXT_KINDS)[number];
