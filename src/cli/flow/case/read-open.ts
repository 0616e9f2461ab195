import type { Case } from "../../../core/case/case.ts";
import { isOurs } from "../../../errors.ts";
import type { ListedCase } from "../../../ports/cases.ts";
import type { Store } from "../../../ports/world.ts";
import { openCases } from "./cases-by-name.ts";
import { lockedIds } from "./pick-case.ts";

/** The open cases, and those that cannot be looked at. */
export interface OpenCases {
  readonly cases: readonly Case[];
  readonly locked: readonly string[];
  readonly unreadable: readonly { readonly id: string; readonly why: string }[];
}

/** Reads up to this many open cases, the newest first. A locked or damaged one is named and does not stop the others. */
export const readOpen = (io: Store, shelf: readonly ListedCase[], most = Number.POSITIVE_INFINITY): OpenCases => {
  const cases: Case[] = [];
  const unreadable = shelf.flatMap((one) =>
    "unreadable" in one && !one.locked ? [{ id: one.id, why: one.unreadable }] : [],
  );
  for (const { id } of openCases(io, shelf).slice(0, most)) {
    try {
      cases.push(io.cases.read(id));
    } catch (error) {
      if (!isOurs(error, "Problem")) throw error;
      unreadable.push({ id, why: error.message });
    }
  }
  return { cases, locked: lockedIds(shelf), unreadable };
};
