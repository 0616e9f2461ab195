// pdfmake brings no types; this is what we use of it (https://pdfmake.github.io/docs/0.3/).
declare module "pdfmake" {
  interface Made {
    getBuffer(): Promise<Uint8Array>;
  }
  interface Pdfmake {
    /** Where it looks for a font before it looks on the disk. */
    virtualfs: { existsSync(name: unknown): boolean };
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(definition: Readonly<Record<string, unknown>>): Made;
  }
  const pdfmake: Pdfmake;
  export = pdfmake;
}

declare module "pdfmake/js/Renderer.js" {
  const renderer: { readonly default: import("./tagged-renderer.ts").RendererClass };
  export = renderer;
}
