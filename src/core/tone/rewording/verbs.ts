/** What people ask of each other in a dispute, as "please …" takes it, with the other forms of the verb. */
const FORMS: readonly (readonly [base: string, others: string])[] = [
  ["release", "released|releasing"],
  ["refund", "refunded|refunding"],
  ["pay", "paid|paying|payed"],
  ["return", "returned|returning"],
  ["send", "sent|sending"],
  ["give", "gave|given|giving"],
  ["deliver", "delivered|delivering"],
  ["answer", "answered|answering"],
  ["reply", "replied|replying"],
  ["respond", "responded|responding"],
  ["fix", "fixed|fixing"],
  ["finish", "finished|finishing"],
  ["complete", "completed|completing"],
  ["approve", "approved|approving"],
  ["accept", "accepted|accepting"],
  ["fund", "funded|funding"],
  ["submit", "submitted|submitting"],
  ["provide", "provided|providing"],
  ["share", "shared|sharing"],
  ["upload", "uploaded|uploading"],
  ["explain", "explained|explaining"],
  ["tell", "told|telling"],
  ["confirm", "confirmed|confirming"],
  ["correct", "corrected|correcting"],
  ["settle", "settled|settling"],
  ["close", "closed|closing"],
  ["update", "updated|updating"],
  ["test", "tested|testing"],
  ["check", "checked|checking"],
  ["read", "reading"],
  ["review", "reviewed|reviewing"],
  ["hand over", "handed over|handing over"],
  ["get back to", "got back to|getting back to"],
  ["delete", "deleted|deleting"],
  ["remove", "removed|removing"],
  ["replace", "replaced|replacing"],
  ["translate", "translated|translating"],
  ["cover", "covered|covering"],
  ["compensate", "compensated|compensating"],
];

/** Every form of them, for a pattern. */
export const ANY_FORM = FORMS.map(([base, others]) => `${base}|${others}`).join("|");

/** The form behind "please". In: any form, in any case of letters. */
export const baseOf = (verb: string): string => {
  const small = verb.toLowerCase();
  return FORMS.find(([base, others]) => base === small || others.split("|").includes(small))?.[0] ?? small;
};
