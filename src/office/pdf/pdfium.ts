import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import { once } from "../../core/once.ts";
import { asset } from "../../system/assets.ts";

type Calls = Omit<WrappedPdfiumModule, "pdfium">;

/** PDFium with what is needed to give it bytes and to take them back. Each is an instance of its own. */
export interface Pdfium extends Calls {
  /** Copies bytes into its memory. Out: where they are, for as long as it lives. */
  put(bytes: Uint8Array): number;
  /** Lends room for a call. In: bytes; what is done with the address. */
  lend<T>(bytes: number, use: (address: number) => T): T;
  bytesAt(address: number, length: number): Uint8Array;
  /** Numbers of 4 and of 8 bytes. */
  floatsAt(address: number, length: number): number[];
  doublesAt(address: number, length: number): number[];
  intsAt(address: number, length: number): number[];
}

const REMOVE_SECURITY = 3;

const compiled = once(() => WebAssembly.compile(asset("pdfium.wasm")));

interface Instance {
  readonly exports: WebAssembly.Exports;
}

/**
 * Starts PDFium, the engine that draws PDF files in Chrome. In: the most bytes of memory it may take; what asks for more breaks
 * off with an error, and the instance cannot be used any more.
 */
export const openPdfium = async (most: number): Promise<Pdfium> => {
  const module = await compiled();
  const wrapped = await init({
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: Instance, module: WebAssembly.Module) => void) => {
      const instance = new WebAssembly.Instance(module, imports);
      const memory = instance.exports.memory as WebAssembly.Memory;
      const grow = memory.grow.bind(memory);
      memory.grow = (pages) => {
        if (memory.buffer.byteLength + pages * 65_536 > most) throw new RangeError("PDFium may take no more memory.");
        return grow(pages);
      };
      done(instance, module);
      return instance.exports;
    },
    print: () => {},
    printErr: () => {},
  } as never);
  wrapped.PDFiumExt_Init();
  const { wasmExports } = wrapped.pdfium;
  // A new view each time: it is another one once the memory has grown.
  const heap = () => (wrapped.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  const room = (bytes: number): number => {
    const address = wasmExports.malloc(bytes);
    if (address === 0) throw new RangeError("PDFium has no more memory.");
    return address;
  };
  const viewOf = (address: number, bytes: number) => new DataView(heap().buffer, heap().byteOffset + address, bytes);
  const numbers = (length: number, read: (index: number) => number) =>
    Array.from({ length }, (_, index) => read(index));
  const { pdfium: _, ...calls } = wrapped;
  return {
    ...calls,
    put: (bytes) => {
      const address = room(bytes.length);
      heap().set(bytes, address);
      return address;
    },
    lend: (bytes, use) => {
      const address = room(bytes);
      try {
        return use(address);
      } finally {
        wasmExports.free(address);
      }
    },
    bytesAt: (address, length) => heap().subarray(address, address + length),
    floatsAt: (address, length) => {
      const view = viewOf(address, length * 4);
      return numbers(length, (index) => view.getFloat32(index * 4, true));
    },
    doublesAt: (address, length) => {
      const view = viewOf(address, length * 8);
      return numbers(length, (index) => view.getFloat64(index * 8, true));
    },
    intsAt: (address, length) => {
      const view = viewOf(address, length * 4);
      return numbers(length, (index) => view.getInt32(index * 4, true));
    },
  };
};

/** The bytes of a document of PDFium. In: the document; whether its protection is left out. Throws when it cannot be written. */
export const savedBytes = (p: Pdfium, document: number, { unlocked = false } = {}): Uint8Array => {
  const writer = p.PDFiumExt_OpenFileWriter();
  try {
    if (!p.FPDF_SaveAsCopy(document, writer, unlocked ? REMOVE_SECURITY : 0))
      throw new Error("PDFium cannot write it.");
    const size = p.PDFiumExt_GetFileWriterSize(writer);
    return p.lend(size, (address) => {
      p.PDFiumExt_GetFileWriterData(writer, address, size);
      return p.bytesAt(address, size).slice();
    });
  } finally {
    p.PDFiumExt_CloseFileWriter(writer);
  }
};
