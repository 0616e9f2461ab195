import { describe, expect, test } from "vitest";
import { documentFor } from "../../../../src/core/filing/document/documents.ts";
import { asMarkdown } from "../../../../src/core/filing/formats/markdown.ts";
import { caseFrom, TODAY } from "../../../support/stories.ts";

const filing = (given: Record<string, unknown>): string => asMarkdown(documentFor("filing", caseFrom(given), TODAY));
const active = { contract: "fixed", contractState: "active" };
const asked = { ...active, filedOn: "2026-11-12" };

describe("the person speaks of himself in the first person", () => {
  test.each<[role: string, filed: string, said: string]>([
    ["client", "refundAsked", "I asked for a refund"],
    ["freelancer", "refundAsked", "The client asked for a refund"],
    ["freelancer", "disputeByFreelancer", "I opened a dispute"],
    ["agency", "disputeByFreelancer", "We opened a dispute"],
    ["client", "disputeByFreelancer", "The freelancer opened a dispute"],
    ["client", "mediation", "Upwork opened mediation about money already released"],
    ["other", "refundAsked", "The client asked for a refund"],
  ])("%s, %s: %s", (role, filed, said) => {
    const out = filing({ ...asked, role, filed });
    expect(out).toContain(`${said} on 12 Nov 2026.`);
    expect(out).toContain(`**12 Nov 2026** ${said}`);
  });

  test("hours are disputed by the client", () => {
    const hours = { contract: "hourly", filed: "disputeByClient", filedOn: "2026-11-12" };
    expect(filing({ ...hours, role: "client" })).toContain("I disputed hours on 12 Nov 2026");
    expect(filing({ ...hours, role: "freelancer" })).toContain("The client disputed hours on 12 Nov 2026");
  });

  test.each([
    ["freelancer", "I offered to accept 700.00 USD. There has been no answer."],
    ["agency", "we offered to accept 700.00 USD. There has been no answer."],
    ["client", "I offered to pay 700.00 USD. There has been no answer."],
  ])("an offer of the %s: %s", (role, said) => {
    const offers = [{ on: "2026-11-10", by: "me", amount: 700, answer: "none" }];
    const out = filing({ ...active, role, filed: "nothing", offers });
    expect(out).toContain(`**What was offered:** On 10 Nov 2026 ${said}`);
  });

  test.each([
    ["freelancer", "the client offered 700.00 USD. I declined."],
    ["agency", "the client offered 700.00 USD. We declined."],
    ["client", "the freelancer offered to accept 700.00 USD. I declined."],
  ])("an offer to the %s: %s", (role, said) => {
    const offers = [{ on: "2026-11-10", by: "them", amount: 700, answer: "declined" }];
    expect(filing({ ...active, role, filed: "nothing", offers })).toContain(`On 10 Nov 2026 ${said}`);
  });

  test("an agency ends a contract as us", () => {
    const ended = { contract: "fixed", contractState: "ended", endedBy: "me", endedOn: "2026-11-10" };
    expect(filing({ ...ended, role: "agency" })).toContain("ended by us on 10 Nov 2026");
    expect(filing({ ...ended, role: "client" })).toContain("ended by me on 10 Nov 2026");
  });
});
