import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";

/** Headings of what a page offers beside the contract: jobs, people, plans. */
const OFFERS =
  /^(?:(?:talent|freelancers?|agencies|people|jobs?|projects?) (?:that |who )?you (?:might|may|could|will) \p{L}+(?: \p{L}+)?|(?:your )?other contracts?(?: (?:of|with|for|de|di|von|da|van|z) .{0,30})?|(?:you|clients?|people|others?|freelancers?)(?: \p{L}+){0,3} (?:like|liked|viewed|hired|saved)|(?:similar|related|more|other|new|latest|open|matching) (?:jobs?|projects?|talent|freelancers?|posts?|offers?|opportunities|like this|for you)(?: (?:for you|like this|you may like))?|(?:recommended|suggested|featured|sponsored|promoted|advert(?:isement)?|ad)(?: (?:jobs?|projects?|talent|freelancers?|for you|by upwork))*|jobs? (?:for you|you (?:may|might) like)|because you \p{L}+ .{0,30}|top (?:talent|picks|matches)(?: for you)?|(?:explore|discover|find) more .{0,30})\s*(?::|[-–—](?:\s|$)|$)/iu;

/** Where a page goes on about the contract. */
const OF_CONTRACT =
  /^(?:about (?:this|the) contract|contract (?:details|info(?:rmation)?|terms|id|type|activity|history)|details|milestones?|milestone timeline|activity|history|timeline|terms|payments?|start(?:ed)?(?: date)?)\s*(?::|$)/i;
const MOST_OFFERS = 12;

/** Without what a page offers beside the contract. In: its lines. */
export const withoutOffers = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  let left = 0;
  return lines.filter(({ text }) => {
    const words = even(text);
    if (OFFERS.test(words)) {
      // "Recommended: Logo designer, $300": the offer stands behind its heading, and nothing follows for sure.
      left = /[:–—-]\s*\S/.test(words.replace(/^[^:–—-]*/, "")) ? 0 : MOST_OFFERS;
      return false;
    }
    if (left === 0) return true;
    left = OF_CONTRACT.test(words) ? 0 : left - 1;
    return OF_CONTRACT.test(words);
  });
};
