// What training takes from the product: the features and the views, exactly as scoring computes them.
import { BUCKETS, WIDTH } from "../src/core/tone/features.ts";
import { leansOf, windowsOf } from "../src/core/tone/windows.ts";

/** Training goes over each text many times, so its windows are kept. */
const viewsOf = (text) => {
  const { passages, windows } = windowsOf(text);
  return { passages, windows: [...windows] };
};

export const product = { BUCKETS, WIDTH, leanOf: (views, weights) => leansOf(views, [weights])[0], viewsOf };
