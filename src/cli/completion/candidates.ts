import type { Case } from "../../core/case/case.ts";
import type { CaseAccess } from "../../ports/world.ts";

/** What Tab can put in place of a word: the word, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly about?: string;
}

/** What is asked when a word is completed. */
export interface Asked {
  /** The words of the command: "evidence show". */
  readonly command: string;
  /** The arguments that stand before the word, flags left out. */
  readonly before: readonly string[];
  /** What is typed of the word. */
  readonly typed: string;
  /** The world, opened when it is first needed. */
  readonly io: () => Promise<CaseAccess>;
  /** The case that the words name, or the only one there is; undefined where none can be read without asking. */
  readonly case: () => Promise<Case | undefined>;
}

/** What finds the words for a place. */
export type Words = (asked: Asked) => readonly Candidate[] | Promise<readonly Candidate[]>;

/** What goes in a place: files of the person's, nothing that is known, words, or words beside files. */
export type Kind = "files" | "anything" | Words | { readonly besideFiles: Words };

/** Words without a description. */
export const bare = (values: readonly string[]): Candidate[] => values.map((value) => ({ value }));
