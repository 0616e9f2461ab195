import { asset, assetModule } from "../../system/assets.ts";

/** A box as the engine names it: its right and bottom edge not in it. */
export interface EngineBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface EngineWord {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: EngineBox;
  readonly symbols: readonly { readonly text: string; readonly confidence: number; readonly bbox: EngineBox }[];
}

interface EngineText {
  readonly blocks: readonly {
    readonly paragraphs: readonly {
      readonly lines: readonly { readonly words: readonly EngineWord[]; readonly bbox: EngineBox }[];
    }[];
  }[];
}

/** Tesseract as far as we use it. */
interface TessBase {
  Init(path: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetJSONText(page: number): string;
  Clear(): void;
  End(): void;
}

interface Tesseract {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => TessBase;
}

type MakeTesseract = (options: Readonly<Record<string, unknown>>) => Promise<Tesseract>;

/** How the engine looks for words: on a page, or in one row. */
const MODES = { page: "3", row: "7" } as const;

/** A picture in shades of grey, one byte for each pixel. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Reads words in pictures. */
export interface Engine {
  /** Lines of words, as the engine found them. */
  words(picture: Grey, how: keyof typeof MODES): readonly (readonly EngineWord[])[];
}

const quiet = (): void => {};
const LSTM = 1;

/** As a PGM: a line of text, then the pixels (https://netpbm.sourceforge.net/doc/pgm.html). */
const pgmOf = ({ width, height, grey }: Grey): Uint8Array =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), grey]);

/** Starts Tesseract. In: trained data by language, the main one first; the most bytes of memory. Throws when the data is none. */
export const openEngine = async (
  languages: readonly { readonly name: string; readonly data: Uint8Array }[],
  most: number,
): Promise<Engine> => {
  const make = assetModule("tesseract.cjs") as MakeTesseract;
  const module = await WebAssembly.compile(asset("tesseract.wasm"));
  const tesseract = await make({
    instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: { readonly exports: WebAssembly.Exports }) => void,
    ) => {
      const instance = new WebAssembly.Instance(module, imports);
      for (const one of Object.values(instance.exports))
        if (one instanceof WebAssembly.Memory) {
          const grow = one.grow.bind(one);
          one.grow = (pages) => {
            if (one.buffer.byteLength + pages * 65_536 > most)
              throw new RangeError("No more memory for reading pictures.");
            return grow(pages);
          };
        }
      done(instance);
      return instance.exports;
    },
    print: quiet,
    printErr: quiet,
  });
  for (const { name, data } of languages) tesseract.FS.writeFile(`${name}.traineddata`, data);
  const api = new tesseract.TessBaseAPI();
  if (api.Init(null, languages.map(({ name }) => name).join("+"), LSTM) !== 0)
    throw new Error("The data cannot be used.");
  return {
    words: (picture, how) => {
      tesseract.FS.writeFile("/input", pgmOf(picture));
      if (api.SetImageFile(1, 0) === 1) throw new Error("The picture cannot be used.");
      api.SetVariable("tessedit_pageseg_mode", MODES[how]);
      api.SetVariable("user_defined_dpi", "300");
      api.Recognize(null);
      const { blocks } = JSON.parse(api.GetJSONText(0)) as EngineText;
      api.Clear();
      return (blocks ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) => lines.map(({ words }) => words)),
      );
    },
  };
};
