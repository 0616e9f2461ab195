// Files of libraries that the program reads at run time: the build copies them to dist/assets.
export const ASSETS = [
  ...["Regular", "Medium", "Italic", "MediumItalic"].map((style) => ({
    from: `node_modules/pdfmake/fonts/Roboto/Roboto-${style}.ttf`,
    to: `Roboto-${style}.ttf`,
  })),
];
