// Node's types do not have WebAssembly yet; this is what we use of it (https://webassembly.github.io/spec/js-api/).
declare namespace WebAssembly {
  class Module {
    private readonly compiled: never;
  }
  class Memory {
    private constructor();
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  type Exports = Readonly<Record<string, unknown>>;
  class Instance {
    constructor(module: Module, imports: Imports);
    readonly exports: Exports;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
