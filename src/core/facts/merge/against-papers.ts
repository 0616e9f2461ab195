import type { Contradiction, Fact } from "../fact.ts";
import type { ReadText } from "../read-text.ts";
import type { Figure } from "./sighting.ts";

/** What papers of the person's own (a brief, a scope) say otherwise than Upwork's. */
export const againstPapers = (
  _texts: readonly ReadText[],
  _facts: readonly Fact[],
  _figures: readonly Figure[],
  _today: string,
): readonly Contradiction[] => [];
