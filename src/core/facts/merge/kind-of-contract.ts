import type { HappeningKind } from "../../case/happening-kinds.ts";
import type { Sighting } from "./sighting.ts";

/** What happens on fixed-price contracts only, though not each of them says so. */
const OF_FIXED: readonly HappeningKind[] = [
  "disputeByFreelancer",
  "nonResolution",
  "mediation",
  "changesAsked",
  "submitted",
  "released",
];

/** How the contract is paid, where no paper says it: only a fixed price has milestones. */
export const kindOfContract = (sightings: readonly Sighting[]): readonly Sighting[] => {
  if (sightings.some(({ kind }) => kind === "contract" || kind === "week")) return [];
  const milestone = sightings.find((one) => one.kind === "milestone" && one.sure === "sure" && one.rank !== "picture");
  const happening = sightings.find((one) => one.kind === "happening" && OF_FIXED.includes(one.value.kind));
  const from = milestone ?? happening;
  if (from === undefined) return [];
  const { places, rank, contract } = from;
  return [
    {
      kind: "contract",
      value: "fixed",
      places,
      rank,
      sure: milestone === undefined ? "likely" : "sure",
      note:
        milestone === undefined
          ? "No paper says so. This happens on fixed-price contracts."
          : "Only contracts with a fixed price have milestones.",
      contract,
    },
  ];
};
