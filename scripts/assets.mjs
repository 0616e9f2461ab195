// Files that the program reads at run time: the build copies them to dist/assets.
export const ASSETS = [
  ...["Regular", "Medium", "Italic", "MediumItalic"].map((style) => ({
    from: `node_modules/pdfmake/fonts/Roboto/Roboto-${style}.ttf`,
    to: `Roboto-${style}.ttf`,
  })),
  // What Roboto lacks: other scripts and symbols; emoji without colours; Hindi.
  { from: "node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf", to: "DejaVuSans.ttf" },
  {
    from: "node_modules/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
    to: "NotoEmoji-Regular.ttf",
  },
  {
    from: "node_modules/@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff",
    to: "NotoSansDevanagari-Regular.woff",
  },
  { from: "node_modules/@jsquash/webp/codec/dec/webp_dec.wasm", to: "webp_dec.wasm" },
  { from: "node_modules/@jsquash/avif/codec/dec/avif_dec.wasm", to: "avif_dec.wasm" },
  // LGPL-3.0: as it comes, a file of its own that can be exchanged, its licence beside it (decision 16).
  { from: "node_modules/libheif-js/libheif-wasm/libheif.js", to: "libheif.cjs" },
  { from: "node_modules/libheif-js/libheif-wasm/libheif.wasm", to: "libheif.wasm" },
  { from: "node_modules/libheif-js/libheif-wasm/LICENSE", to: "libheif.LICENSE" },
  { from: "node_modules/@embedpdf/pdfium/dist/pdfium.wasm", to: "pdfium.wasm" },
  // Reads words in pictures: the engine without its older half, for processors with SIMD, as Node 20 has it on all; English.
  { from: "node_modules/tesseract.js-core/tesseract-core-simd-lstm.js", to: "tesseract.cjs" },
  { from: "node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm", to: "tesseract.wasm" },
  { from: "node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz", to: "eng.traineddata.gz" },
  // The papers of the invented case of `demo`.
  ...["notice.eml", "chat.txt", "contract.txt", "draft.txt", "answers.json"].map((name) => ({
    from: `src/demo/${name}`,
    to: `demo-${name}`,
  })),
];
