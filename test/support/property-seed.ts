import fc from "fast-check";

/**
 * Property tests try the same cases on each run, so that a red test is red for everybody. `npm run bench:properties` tries others: it
 * runs them with PROPERTY_SEED set, and prints the seed of a run that failed.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_130) });
