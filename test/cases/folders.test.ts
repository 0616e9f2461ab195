import { describe, expect, it } from "vitest";
import { expectedOf, folderNames, type Spot } from "../support/folders/expected.ts";
import { canBeSeen, stands } from "../support/folders/spots.ts";

const spotsOf = (name: string): Spot[] => {
  const { facts, contradictions, neverTake, deadline, alsoTrue = [] } = expectedOf(name);
  return [
    ...[...facts, ...alsoTrue, ...neverTake, deadline].flatMap(({ place }) => place),
    ...contradictions.flatMap(({ one, other }) => [...one.place, ...other.place]),
  ];
};

describe("twelve folders as people have them", () => {
  it.each(folderNames)("%s: every quote stands in its place", async (name) => {
    const spots = spotsOf(name).filter(canBeSeen);
    expect(spots.length).toBeGreaterThan(20);
    for (const spot of spots) expect(await stands(name, spot), JSON.stringify(spot)).toBe(true);
  });
});
