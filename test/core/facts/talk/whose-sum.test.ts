import { expect, test } from "vitest";
import { sumsIn } from "../../../../src/core/facts/talk/sums.ts";
import { whoseSum } from "../../../../src/core/facts/talk/whose-sum.ts";

// Said by a client, said by a freelancer, and to whom the first sum then goes.
test.each([
  ["keep $150 of the 450", "freelancer", "client"],
  ["you can keep 150 and send back the rest", "freelancer", "client"],
  ["ok then keep 150", "freelancer", "client"],
  ["no problem, just keep 150", "freelancer", "client"],
  ["i'll let you have 200", "freelancer", "client"],
  ["i let you keep 200 of it and the other 300 comes back", "freelancer", "client"],
  ["let me keep 200", "client", "freelancer"],
  ["i keep 200, you get the rest", "client", "freelancer"],
  ["i would like to keep 200", "client", "freelancer"],
  ["i can live with 300", "freelancer", "freelancer"],
  ["i would accept 300 back", "client", "client"],
  ["you get $300", "freelancer", "client"],
  ["300 is yours", "freelancer", "client"],
  ["300 for you and 150 for me", "freelancer", "client"],
  ["$120 stays with you", "freelancer", "client"],
  ["i give you 200", "freelancer", "client"],
  ["give me 200", "client", "freelancer"],
  ["i pay you $200 now", "freelancer", "client"],
  ["return 300", "client", "client"],
  ["refund $300 and we are done", "client", "client"],
  ["i refund you 100", "client", "client"],
  ["pay back 100", "client", "client"],
  ["pay 100 back", "client", "client"],
  ["150 of the 600 goes back", "client", "client"],
  ["send $100 back to me", "client", "freelancer"],
  ["i'd get 300 back", "client", "freelancer"],
  ["return all but 150", "freelancer", "freelancer"],
  ["release 250", "freelancer", "freelancer"],
  ["i release 250 to you", "freelancer", "client"],
  ["what about releasing just $250?", "freelancer", "freelancer"],
  ["250 gets released", "freelancer", "freelancer"],
  ["ich behalte 150", "client", "freelancer"],
  ["te quedas con 150", "freelancer", "client"],
  ["how about 250?", undefined, undefined],
  ["i can do 250", undefined, undefined],
] as const)("%s", (text, byClient, byFreelancer) => {
  const [sum] = sumsIn(text);
  if (sum === undefined) throw new Error("no sum");
  expect([whoseSum(text, sum, "client"), whoseSum(text, sum, "freelancer")]).toEqual([byClient, byFreelancer]);
});
