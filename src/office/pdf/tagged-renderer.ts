import type { Tag } from "../../core/filing/formats/pdf/pdf-tags.ts";

// pdfmake draws, and tells nobody what it draws; pdfkit below it can write what a document is made of (its tags). Here the two meet: what
// draws a line, a picture or a rule is wrapped, so that each is told as a part of the document, or as one that is only for the eye.

/** A part of the structure of a PDF, as pdfkit has it (https://pdfkit.org/docs/accessibility.html). */
interface Element {
  add(child: unknown): unknown;
  end(): void;
}

/** What of pdfkit's document is used here. */
interface Drawn {
  readonly page: object;
  struct(role: string, options?: Readonly<Record<string, unknown>>): Element;
  addStructure(element: Element): void;
  markContent(tag: string, options: Readonly<Record<string, unknown>>): void;
  markStructureContent(role: string): unknown;
  endMarkedContent(): void;
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): void;
}

interface Inline {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly tag?: Tag;
  linkToDestination?: string | null;
}

interface Line {
  readonly inlines: readonly Inline[];
  getHeight(): number;
}

interface Draws {
  readonly pdfDocument: Drawn;
}

/** What pdfmake draws by, each function with its document as `this`. */
export interface RendererClass {
  readonly prototype: {
    renderLine(this: Draws, line: Line, x: number, y: number): void;
    renderVector(this: Draws, vector: unknown): void;
    renderSVG(this: Draws, svg: { readonly tag?: Tag }): void;
  };
}

const elements = new WeakMap<Tag, Element>();
/** The page on which a tag was first drawn: the head of a table is drawn again on the next one, and told once. */
const firstPages = new WeakMap<Tag, object>();
/** The entries of the contents by where they lead. */
const entries = new WeakMap<Tag, Map<string, Element>>();

const grown = (document: Drawn, tag: Tag): Element => {
  const { role, alt, scope } = tag;
  const element = document.struct(role, { ...(alt ? { alt } : {}), ...(scope ? { scope } : {}) });
  for (const child of tag.children) element.add(grown(document, child));
  elements.set(tag, element);
  return element;
};

const elementOf = (document: Drawn, tag: Tag): Element | undefined => {
  if (!elements.has(tag.root)) document.addStructure(grown(document, tag.root));
  return elements.get(tag);
};

/** Draws something that is only for the eye. */
const unsaid = (document: Drawn, draw: () => void): void => {
  document.markContent("Artifact", { type: "Layout" });
  draw();
  document.endMarkedContent();
};

/** Draws something that is a part of the document. */
const said = (document: Drawn, role: string, element: Element, draw: () => void): void => {
  const content = document.markStructureContent(role);
  draw();
  document.endMarkedContent();
  element.add(content);
};

/** Draws a line of the contents: what it names is a link, and the number of its page belongs to it. */
const drawEntry = (
  document: Drawn,
  { contents, to, line, x, y }: { contents: Tag; to: string; line: Line; x: number; y: number },
  draw: () => void,
): void => {
  const of = entries.get(contents) ?? new Map<string, Element>();
  entries.set(contents, of);
  const before = of.get(to);
  if (before !== undefined) {
    said(document, "TOCI", before, draw);
    return;
  }
  const [entry, link] = [document.struct("TOCI"), document.struct("Link")];
  of.set(to, entry);
  elementOf(document, contents)?.add(entry);
  entry.add(link);
  said(document, "Link", link, draw);
  const [first] = line.inlines;
  const width = line.inlines.reduce((all, inline) => all + inline.width, 0);
  const words = line.inlines.map(({ text }) => text).join("");
  // pdfkit writes a plain text as a name: only a String of its own kind becomes a text of the file.
  const Contents = new String(words);
  document.goTo(x + (first?.x ?? 0), y, width, line.getHeight(), to, { structParent: link, Contents });
  link.end();
};

/** Wraps what pdfmake draws by, once. Documents whose words carry no tags are drawn with all of it only for the eye. */
export const tagWhatIsDrawn = (renderer: RendererClass): void => {
  const { renderLine, renderVector, renderSVG } = renderer.prototype;
  let contents: Tag | undefined;
  renderer.prototype.renderLine = function (line, x, y) {
    const document = this.pdfDocument;
    const draw = () => renderLine.call(this, line, x, y);
    const tag = line.inlines.find((inline) => inline.tag !== undefined)?.tag;
    if (tag !== undefined) contents = tag.root.contents;
    const to = line.inlines.find((inline) => inline.linkToDestination)?.linkToDestination;
    if (to && contents !== undefined) {
      for (const inline of line.inlines) inline.linkToDestination = null;
      return drawEntry(document, { contents, to, line, x, y }, draw);
    }
    const element = tag && elementOf(document, tag);
    if (tag === undefined || element === undefined) return unsaid(document, draw);
    const first = firstPages.get(tag) ?? document.page;
    firstPages.set(tag, first);
    if (tag.scope === "Column" && first !== document.page) return unsaid(document, draw);
    said(document, tag.role, element, draw);
  };
  renderer.prototype.renderVector = function (vector) {
    unsaid(this.pdfDocument, () => renderVector.call(this, vector));
  };
  renderer.prototype.renderSVG = function (svg) {
    const draw = () => renderSVG.call(this, svg);
    const element = svg.tag && elementOf(this.pdfDocument, svg.tag);
    if (element === undefined) return unsaid(this.pdfDocument, draw);
    said(this.pdfDocument, "Figure", element, draw);
  };
};
