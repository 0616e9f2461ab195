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
  "suggestionMade",
];

/** What happens on contracts of either pay: only the words around it can tell which. */
const OF_EITHER: readonly HappeningKind[] = ["refundAsked", "chargeback", "accountLimited"];

/** The words of a notice of Upwork speak of held money or of hours: that is likely, and asked. */
const byWords = (sightings: readonly Sighting[]): readonly Sighting[] => {
  const from = sightings.find(
    (one) => one.kind === "happening" && OF_EITHER.includes(one.value.kind) && one.speaksOf !== undefined,
  );
  if (from?.speaksOf === undefined) return [];
  const { rank, contract, speaksOf } = from;
  return [
    {
      kind: "contract",
      value: speaksOf.pay,
      places: [speaksOf.place],
      rank,
      sure: "likely",
      note:
        speaksOf.pay === "fixed"
          ? "No paper says so. The notice speaks of money that is held, as on contracts with a fixed price."
          : "No paper says so. The notice speaks of hours, as on hourly contracts.",
      contract,
    },
  ];
};

/** Of these, notices that are told from those of hourly contracts by more than a word. */
const OF_HELD: readonly HappeningKind[] = ["disputeByFreelancer", "nonResolution", "changesAsked", "submitted"];

/** How the contract is paid, where no paper says it: only a fixed price has milestones, and held money. */
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
  if (from === undefined) return byWords(sightings);
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
