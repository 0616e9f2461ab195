import { deflateSync } from "node:zlib";

/** A PDF written by hand. In: its objects, the first the catalog; what else stands in the trailer. */
const pdfOfObjects = (objects: readonly string[], trailer = ""): Uint8Array => {
  let text = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
    "latin1",
  );
};

/** A stream, as it is or packed. */
const stream = (dict: string, body: string): string => `<<${dict}/Length ${body.length}>>\nstream\n${body}\nendstream`;
const packed = (dict: string, body: Uint8Array): string => {
  const bytes = deflateSync(body);
  return stream(`${dict}/Filter/FlateDecode`, bytes.toString("latin1"));
};

const HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
const BASE = "BT /F1 16 Tf 20 150 Td (Base words) Tj ET";
const below = (words: string): string => `BT /F1 16 Tf 20 100 Td (${words}) Tj ET`;

interface One {
  readonly page?: string;
  readonly content?: string;
  readonly resources?: string;
  readonly catalog?: string;
  readonly media?: string;
  readonly more?: readonly string[];
}

/** A PDF of one page, 300 by 200 points if nothing else is said. Its font is object 5; `more` are the objects from 6 on. */
export const onePage = ({
  page = "",
  content = BASE,
  resources = "",
  catalog = "",
  media = "[0 0 300 200]",
  more = [],
}: One): Uint8Array =>
  pdfOfObjects([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox${media}/Resources<</Font<</F1 5 0 R>>${resources}>>/Contents 4 0 R${page}>>`,
    stream("", content),
    HELVETICA,
    ...more,
  ]);

const form = (content: string, extra = "", box = "[0 0 100 40]"): string =>
  stream(`/Type/XObject/Subtype/Form/BBox${box}/Resources<</Font<</F1 5 0 R>>>>${extra}`, content);
const words = (said: string): string => `BT /F1 12 Tf 5 5 Td (${said}) Tj ET`;
const annotation = (kind: string, rest: string): string => `<</Type/Annot/Subtype/${kind}/F 4${rest}>>`;
const annotated = (kind: string, rest: string, more: readonly string[] = [], one: One = {}): Uint8Array =>
  onePage({ ...one, page: `/Annots[6 0 R]${one.page ?? ""}`, more: [annotation(kind, rest), ...more] });

const LAYER = "<</Type/OCG/Name(layer)>>";
const OFF = "/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[6 0 R]>>>>";
const layered = (catalog: string, properties: string, more: readonly string[] = []): Uint8Array =>
  onePage({
    catalog,
    resources: `/Properties<</L ${properties}>>`,
    content: `${BASE} /OC /L BDC ${below("Hidden words")} EMC`,
    more: [LAYER, ...more],
  });
const FIELDS = "/Fields[6 0 R]/DA(/F1 12 Tf 0 g)/DR<</Font<</F1 5 0 R>>>>";
const field = (rest: string, acro: string, more: readonly string[] = []): Uint8Array =>
  annotated("Widget", `/FT/Tx/T(a)/Rect[20 20 200 50]/DA(/F1 12 Tf 0 g)${rest}`, more, {
    catalog: `/AcroForm<<${acro}>>`,
  });

/** A scan in grey, with bars where words would be. */
const SCAN = ((): string => {
  const points = Buffer.alloc(600 * 400);
  for (let at = 0; at < points.length; at += 1) points[at] = 240 + ((at * 7919) % 13);
  for (let y = 80; y < 110; y += 1)
    for (let x = 40; x < 400; x += 1) if ((x * 7 + y * 3) % 11 < 5) points[y * 600 + x] = 20;
  return packed("/Type/XObject/Subtype/Image/Width 600/Height 400/BitsPerComponent 8/ColorSpace/DeviceGray", points);
})();
const DRAW_SCAN = "q 300 0 0 200 0 0 cm /I Do Q";
const READ = "BT 3 Tr /F1 14 Tf 20 150 Td (Scanned words) Tj ET";
const SECRET = `${BASE} ${below("Secret 12345")}`;

/** A PDF as people have it, the words seen on its first page, and words that are in it and not seen. */
export interface PdfCase {
  readonly file: Uint8Array;
  readonly seen: readonly string[];
  readonly unseen?: readonly string[];
  /** The file does not say how it is drawn: viewers agree on what is there, not on its edges. */
  readonly isDrawnFreely?: boolean;
  /** Its page must become a picture, since something in it must not come along. */
  readonly isPicture?: boolean;
}

const seen = (file: Uint8Array, ...those: readonly string[]): PdfCase => ({ file, seen: those });
const free = (file: Uint8Array, ...those: readonly string[]): PdfCase => ({ file, seen: those, isDrawnFreely: true });
const hiding = (file: Uint8Array, unseen: string, ...those: readonly string[]): PdfCase => ({
  file,
  seen: those.length === 0 ? ["Base words"] : those,
  unseen: [unseen],
  isPicture: true,
});

/** What lies on a page, what is hidden on it, and how it is turned and cut. */
export const SHOWN: Readonly<Record<string, PdfCase>> = {
  "a stamp": seen(
    annotated("Stamp", "/Rect[100 20 200 60]/AP<</N 7 0 R>>", [form(`1 0 0 RG 1 1 98 38 re S ${words("ACCEPTED")}`)]),
    "Base words",
    "ACCEPTED",
  ),
  "a stamp turned by its matrix, on a turned page": seen(
    annotated(
      "Stamp",
      "/Rect[100 20 200 120]/AP<</N 7 0 R>>",
      [form(`1 0 0 rg 0 0 50 40 re f 0 g ${words("STAMP")}`, "/Matrix[0 1 -1 0 0 0]")],
      { page: "/Rotate 90" },
    ),
    "Base words",
    "STAMP",
  ),
  "a comment of words that names no font": free(
    annotated("FreeText", "/Rect[20 20 200 60]/Contents(Typed words)/DA(0 0 0 rg)/DS(font: normal 14pt Helvetica)"),
    "Base words",
    "Typed words",
  ),
  "free text without a drawing": free(
    annotated("FreeText", "/Rect[20 20 200 60]/Contents(Free words)/DA(/Helv 12 Tf 0 0 1 rg)"),
    "Base words",
    "Free words",
  ),
  "free text on a turned and cut page": free(
    annotated("FreeText", "/Rect[20 20 200 60]/Contents(Free words)/DA(/Helv 12 Tf 0 0 1 rg)", [], {
      page: "/Rotate 270/CropBox[10 10 290 190]",
    }),
    "Base words",
    "Free words",
  ),
  "ink without a drawing": free(
    annotated("Ink", "/Rect[20 20 200 100]/C[1 0 0]/InkList[[20 20 100 100 200 20]]/BS<</W 3>>"),
    "Base words",
  ),
  "a line without a drawing": free(
    annotated("Line", "/Rect[10 10 150 80]/L[10 10 150 80]/C[1 0 0]/BS<</W 2>>"),
    "Base words",
  ),
  "a highlight without a drawing": free(
    annotated("Highlight", "/Rect[20 145 120 170]/C[1 1 0]/QuadPoints[20 168 120 168 20 146 120 146]"),
    "Base words",
  ),
  "a highlight that multiplies": seen(
    annotated("Highlight", "/Rect[20 145 120 170]/C[1 1 0]/QuadPoints[20 168 120 168 20 146 120 146]/AP<</N 7 0 R>>", [
      stream(
        "/Type/XObject/Subtype/Form/BBox[20 145 120 170]/Group<</S/Transparency>>/Resources<</ExtGState<</G<</BM/Multiply>>>>>>",
        "/G gs 1 1 0 rg 20 145 100 25 re f",
      ),
    ]),
    "Base words",
  ),
  "a signature": seen(
    annotated(
      "Widget",
      "/FT/Sig/T(s)/V<</Type/Sig/Name(N)>>/Rect[20 20 200 60]/AP<</N 7 0 R>>",
      [form(words("Signed by Noor"), "", "[0 0 180 40]")],
      { catalog: "/AcroForm<</SigFlags 3/Fields[6 0 R]>>" },
    ),
    "Base words",
    "Signed by Noor",
  ),
  "a field with its drawing": seen(
    field("/V(Filled words)/AP<</N 7 0 R>>", FIELDS, [
      form(`/Tx BMC ${words("Filled words")} EMC`, "", "[0 0 180 30]"),
    ]),
    "Base words",
    "Filled words",
  ),
  "a field without a drawing": free(field("/V(Filled words)", FIELDS), "Base words", "Filled words"),
  "a field whose drawing is old": {
    ...free(
      field("/V(Fresh words)/AP<</N 7 0 R>>", `/NeedAppearances true${FIELDS}`, [
        form(`/Tx BMC ${words("Stale words")} EMC`, "", "[0 0 180 30]"),
      ]),
      "Base words",
      "Fresh words",
    ),
    unseen: ["Stale words"],
  },
  "a ticked box": seen(
    annotated(
      "Widget",
      "/FT/Btn/T(b)/V/Yes/AS/Yes/Rect[20 20 60 60]/AP<</N<</Yes 7 0 R/Off 8 0 R>>>>",
      [form("1 0 0 rg 0 0 100 40 re f"), form("0 0 1 rg 0 0 100 40 re f")],
      { catalog: "/AcroForm<</Fields[6 0 R]>>" },
    ),
    "Base words",
  ),
  "annotations that are not displayed": {
    ...seen(
      onePage({
        page: "/Annots[6 0 R 7 0 R 8 0 R 9 0 R]",
        more: [
          "<</Type/Annot/Subtype/Stamp/Rect[10 10 110 50]/F 2/AP<</N 10 0 R>>>>",
          "<</Type/Annot/Subtype/Stamp/Rect[120 10 220 50]/F 32/AP<</N 10 0 R>>>>",
          "<</Type/Annot/Subtype/Stamp/Rect[10 60 110 100]/F 0/AP<</N 11 0 R>>>>",
          "<</Type/Annot/Subtype/Popup/Rect[120 60 220 100]/Open true>>",
          form(words("Hidden words")),
          form(words("SHOWN")),
        ],
      }),
      "Base words",
      "SHOWN",
    ),
    unseen: ["Hidden words"],
  },
  "damaged annotations beside a good one": seen(
    onePage({
      page: "/Annots[99 0 R null 5 (x) 6 0 R]",
      more: [annotation("Stamp", "/Rect[10 10 110 50]/AP<</N 7 0 R>>"), form(words("SHOWN"))],
    }),
    "Base words",
    "SHOWN",
  ),
  "a white square over words": hiding(
    annotated("Square", "/Rect[10 90 200 120]/AP<</N 7 0 R>>", [form("1 g 0 0 190 30 re f", "", "[0 0 190 30]")], {
      content: SECRET,
    }),
    "Secret",
  ),
  "a white square without a drawing over words": hiding(
    annotated("Square", "/Rect[10 90 200 120]/C[1 1 1]/IC[1 1 1]", [], { content: SECRET }),
    "Secret",
  ),
  "a black bar drawn over words": hiding(onePage({ content: `${SECRET} 0 g 10 90 190 30 re f` }), "Secret"),
  "words in white": hiding(onePage({ content: `${BASE} 1 g ${below("White words")}` }), "White"),
  "words that are cut off": hiding(onePage({ page: "/CropBox[0 120 300 200]", content: SECRET }), "Secret"),
  "words that are cut off on a turned page": hiding(
    onePage({ page: "/Rotate 90/CropBox[0 120 300 200]", content: SECRET }),
    "Secret",
  ),
  "a scan with the words read in it": seen(
    onePage({ resources: "/XObject<</I 6 0 R>>", content: `${DRAW_SCAN} ${READ}`, more: [SCAN] }),
    "Scanned words",
  ),
  "a scan over the words read in it": seen(
    onePage({ resources: "/XObject<</I 6 0 R>>", content: `${READ.replace("3 Tr ", "")} ${DRAW_SCAN}`, more: [SCAN] }),
    "Scanned words",
  ),
  "a scan with a white square on it": {
    file: onePage({
      resources: "/XObject<</I 6 0 R>>",
      page: "/Annots[7 0 R]",
      content: `${DRAW_SCAN} ${READ}`,
      more: [SCAN, annotation("Square", "/Rect[10 140 230 175]/C[1 1 1]/IC[1 1 1]")],
    }),
    seen: [],
    unseen: ["Scanned"],
    isPicture: true,
  },
  "a layer that is off": hiding(layered(OFF, "6 0 R"), "Hidden"),
  "a layer off by its base state": hiding(
    layered("/OCProperties<</OCGs[6 0 R]/D<</BaseState/OFF/Order[6 0 R]>>>>", "6 0 R"),
    "Hidden",
  ),
  "a layer off by membership": hiding(layered(OFF, "7 0 R", ["<</Type/OCMD/OCGs 6 0 R/P/AllOn>>"]), "Hidden"),
  "a layer off by an expression": hiding(layered(OFF, "7 0 R", ["<</Type/OCMD/VE[/And 6 0 R]>>"]), "Hidden"),
  "a drawing on a layer that is off": hiding(
    onePage({
      catalog: OFF,
      resources: "/XObject<</X 7 0 R>>",
      content: `${BASE} /X Do`,
      more: [LAYER, form(words("Hidden words"), "/OC 6 0 R")],
    }),
    "Hidden",
  ),
  "a stamp on a layer that is off": {
    ...seen(
      onePage({
        catalog: OFF,
        page: "/Annots[7 0 R]",
        more: [LAYER, annotation("Stamp", "/Rect[10 10 110 50]/OC 6 0 R/AP<</N 8 0 R>>"), form(words("Hidden words"))],
      }),
      "Base words",
    ),
    unseen: ["Hidden"],
  },
  "a layer that is on": seen(
    onePage({
      catalog: "/OCProperties<</OCGs[6 0 R]/D<</Order[6 0 R]>>>>",
      resources: "/Properties<</L 6 0 R>>",
      content: `${BASE} /OC /L BDC ${below("Layer words")} EMC`,
      more: [LAYER],
    }),
    "Base words",
    "Layer words",
  ),
  "colours that blend": seen(
    onePage({
      page: "/Group<</S/Transparency/CS/DeviceRGB/I true>>",
      resources: "/ExtGState<</G<</BM/Multiply>>>>",
      content: "0 1 1 rg 20 20 100 100 re f /G gs 1 1 0 rg 60 60 100 100 re f",
    }),
  ),
  "turned by 45": seen(onePage({ page: "/Rotate 45" }), "Base words"),
  "turned by -90": seen(onePage({ page: "/Rotate -90" }), "Base words"),
  "turned by 450": seen(onePage({ page: "/Rotate 450" }), "Base words"),
  "corners of the page swapped": seen(onePage({ media: "[300 200 0 0]" }), "Base words"),
  "a page of 14,400 points": seen(
    onePage({ media: "[0 0 14400 14400]", content: "BT /F1 800 Tf 200 12500 Td (Base words) Tj ET" }),
    "Base words",
  ),
  "a page of one point": seen(
    onePage({ media: "[0 0 1 1]", content: "BT /F1 0.2 Tf 0 0.5 Td (Base words) Tj ET" }),
    "Base words",
  ),
  "what all pages inherit": seen(
    pdfOfObjects([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 200]/Rotate 90/CropBox[0 0 250 200]/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
      stream("", BASE),
      HELVETICA,
    ]),
    "Base words",
  ),
  "a page without resources": seen(
    pdfOfObjects([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>>",
      stream("", "10 10 50 50 re f"),
    ]),
  ),
  "a page that writes in a font it does not have": {
    ...seen(
      pdfOfObjects([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>>",
        stream("", `${BASE} 10 10 50 50 re f`),
      ]),
      "Base words",
    ),
    isPicture: true,
    isDrawnFreely: true,
  },
  "an empty page": seen(
    pdfOfObjects([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>",
    ]),
  ),
  "a page with orders that draw nothing": seen(
    onePage({ content: "1 0 0 1 0 0 cm q BT /F1 12 Tf 14.4 TL ET 0.5 g /GS0 gs 10 10 50 50 re W n Q" }),
  ),
};

const PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>";
const pagesOf = (kids: string, count: number, ...more: readonly string[]): Uint8Array =>
  pdfOfObjects([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    PAGE,
    stream("", BASE),
    HELVETICA,
    ...more,
  ]);

/** Each page draws the next ten times, over and over: nobody can draw the end of it. */
const endless = (): Uint8Array => {
  const again = "/X Do ".repeat(10);
  const chain = Array.from({ length: 12 }, (_, index) =>
    form(again, `/Resources<</XObject<</X ${index + 9} 0 R>>>>`, "[0 0 300 200]").replace(
      "/Resources<</Font<</F1 5 0 R>>>>",
      "",
    ),
  );
  return pagesOf(
    "3 0 R 6 0 R",
    2,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</XObject<</X 8 0 R>>>>/Contents 7 0 R>>",
    stream("", again),
    ...chain,
    form("0 0 10 10 re f", "", "[0 0 300 200]"),
  );
};

/** PDFs that cannot be shown, or not whole: the words that are seen all the same, and what is said. */
export const UNSHOWN: Readonly<Record<string, { file: () => Uint8Array; seen: readonly string[]; said: string }>> = {
  "a page that is not there among good ones": {
    file: () => pagesOf("3 0 R 77 0 R 3 0 R", 3),
    seen: ["Base words"],
    said: "Page 2 of this PDF is damaged and cannot be shown.",
  },
  "a page whose drawing is not there": {
    file: () => pagesOf("3 0 R 6 0 R", 2, PAGE.replace("4 0 R", "44 0 R")),
    seen: ["Base words"],
    said: "Page 2 of this PDF is damaged and cannot be shown.",
  },
  "more pages told than there are": {
    file: () => pagesOf("3 0 R", 9),
    seen: ["Base words"],
    said: "Pages 2 to 9 of this PDF are damaged and cannot be shown.",
  },
  "resources that are none": {
    file: () => pagesOf("3 0 R 6 0 R", 2, PAGE.replace("<</Font<</F1 5 0 R>>>>", " 4 0 R")),
    seen: ["Base words"],
    said: "Page 2 of this PDF is damaged; what can be read is shown.",
  },
  "no pages": { file: () => pagesOf("", 0), seen: [], said: "This PDF has no pages." },
  "not a PDF after its first line": { file: () => Buffer.from("%PDF-1.4\nwords"), seen: [], said: "damaged" },
  "cut short": { file: () => onePage({}).slice(0, 300), seen: [], said: "damaged" },
  "a page that is never drawn to its end": {
    file: endless,
    seen: ["Base words"],
    said: "Page 2 of this PDF is not shown: drawing takes too long or too much memory.",
  },
  "a page that unpacks to more than there is memory": {
    file: () =>
      pagesOf("6 0 R 3 0 R", 2, PAGE.replace("4 0 R", "7 0 R"), packed("", Buffer.alloc(1_100_000_000, 0x20))),
    seen: ["Base words"],
    said: "Page 1 of this PDF is not shown: drawing takes too long or too much memory.",
  },
};
