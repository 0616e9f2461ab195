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

/** Of these, notices that are told from those of hourly contracts by more than a word. */
const OF_HELD: readonly HappeningKind[] = ["disputeByFreelancer", "nonResolution", "changesAsked", "submitted"];

/** How the contract is paid, where no paper says it: only a fixed price has milestones. */
export const kindOfContract = (sightings: readonly Sighting[]): readonly Sighting[] => {
  const isSaid = sightings.some((one) => one.kind === "contract" && (one.sure === "sure" || one.value !== "fixed"));
  if (isSaid || sightings.some(({ kind, sure }) => kind === "week" && sure === "sure")) return [];
  const milestone = sightings.find((one) => one.kind === "milestone" && one.sure === "sure" && one.rank !== "picture");
  const happening = sightings.find((one) => one.kind === "happening" && OF_FIXED.includes(one.value.kind));
  const held = sightings.find(
    (one) =>
      one.kind === "happening" && one.rank === "notice" && one.sure === "sure" && OF_HELD.includes(one.value.kind),
  );
  const from = milestone ?? held ?? happening;
  const isSure = milestone !== undefined || held !== undefined;
  if (from === undefined) return [];
  const { places, rank, contract } = from;
  return [
    {
      kind: "contract",
      value: "fixed",
      places,
      rank,
      sure: isSure ? "sure" : "likely",
      note:
        milestone !== undefined
          ? "Only contracts with a fixed price have milestones."
          : isSure
            ? "Upwork's notice is of a kind that only contracts with a fixed price have."
            : "No paper says so. This happens on fixed-price contracts.",
      contract,
    },
  ];
};
