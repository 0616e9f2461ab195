import { claimsWithDoubts } from "../../claims/claim-doubts.ts";
import { shorten } from "../../text/text.ts";
import { asksNothing } from "../../troubles/found.ts";
import { exhibitName, exhibitNames } from "../filing-texts.ts";
import { checkTable, when } from "./check.ts";

/** Claims and exhibits: each belongs to the other. */
export const CLAIMS = checkTable([
  {
    id: "claims-missing",
    weight: "warning",
    title: "The filing has claims",
    why: "Claim by claim, agreed and happened, is what a reader can check.",
    source: "reviewed-fixed",
    find: ({ filing, context }) =>
      when(filing.claims.length === 0 && !asksNothing(filing), () => ({
        where: "the claims",
        what: "There is none yet: nothing sets what was agreed beside what happened.",
        fix: `review ${context.id} claims`,
      })),
  },
  {
    id: "claim-half",
    weight: "warning",
    title: "Every claim says what was agreed and what happened",
    why: "The two beside each other are the claim. With one of them a reader has nothing to compare.",
    source: "reviewed-fixed",
    find: ({ filing, context }) =>
      filing.claims.flatMap(({ id, agreed, happened }, at) => {
        const missing = (["agreed", "happened"] as const).find((one) => ({ agreed, happened })[one] === undefined);
        return when(missing !== undefined, () => ({
          where: `claim ${at + 1}`,
          what: missing === "agreed" ? "It does not say what was agreed." : "It does not say what happened.",
          fix: `review ${context.id} claims.${id}.${missing ?? "happened"}`,
        }));
      }),
  },
  {
    id: "claim-bare",
    weight: "warning",
    title: "Every claim has an exhibit",
    why: "A claim with nothing behind it weakens the others. Add its proof, or set it aside.",
    source: "reviewed-fixed",
    find: ({ filing, context }) =>
      claimsWithDoubts(filing, context.quoteFlaws)
        .filter((one) => one.state === "bare")
        .map((one) => ({
          where: `claim ${one.number}`,
          what: `No exhibit: ${shorten(one.claim.agreed ?? one.claim.happened ?? "nothing is written yet", 60)}`,
          fix: `claims ${context.id}`,
        })),
  },
  {
    id: "claim-thin",
    weight: "note",
    title: "No claim can be doubted at first sight",
    why: "A specialist has a minute. What can be doubted in that minute is left out of the sum.",
    find: ({ filing, context }) =>
      claimsWithDoubts(filing, context.quoteFlaws)
        .filter((one) => one.state === "thin")
        .map((one) => ({
          where: `claim ${one.number}`,
          what: `Can be doubted: ${one.doubts.map((rule) => rule.says(one, one.best)).join("; ")}.`,
          fix: `claims ${context.id}`,
        })),
  },
  {
    id: "exhibit-unused",
    weight: "note",
    title: "Every exhibit belongs to a claim",
    why: "An exhibit without a claim costs the reader time and proves nothing.",
    find: ({ filing, context }) => {
      const unused = filing.exhibits.filter((one) => (one.claims ?? []).length === 0).map((one) => one.id);
      if (filing.claims.length === 0 || unused.length === 0) return [];
      const one = unused.length === 1;
      return [
        {
          where: exhibitNames(unused.map((id) => filing.labels[id] ?? id)),
          what: one ? "It belongs to no claim." : "They belong to no claim.",
          fix: one ? `review ${context.id} exhibits.${unused[0]}.claims` : `review ${context.id} exhibits`,
        },
      ];
    },
  },
  {
    id: "exhibit-quote",
    weight: "warning",
    title: "Every quote is in its file",
    why: "If a quote is not in the file, a reader doubts the rest too.",
    find: ({ filing, context }) =>
      filing.exhibits.flatMap((one) => {
        const flaw = context.quoteFlaws?.get(one.id);
        return when(flaw !== undefined, () => ({
          where: exhibitName(filing, one.id),
          what: `The words cited were not found: ${flaw ?? ""}`,
          fix: `review ${context.id} exhibits.${one.id}.name`,
        }));
      }),
  },
]);
