import { otherSide } from "../../case/facts.ts";
import { sayQuoted, saysYou } from "../../letters/readers.ts";
import type { FilingCase } from "../disclose.ts";
import { checkTable } from "./check.ts";

/** Fields that go to Upwork in the person's own voice. What was said or offered is quoted where it says "you". */
const OWN_VOICE = /^(statement|noAmountWhy|theirView|problemOther|filingReason|explanation|claims\.\w+\.happened)$/;

/** What was agreed. */
const AGREED = /^claims\.\w+\.agreed$/;

const them = (filing: FilingCase): string => otherSide(filing);

/** To whom the texts of a filing speak. */
export const READERS = checkTable([
  {
    id: "reader-you",
    weight: "warning",
    title: "The filing speaks to Upwork",
    why: 'Upwork reads it, so "you" means Upwork there. Words meant for the other side are quoted, or told about them.',
    find: ({ filing, texts, desk }) =>
      texts
        .filter(({ key, text }) => OWN_VOICE.test(key) && saysYou(text))
        .map(({ key, where }) => ({
          where,
          what: `It says "you", and Upwork reads it. If you mean ${them(filing)}, write "${them(filing)}".`,
          fix: `review ${desk.id} ${key}`,
        })),
  },
  {
    id: "reader-quoted",
    weight: "note",
    title: "What is quoted was written so",
    why: 'What was agreed stands in quotation marks where it says "you". A reader takes it for the words of the contract and looks for them.',
    find: ({ filing, texts, desk }) =>
      texts
        .filter(({ key, text }) => AGREED.test(key) && saysYou(text))
        .map(({ key, where }) => ({ where, what: sayQuoted(them(filing)), fix: `review ${desk.id} ${key}` })),
  },
]);
