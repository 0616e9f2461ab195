import type { RootContent } from "mdast";
import type { Claim } from "../../case/lists.ts";
import { unlessNever } from "../../case/never.ts";
import { type ExhibitLines, pinpointsOf, sayPinpoints } from "../../claims/pinpoints.ts";
import { sayAgreedWhere } from "../../letters/claim-prose.ts";
import { forUpwork } from "../../letters/readers.ts";
import { toldClaims } from "../../letters/statement.ts";
import { oneLine, shorten } from "../../text/text.ts";
import { namesDay, sayDay } from "../../values/days.ts";
import { formatCents } from "../../values/format-money.ts";
import type { FilingCase } from "../disclose.ts";
import { table } from "./mdast.ts";

/** The cell of one half of a claim: its words, then where or when in brackets. */
const cell = (what: string | undefined, where: string, most: number): string => {
  if (what === undefined) return "";
  const words = shorten(oneLine(forUpwork(what)).replace(/\.$/, ""), most);
  return where === "" ? words : `${words} (${where})`;
};

/** Is one of its cells shortened, where so many characters are the most? */
export const isClaimCut = (claim: Claim, most: number): boolean =>
  [claim.agreed, claim.happened].some((one) => one !== undefined && oneLine(one).length > most);

/** The claims beside each other: what was agreed, what happened, where it stands. Sums only where there are several. */
export const claimTable = (
  c: FilingCase,
  most: { readonly claims: number; readonly cell: number },
  lines?: ExhibitLines,
): RootContent[] => {
  const claims = toldClaims(c);
  const rows = claims.slice(0, most.claims);
  if (rows.length === 0) return [];
  const sums = claims.filter((claim) => (unlessNever(claim.cost) ?? 0) > 0).length > 1;
  return [
    table([
      ["#", "What was agreed", "What happened", ...(sums ? ["USD"] : []), "Proof"],
      ...rows.map((claim, index) => {
        const day = unlessNever(claim.happenedOn);
        const when = day === undefined || namesDay(claim.happened ?? "") ? "" : sayDay(day);
        const cost = unlessNever(claim.cost) ?? 0;
        return [
          String(index + 1),
          cell(claim.agreed, sayAgreedWhere(claim), most.cell),
          cell(claim.happened, when, most.cell),
          ...(sums ? [cost > 0 ? formatCents(cost) : ""] : []),
          sayPinpoints(pinpointsOf(c, claim, lines)),
        ];
      }),
    ]),
  ];
};
