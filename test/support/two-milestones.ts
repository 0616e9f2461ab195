/** Papers of an invented contract whose second milestone is in trouble: the page counts them, the notice names its number. */
export const NOTICE_OF_SECOND = `From: Upwork Notification <donotreply@upwork.com>
To: Ines Rolland <ines@rolland.example>
Subject: Teodor Brandt submitted work for payment: Milestone 2
Date: Tue, 10 Nov 2026 08:15:00 +0000
Content-Type: text/plain; charset=utf-8

Hi Ines,

Teodor Brandt has submitted work for the milestone "Tariff tables" ($740.00) on the contract "Parcel price calculator" and is requesting payment.

Please review the work and release payment or request changes by November 24, 2026.

https://www.upwork.com/ab/c/contracts/39214407

The Upwork Team
`;

export const PAGE_OF_BOTH = `Parcel price calculator
Contract ID 39214407
Teodor Brandt
Graz, Austria   7:12 PM local time
Fixed-price   Active
Start date  Oct 5, 2026

Milestone timeline

1  Input form
   $410.00   Paid
   Funded Oct 5, 2026
   Submitted Oct 16, 2026
   Paid Oct 30, 2026

2  Tariff tables
   $740.00   Submitted
   Funded Oct 31, 2026
   Submitted Nov 10, 2026

3  Printed labels
   $260.00   Not funded
`;
