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
    expect(out).toContain(`${said} (12 Nov 2026).`);
    expect(out).toContain(`**12 Nov 2026** ${said}`);
  });

  test("hours are disputed by the client", () => {
    const hours = { contract: "hourly", filed: "disputeByClient", filedOn: "2026-11-12" };
    expect(filing({ ...hours, role: "client" })).toContain("I disputed hours (12 Nov 2026)");
    expect(filing({ ...hours, role: "freelancer" })).toContain("The client disputed hours (12 Nov 2026)");
  });

  test.each([
    ["freelancer", "700.00 USD for me"],
    ["agency", "700.00 USD for us"],
    ["client", "700.00 USD for the freelancer"],
  ])("an offer of the %s is %s", (role, said) => {
    const offers = [{ on: "2026-11-10", by: "me", amount: 700, answer: "none" }];
    const out = filing({ ...active, role, filed: "nothing", offers });
    expect(out).toContain(`**I have offered:** ${said}`);
    expect(out).toContain(`**10 Nov 2026** I offered: ${said}`);
  });

  test("an agency ends a contract as us", () => {
    const ended = { contract: "fixed", contractState: "ended", endedBy: "me", endedOn: "2026-11-10" };
    expect(filing({ ...ended, role: "agency" })).toContain("Ended by us on 10 Nov 2026");
    expect(filing({ ...ended, role: "client" })).toContain("Ended by me on 10 Nov 2026");
  });
});
