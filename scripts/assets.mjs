/** Files of libraries that the program reads as it runs: where they come from, and their names in dist/assets. */
export const ASSETS = [
  { from: "node_modules/@jsquash/webp/codec/dec/webp_dec.wasm", to: "webp_dec.wasm" },
  { from: "node_modules/@jsquash/avif/codec/dec/avif_dec.wasm", to: "avif_dec.wasm" },
  // LGPL-3.0: as it comes, a file of its own that can be exchanged, its licence beside it (decision 16).
  { from: "node_modules/libheif-js/libheif-wasm/libheif.js", to: "libheif.cjs" },
  { from: "node_modules/libheif-js/libheif-wasm/libheif.wasm", to: "libheif.wasm" },
  { from: "node_modules/libheif-js/libheif-wasm/LICENSE", to: "libheif.LICENSE" },
];
