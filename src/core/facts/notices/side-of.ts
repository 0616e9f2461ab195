import { placeAt } from "../words/body.ts";
import type { Notice, NoticeReading } from "./notice.ts";
import { isSurelyAgency, isToAgency } from "./who.ts";

/** Words that only the freelancer, or only the client, is written to with. */
const TO_FREELANCER =
  /\b(?:released to you|can pay you|goes out to you|sent your work|paid to you|sent to you|you(?:'ve| have) been paid|you(?:'ll| will)? (?:receive|get|earn) \$ ?\d|you(?:'ll| will) receive|your client|your earnings|your (?:freelancer )?profile|you handed in|you submitted|your dispute has been filed|you(?:'re| are) disputing|you(?:'ve| have) sent in|use submit work|(?:hours|time) you (?:logged|tracked|worked|recorded)|you logged|you tracked|submit (?:it |the work |your work )?again|added to your balance|refund (?:the|your) client|connects|job success|your proposal|hired you|wants to hire you|you earned|your (?:service )?fee|see request|view request)\b/i;
const TO_CLIENT =
  /\b(?:your (?:freelancers?|hires?)|you can (?:still )?dispute (?:these|those|the|this week's|any of these) hours|(?:available|paid|released) to (?:the|your) freelancer|you (?:were|will be|have been|are) (?:billed|charged)|we (?:will )?charge(?:d)? (?:you|your)|charged (?:on .{0,30})?to (?:your (?:visa|mastercard|amex|card|paypal|bank)|visa|mastercard|amex|paypal)|your (?:payment|billing) method|review (?:&|and) pay|review the work|accepted your offer|said yes to|you released|you paid|refund(?:ed)? (?:to|for) you|you(?:'ll| will) be billed|your card|you hired|your refund request|you neither approved|you did(?: not|n't) approve|you approved|approve the payment|your refund (?:was|is))\b/i;

/** To which side a notice is written, by its words. */
export const sideOf = (n: Notice): NoticeReading["side"] => {
  const all = n.body.sentences.filter(({ zone }) => zone === "own").concat(n.subject);
  const labels = n.entries.map(({ label, value, place }) => ({ text: `${label}: ${value}`, place }));
  for (const sentence of [...all, ...labels]) {
    for (const [value, words] of [
      ["agency", /\byour agency\b/i],
      ["freelancer", TO_FREELANCER],
      ["client", TO_CLIENT],
    ] as const) {
      const found = words.exec(sentence.text.replace(/’/g, "'"));
      if (found === null) continue;
      const place =
        "place" in sentence ? sentence.place : placeAt(sentence, found.index, found.index + found[0].length);
      return value === "freelancer" && isToAgency(n)
        ? { value: "agency", place, isSure: isSurelyAgency(n) }
        : { value, place, isSure: true };
    }
  }
  return undefined;
};
