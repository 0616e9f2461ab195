/** A notice in plain words: the contract was ended, and the held money asked back by a named day. */
export const ENDED_NOTICE = `From: Upwork Notification <donotreply@upwork.com>
To: Iris Vale <iris@vale.example>
Subject: Orin Maddox ended your contract and asked for a refund
Date: Thu, 12 Nov 2026 09:14:00 +0000
Content-Type: text/plain; charset=utf-8

Hi Iris,

Orin Maddox has ended the contract "Garden plans for a small inn" and asked
for a refund of the money held in escrow.

Contract type: Fixed-price
Milestone: Planting plan
Amount held: $480.00
Amount asked back: $480.00

Please approve the refund or open a dispute by November 19, 2026. If you
do nothing, the money goes back to the client.

The Upwork Team
`;
