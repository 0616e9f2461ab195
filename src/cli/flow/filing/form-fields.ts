import type { Case } from "../../../core/case/case.ts";
import type { FilingCase } from "../../../core/filing/disclose.ts";
import { type FormBlock, formBlocks } from "../../../core/filing/formats/form-blocks.ts";
import { coverFiling } from "../../../core/filing/redaction/redact-data.ts";
import { replay } from "../../../core/interview/replay.ts";
import { Problem } from "../../../errors.ts";
import type { Showing } from "../../../ports/world.ts";
import { disclosed, routesIn } from "../deadline-context.ts";

/** A filing with the words covered that the person wants covered. */
export const goingOut = (io: Showing, c: Case): FilingCase => coverFiling(disclosed(io, c), c.redactions);

export interface FormFields {
  /** The route whose form it is. */
  readonly title: string;
  readonly blocks: readonly FormBlock[];
  /** Is the explanation the person's own, or built from the answers? */
  readonly from: "you" | "answers";
}

/**
 * The fields of Upwork's form for the route the person chose. In: the case; the most characters of the explanation; `fresh` to
 * build the explanation from the answers although the person has one. Throws Problem while no route
 * is chosen, and for a route without a form.
 */
export const formFieldsOf = (
  io: Showing,
  c: Case,
  how: { readonly maxChars?: number; readonly fresh?: boolean } = {},
): FormFields => {
  const { applying } = replay(c);
  const routes = routesIn(io, c);
  const chosen = routes.find((route) => route.chosen);
  // "It is settled" and "none of these fits" are answers too, and no route of ours.
  if (chosen === undefined && applying.answers.route !== undefined)
    throw new Problem(
      "There is no form to fill in for the option you chose.",
      `See all options with   ${io.asTyped(`routes ${c.id}`)}`,
    );
  if (chosen === undefined)
    throw new Problem(
      "You have not chosen an option yet, so we do not know which form you need.",
      `See what is open with   ${io.asTyped(`routes ${c.id}`)}`,
      `Choose one with   ${io.asTyped(`review ${c.id} route`)}`,
    );
  const filing = goingOut(io, c);
  const { explanation, ...answers } = filing.answers;
  const built = how.fresh === true || explanation === undefined;
  const blocks = formBlocks(built ? { ...filing, answers } : filing, chosen, how.maxChars);
  if (blocks.length === 0)
    throw new Problem(
      `There is no form to fill in for this option: ${chosen.title}.`,
      `See what it takes with   ${io.asTyped(`routes ${c.id}`)}`,
    );
  return { title: chosen.title, blocks, from: built ? "answers" : "you" };
};
