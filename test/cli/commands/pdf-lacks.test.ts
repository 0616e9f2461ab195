import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { onePage } from "../../support/pdf-files.ts";
import { pictureFiles } from "../../support/picture-files.ts";
import { computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";

const stream = (dict: string, body: Uint8Array): string =>
  `<<${dict}/Length ${body.length}>>\nstream\n${Buffer.from(body).toString("latin1")}\nendstream`;
const IMAGE = "/Type/XObject/Subtype/Image/Width 40/Height 30/BitsPerComponent 8";
const scan = (dict: string, body: Uint8Array): Uint8Array =>
  onePage({
    content: "q 300 0 0 200 0 0 cm /I Do Q",
    resources: "/XObject<</I 6 0 R>>",
    more: [stream(`${IMAGE}${dict}`, body)],
  });
const jpeg = pictureFiles().find(({ name }) => name === "grey.jpg")?.content ?? new Uint8Array();
const cut = jpeg.slice(0, Math.round(jpeg.length * 0.6));
const JPEG = "/ColorSpace/DeviceGray/Filter/DCTDecode";
const cjk = (content: string): Uint8Array =>
  onePage({
    content: `BT /F1 16 Tf 20 150 Td (Receipt) Tj /J 16 Tf 0 -40 Td ${content} Tj ET`,
    resources: "/Font<</F1 5 0 R/J 6 0 R>>",
    more: [
      "<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/UniJIS-UCS2-H/DescendantFonts[7 0 R]>>",
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 8 0 R>>",
      "<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 4/ItalicAngle 0/Ascent 800/Descent -200/StemV 80/CapHeight 700/FontBBox[0 -200 1000 900]>>",
    ],
  });
const attachedTo = (rest: string): Uint8Array =>
  onePage({ page: "/Annots[6 0 R]", more: [`<</Type/Annot/F 4/Rect[20 20 200 50]${rest}>>`] });

const FONT = "Words on page 1 of this PDF use a font that is not in the file";
const PICTURE = "A picture on page 1 of this PDF is damaged";

test.each([
  ["words in a font that is not in the file", cjk("<91D166DC65E5>"), FONT],
  ["the same words over a scan, put there to be searched", cjk("3 Tr <91D166DC65E5>"), undefined],
  ["Latin words in a font that is not in the file", onePage({}), undefined],
  ["a scan that is whole", scan(JPEG, jpeg), undefined],
  ["a scan that is cut", scan(JPEG, cut), PICTURE],
  ["a scan cut and closed again", scan(JPEG, Buffer.concat([cut, Buffer.from("ffd9", "hex")])), PICTURE],
  [
    "a scan in JPEG 2000 that is none",
    scan("/Filter/JPXDecode", Buffer.from("0000000c6a5020200d0a870a", "hex")),
    PICTURE,
  ],
  [
    "a form that only Acrobat draws",
    onePage({
      catalog: "/NeedsRendering true/AcroForm<</Fields[]/XFA 6 0 R>>",
      more: [stream("", Buffer.from("<xdp/>"))],
    }),
    "This PDF is a form that only Acrobat can show",
  ],
  [
    "a folder of files",
    onePage({
      catalog: "/Collection<</Type/Collection>>/Names<</EmbeddedFiles<</Names[(a.txt) 6 0 R]>>>>",
      more: ["<</Type/Filespec/F(a.txt)/EF<</F 7 0 R>>>>", stream("/Type/EmbeddedFile", Buffer.from("x"))],
    }),
    "This PDF is a folder of files",
  ],
  [
    "a file pinned to a page",
    attachedTo("/Subtype/FileAttachment/FS<</Type/Filespec/F(a.txt)>>"),
    "A file is attached on page 1",
  ],
  [
    "far more pages told than there are",
    Buffer.from(onePage({})).toString("latin1").replace("/Count 1", "/Count 9999"),
    undefined,
  ],
] as const)("%s", async (_what, file, said) => {
  const pc = computer();
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
  const path = tempFile("a.pdf", typeof file === "string" ? Buffer.from(file, "latin1") : file);
  const [added] = JSON.parse((await pc.run(["evidence", "add", path, "--no-input", "--json"])).out).added;
  if (said === undefined) expect(added).not.toHaveProperty("unshown");
  else expect(added.unshown).toContain(said);
  const { unshown } = JSON.parse((await pc.run(["bundle", "--output", `${pc.home}/b`, "--json"])).out);
  expect(unshown).toEqual(said === undefined ? [] : [{ label: "F", why: added.unshown }]);
  expect(readFileSync(`${pc.home}/b/data/filing/filing.pdf`).length).toBeGreaterThan(1000);
});
