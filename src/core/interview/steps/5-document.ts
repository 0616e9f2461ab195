import { sourceOf } from "../../case/exhibit-sources.ts";
import { exhibitName, originalOf } from "../../case/exhibits.ts";
import { bareClaims, claimsWithoutExhibit, reliedClaims } from "../../case/facts.ts";
import { sayMediaType } from "../../case/media-type.ts";
import { unlessNever } from "../../case/never.ts";
import { firstLooks } from "../../claims/checklist.ts";
import { count, oneLine, plural, shorten } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { isNamedAlready } from "./known.ts";
import { listQuestion, type Step } from "./question.ts";

const exhibits = listQuestion({
  list: "exhibits",
  ask: "Which files and messages prove your claims?",
  why: "A claim without proof is an opinion.",
  how: "One exhibit for each thing you want to show. Give the file and, for messages, the lines.",
  label: (one, c) => {
    const original = originalOf(c, one.id);
    const file = original === undefined ? "" : sayMediaType(original.mediaType);
    const label = original === undefined ? "" : `${exhibitName(c, one.id)}  `;
    const on = unlessNever(one.on);
    const day = on === undefined ? "" : sayDay(on);
    return label + [shorten(one.name ?? "no name yet", 40), day, file].filter(Boolean).join(", ");
  },
  items: [
    {
      field: "name",
      ask: "What is the file or message called?",
      why: "So that you and the reader find the same thing.",
      how: "For example: submission.pdf, or messages-nov.txt, line 14.",
    },
    {
      field: "on",
      ask: "What date is it from?",
      why: "The date puts it in order.",
      propose: (c, one) => originalOf(c, one.id)?.dated,
      proposedFrom: "file",
    },
    { field: "source", ask: "Where does it come from?", why: "What Upwork can see in its own system counts for more." },
    {
      field: "shows",
      ask: "What does it show, in one line?",
      why: "Nobody should have to search a file for the point.",
      how: "For example: approval in writing, all files handed in.",
    },
    {
      field: "claims",
      ask: (c, { id, name }) =>
        `Which claims does exhibit ${exhibitName(c, id)}${name === undefined ? "" : ` (${shorten(oneLine(name), 60)})`} prove?`,
      why: "Each claim is shown with its proof.",
      whenCase: (c) => c.claims.length > 0,
    },
  ],
});

/** Step 5: exhibits, and every claim with its proof. */
export const document: Step = {
  id: "document",
  number: 5,
  most: 4,
  title: "Provide documentation",
  goal: "Labelled exhibits, and a table of claims and proof.",
  questions: [
    {
      id: "contractName",
      ask: "What is the contract called on Upwork?",
      why: "It appears in the filing and helps you find the case.",
      unasked: isNamedAlready,
    },
    {
      id: "contractId",
      ask: "What is the contract ID?",
      why: "Upwork finds the contract by it.",
      how: "It is on the contract page and in the link to it.",
    },
    exhibits,
    {
      id: "notReliedOn",
      ask: "These claims have no proof yet. Which of them do you want to leave out of the filing?",
      why: "A claim without proof weakens the others. What you leave out stays in the case.",
      how: "Tick the ones to leave out. Tick none to keep them all, for example if you will still add proof.",
      when: (c) => claimsWithoutExhibit(c).length > 0,
      offers: (c) => claimsWithoutExhibit(c).map((claim) => claim.id),
    },
  ],
  advice: [
    {
      id: "where-to-look",
      at: "begin",
      say: (c) => `Look for: ${firstLooks(c).join("; ")}.`,
    },
    {
      id: "originals",
      at: "begin",
      say: (_, asTyped) =>
        `Keep the original files as they are. Each is copied unchanged when you add it with: ${asTyped("evidence add FILE")}`,
    },
    {
      id: "bare-claims",
      at: "end",
      when: (c) => bareClaims(c).length > 0,
      say: (c) =>
        `No proof yet for: ${bareClaims(c)
          .map((claim) => shorten(claim.agreed ?? claim.happened ?? claim.id, 50))
          .join("; ")}.`,
    },
    {
      id: "outside-proof",
      at: "end",
      when: (c) => c.exhibits.some((exhibit) => sourceOf(exhibit)?.isOutside),
      say: "Some exhibits come from outside Upwork. They count for less, so look for a message on Upwork that says the same.",
    },
    {
      id: "unused-exhibits",
      at: "end",
      when: (c) => c.claims.length > 0 && c.exhibits.some((exhibit) => (exhibit.claims ?? []).length === 0),
      say: "Some exhibits prove no claim. Link each to a claim or leave it out.",
    },
  ],
  standing: (c) => {
    const bare = bareClaims(c).length;
    const done = c.claims.length > 0 && bare === 0 && (c.exhibits.length > 0 || reliedClaims(c).length === 0);
    if (c.claims.length === 0)
      return { done: false, note: c.exhibits.length === 0 ? "" : count(c.exhibits.length, "exhibit") };
    return {
      done,
      note:
        bare === 0
          ? count(c.exhibits.length, "exhibit")
          : `${count(bare, "claim")} ${plural(bare, "has", "have")} no proof yet`,
    };
  },
};
