import { exhibitName, originalOf } from "../../../core/case/exhibits.ts";
import { isTextType } from "../../../core/case/media-type.ts";
import { pictureAlike, type Thumbnail, textAlike } from "../../../core/pictures/alike.ts";
import type { Documents, Output, Person, Store } from "../../../ports/world.ts";
import type { Session } from "../case/session.ts";
import { menu } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import { linesOfOriginal, MOST_TO_READ } from "./exhibit-lines.ts";

/** An exhibit that shows nearly the same as another. */
export interface Alike {
  readonly id: string;
  readonly other: string;
  /** How it compares with the other. */
  readonly how: string;
}

/** Larger pictures are not compared: 16 MiB. */
const MOST_TO_COMPARE = 16 * 1024 * 1024;
/** How many of the newest exhibits are compared with. */
const MOST_OTHERS = 100;
/** When many files are added at once, only this many are compared. */
const MOST_COMPARED = 100;

/** Compares exhibits; it remembers what it has seen, so that many can be added one after another. */
export const comparing = (io: Store & Documents, session: Session) => {
  const seen = new Map<string, Promise<Thumbnail | undefined>>();
  const lines = new Map<string, Promise<readonly string[] | undefined>>();
  let compared = 0;
  const thumbnail = (id: string): Promise<Thumbnail | undefined> => {
    const file = originalOf(session.case, id);
    if (file === undefined || !file.mediaType.startsWith("image/") || file.bytes > MOST_TO_COMPARE)
      return Promise.resolve(undefined);
    const made =
      seen.get(file.sha256) ??
      io.vault
        .read(session.case.id, file.sha256, MOST_TO_COMPARE)
        .then((content) => io.thumbnail(content, file.mediaType))
        // A file that is missing is named by `evidence verify`.
        .catch(() => undefined);
    seen.set(file.sha256, made);
    return made;
  };
  /** The exhibits before this one: of two that are added together, the later one is like the earlier. */
  const others = (id: string): string[] => {
    const ids = session.case.exhibits.map((one) => one.id);
    return ids
      .slice(0, ids.indexOf(id))
      .filter((one) => {
        const [own, other] = [originalOf(session.case, id), originalOf(session.case, one)];
        return one !== id && other !== undefined && other.sha256 !== own?.sha256;
      })
      .slice(-MOST_OTHERS);
  };

  const pictures = async (id: string): Promise<Alike | undefined> => {
    const own = await thumbnail(id);
    if (own === undefined) return undefined;
    for (const other of others(id)) {
      const it = await thumbnail(other);
      const how = it && pictureAlike(own, it);
      if (how !== undefined) return { id, other, how };
    }
    return undefined;
  };

  const linesOf = (id: string): Promise<readonly string[] | undefined> => {
    const file = originalOf(session.case, id);
    if (file === undefined || !isTextType(file.mediaType) || file.bytes > MOST_TO_READ)
      return Promise.resolve(undefined);
    const key = `${file.sha256} ${file.reading?.form ?? ""} ${file.reading?.zone ?? ""}`;
    const read = lines.get(key) ?? linesOfOriginal(io, session.case.id, file).catch(() => undefined);
    lines.set(key, read);
    return read;
  };

  const texts = async (id: string): Promise<Alike | undefined> => {
    const own = await linesOf(id);
    if (own === undefined) return undefined;
    for (const other of others(id)) {
      const it = await linesOf(other);
      const how = it && textAlike(own, it);
      if (how !== undefined) return { id, other, how };
    }
    return undefined;
  };

  /** An exhibit that shows nearly the same as this one; undefined when there is none. */
  return async (id: string): Promise<Alike | undefined> => {
    compared += 1;
    if (compared > MOST_COMPARED) return undefined;
    const mediaType = originalOf(session.case, id)?.mediaType ?? "";
    return isTextType(mediaType) ? await texts(id) : await pictures(id);
  };
};

/** The same for JSON. */
export const looksLike = (session: Session, alike: Alike | undefined) =>
  alike === undefined ? {} : { looksLike: { exhibit: exhibitName(session.case, alike.other), how: alike.how } };

const sayAlike = (session: Session, { id, other, how }: Alike): string => {
  const [name, it] = [exhibitName(session.case, id), exhibitName(session.case, other)];
  return `${name} looks like ${it}${how.startsWith("same") ? "" : `, ${how}`}.`;
};

/** Says that an exhibit looks like another and asks, if there is a person, whether to keep both. What is taken out can come back. */
export const askAlike = async (io: Output & Person, session: Session, alike: Alike, asks: boolean): Promise<void> => {
  const name = exhibitName(session.case, alike.id);
  if (!asks)
    return tell(
      io,
      `${sayAlike(session, alike)} To take it out again   ${io.asTyped(`evidence remove ${name}`)}`,
      0,
      2,
    );
  const reply = await io.ask(
    menu(
      "alike",
      "Keep both?",
      [
        { value: "both", label: "Keep both" },
        { value: "new", label: `Leave ${name} out of the filing` },
      ],
      {
        before: ["", sayAlike(session, alike)],
        why: "Showing the same thing twice makes a filing longer, not stronger. A file you leave out stays here and can be brought back.",
        first: "both",
      },
    ),
  );
  if (reply.kind === "answer" && reply.value === "new")
    session.put({ ...session.case, withdrawn: [...new Set([...session.case.withdrawn, alike.id])] });
};

/** The same for many at once: said in one line, and asked once. */
export const askManyAlike = async (
  io: Output & Person,
  session: Session,
  alike: readonly Alike[],
  asks: boolean,
): Promise<void> => {
  const said = `${alike.length} new exhibits look like others. ${alike
    .slice(0, 3)
    .map((one) => sayAlike(session, one))
    .join(" ")}`;
  if (!asks) return tell(io, `${said} To take one out again   ${io.asTyped("evidence remove")}`, 0, 2);
  const reply = await io.ask(
    menu(
      "alike",
      "Keep all of them?",
      [
        { value: "all", label: "Keep all" },
        { value: "none", label: `Leave these ${alike.length} out of the filing` },
      ],
      {
        before: ["", said],
        why: "Showing the same thing many times makes a filing longer, not stronger. What you leave out stays here and can be brought back.",
        first: "all",
      },
    ),
  );
  if (reply.kind === "answer" && reply.value === "none")
    session.put({
      ...session.case,
      withdrawn: [...new Set([...session.case.withdrawn, ...alike.map(({ id }) => id)])],
    });
};
