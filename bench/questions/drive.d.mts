/** What was counted: screens, those of them that are menus of the program's own, keys pressed, words typed. */
export interface Counted {
  screens: number;
  menus: number;
  keys: number;
  words: number;
}

/** See drive.mjs. */
export function walk(
  given: Readonly<Record<string, unknown>>,
  how?: {
    readonly args?: readonly string[];
    readonly until?: string;
    /** An instant (ISO 8601) and a zone (IANA). */
    readonly now?: string;
    readonly zone?: string;
    /** The day of the story (YYYY-MM-DD): what the case says nothing of is answered with something that fits. */
    readonly anything?: string;
  },
): Promise<{
  readonly counts: { readonly facts: Counted; readonly text: Counted; readonly all: Counted };
  readonly deadlineAfter?: number;
  readonly firstText: string;
  readonly asked: readonly string[];
  readonly out: string;
}>;
