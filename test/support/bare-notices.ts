/** A notice of Upwork that tells neither how the contract is paid nor whose side one is on, but names a last day. */
export interface BareNotice {
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}

/** The day on which all of them came, and the last day that all of them name. */
export const CAME = "2026-11-12";
export const LAST = "2026-11-17";

export const BARE_NOTICES: readonly BareNotice[] = [
  {
    name: "held money asked back",
    subject: "A refund was requested and your contract was ended",
    body: `Lena Marsh has ended the contract "Map of the botanic garden" and requested a refund of $310.00 that is still held in escrow.

Approve the refund, or open a dispute, by November 17, 2026. With no answer the money is returned to the client.`,
  },
  {
    name: "paid money asked back",
    subject: "Lena Marsh requests a refund",
    body: `Lena Marsh asks for a refund of $125.00 that was already paid to you on the contract "Map of the botanic garden".

You can give the refund or decline it. Please respond by November 17, 2026.`,
  },
  {
    name: "a dispute",
    subject: "Lena Marsh has opened a dispute",
    body: `Lena Marsh opened a dispute on November 12, 2026 for $310.00 on the contract "Map of the botanic garden".

Please open See Dispute and respond by November 17, 2026. If you do not, the money in escrow is released to the freelancer.`,
  },
  {
    name: "hours in dispute",
    subject: "Your client disputed hours",
    body: `Lena Marsh disputed 6 hours you logged on the contract "Map of the botanic garden".

Please accept or decline the dispute by November 17, 2026. Afterwards we review the hours.`,
  },
  {
    name: "mediation",
    subject: "Mediation: Map of the botanic garden",
    body: `My name is Ottilie and I am the mediator for the contract "Map of the botanic garden".

Lena Marsh asks for $200.00 of the released payment back. Please answer this message by November 17, 2026 and tell me how you see it.`,
  },
  {
    name: "a suggestion",
    subject: "Our suggestion for your dispute",
    body: `We have looked at the documents of both sides for the dispute about "Map of the botanic garden".

We suggest that the freelancer receives $180.00 and that $130.00 goes back to the client. Please accept or decline this suggestion by November 17, 2026.`,
  },
  {
    name: "no resolution",
    subject: "Notice of Non-Resolution",
    body: `The dispute about "Map of the botanic garden" ended without an agreement. This is the Notice of Non-Resolution.

Each side can ask for arbitration and pay its share by November 17, 2026.`,
  },
  {
    name: "a chargeback",
    subject: "A payment was charged back",
    body: `The bank of your client Lena Marsh reversed a payment of $310.00 (chargeback) for the contract "Map of the botanic garden".

Please send us documents that show the work by November 17, 2026.`,
  },
];

/** The mail of a notice. */
export const mailOf = ({ subject, body }: BareNotice): string => `From: Upwork Notification <donotreply@upwork.com>
To: pemba@workshop.example
Subject: ${subject}
Date: Thu, 12 Nov 2026 08:30:00 +0000
Content-Type: text/plain; charset=utf-8

Hi Pemba,

${body}

The Upwork Team
`;
