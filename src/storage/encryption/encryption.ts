import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import * as z from "zod";
import { once } from "../../core/once.ts";

/**
 * A locked text: AES-256-GCM under a random key of the case, which itself is kept under a key made from the passphrase by
 * scrypt. So a save costs no scrypt, and every copy opens by itself. The id of the case is bound in: a copy of another
 * case does not pass for this one. Source of the cost: OWASP Password Storage Cheat Sheet (scrypt N=2^17, r=8, p=1).
 */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
/** The most that opening may cost: scrypt takes 128 bytes times N and r, and p times as long. Four times our own cost. */
const MOST_COST = 4 * COST.N * COST.r * COST.p;
/** Nothing is locked for less. Between the two, every cost can be paid: scrypt refuses some of those below. */
const LEAST_N = 2 ** 10;
const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

const wrapSchema = once(() =>
  z
    .strictObject({
      kdf: z.literal("scrypt"),
      N: z
        .int()
        .min(LEAST_N)
        .refine((n) => Number.isInteger(Math.log2(n))),
      r: z.int().min(COST.r),
      p: z.int().min(1),
      salt: z.base64(),
      key: z.base64(),
    })
    .refine(({ N, r, p }) => N * r * p <= MOST_COST),
);

const encryptedSchema = once(() =>
  z.strictObject({
    sealed: z.literal(1),
    /** When the case in it was last saved: an instant in UTC. */
    savedAt: z.string(),
    wrap: wrapSchema(),
    data: z.base64(),
  }),
);

/** A locked text. */
export type EncryptedText = z.infer<ReturnType<typeof encryptedSchema>>;

/** The key of a case in the hands of this process, and how it is kept on disk. */
export interface CaseKey {
  readonly key: Buffer;
  /** What the passphrase opens the key with. It is never written. */
  readonly opener: Buffer;
  readonly wrap: z.infer<ReturnType<typeof wrapSchema>>;
}

/** The keys of the cases whose passphrase was given, by case id. */
export type Keys = Map<string, CaseKey>;

const encrypt = (key: Buffer, content: Buffer, bound: string): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(bound));
  const data = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, data, cipher.getAuthTag()]);
};

/** Throws when the key is wrong or a byte was changed. */
const decrypt = (key: Buffer, encrypted: Buffer, bound: string): Buffer => {
  const end = encrypted.length - TAG;
  if (end < NONCE) throw new Error("The encrypted text is cut short.");
  const cipher = createDecipheriv(CIPHER, key, encrypted.subarray(0, NONCE), { authTagLength: TAG });
  cipher.setAAD(Buffer.from(bound));
  cipher.setAuthTag(encrypted.subarray(end));
  return Buffer.concat([cipher.update(encrypted.subarray(NONCE, end)), cipher.final()]);
};

const stretched = (passphrase: string, salt: Buffer, cost: { N: number; r: number; p: number }): Buffer =>
  // Letters that look the same can be written in two ways (é): one form is taken.
  scryptSync(passphrase.normalize("NFKC"), salt, 32, { ...cost, maxmem: 256 * cost.N * cost.r });

/** A fresh key for a case, kept under a passphrase. In: the cost of guessing (scrypt N); the one above when not given. */
export const makeKey = (passphrase: string, id: string, N: number = COST.N): CaseKey => {
  const salt = randomBytes(16);
  const opener = stretched(passphrase, salt, { ...COST, N });
  return freshKey(opener, { kdf: "scrypt", ...COST, N, salt: salt.toString("base64") }, id);
};

const freshKey = (opener: Buffer, way: Omit<CaseKey["wrap"], "key">, id: string): CaseKey => {
  const key = randomBytes(32);
  return { key, opener, wrap: { ...way, key: encrypt(opener, key, `key ${id}`).toString("base64") } };
};

/** A fresh key for a copy of a case: the passphrase of the first opens it too. In: the key of the first, the id of the copy. */
export const keyLike = ({ opener, wrap }: CaseKey, id: string): CaseKey => freshKey(opener, wrap, id);

/** How an encrypted text begins. A plain case never does. */
const BEGINS = /^\s*\{\s*"sealed"\s*:\s*(\d*)/;

/** Does a text begin as a locked one does, readable or not? */
export const beginsEncrypted = (text: string): boolean => BEGINS.test(text);

/** Why a text that is not `encryptedIn` cannot be read all the same: it begins as an encrypted one does. Undefined for a plain one. */
export const whyShut = (text: string): "newer" | "damaged" | undefined => {
  const begins = BEGINS.exec(text);
  if (begins === null) return undefined;
  return Number(begins[1]) > 1 ? "newer" : "damaged";
};

/** The encrypted form of a text, or undefined when it is not encrypted. */
export const encryptedIn = (text: string): EncryptedText | undefined => {
  // A look at the beginning first: a plain case is parsed once, not twice.
  if (!BEGINS.test(text)) return undefined;
  try {
    return encryptedSchema().parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** The key of an encrypted text. Out: undefined when the passphrase is wrong. */
export const keyIn = (encrypted: EncryptedText, passphrase: string, id: string): CaseKey | undefined => {
  const { wrap } = encrypted;
  const opener = stretched(passphrase, Buffer.from(wrap.salt, "base64"), wrap);
  try {
    return { key: decrypt(opener, Buffer.from(wrap.key, "base64"), `key ${id}`), opener, wrap };
  } catch {
    return undefined;
  }
};

/** Encrypts a text. In: the key of its case, and when the case was last saved. */
export const encryptText = (text: string, id: string, key: CaseKey, savedAt: string): string => {
  const data = encrypt(key.key, Buffer.from(text), `case ${id}`).toString("base64");
  return `${JSON.stringify({ sealed: 1, savedAt, wrap: key.wrap, data } satisfies EncryptedText)}\n`;
};

/** Opens an encrypted text. Throws when it was changed or belongs to another case. */
export const decryptText = (encrypted: EncryptedText, id: string, key: CaseKey): string =>
  decrypt(key.key, Buffer.from(encrypted.data, "base64"), `case ${id}`).toString("utf8");

/** Encrypts one line of a history. */
export const encryptLine = (text: string, id: string, key: CaseKey): string =>
  encrypt(key.key, Buffer.from(text), `line ${id}`).toString("base64");

/** Opens one line of a history. Throws when it was changed. */
export const decryptLine = (line: string, id: string, key: CaseKey): string =>
  decrypt(key.key, Buffer.from(line, "base64"), `line ${id}`).toString("utf8");
