import { oneLine } from "../text/text.ts";

/** A line of the head of a mail, as mail programs write it into a text, by what it says. */
type HeadField = "from" | "sent" | "to" | "cc" | "subject";

/**
 * The names of those lines in the languages of common mail programs (Outlook, Apple Mail, Gmail, Thunderbird): English, German, French,
 * Spanish, Italian, Portuguese, Dutch, Norwegian, Danish, Swedish, Finnish, Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovene,
 * Lithuanian, Latvian, Estonian, Turkish, Greek, Russian, Ukrainian, Bulgarian, Serbian, Vietnamese, Indonesian, Japanese, Chinese, Korean, Arabic, Hebrew.
 */
const NAMES: Readonly<Record<HeadField, string>> = {
  from: "from|von|de|da|van|fra|från|lähettäjä|od|od:|odesílatel|odosielateľ|feladó|de la|expéditeur|mittente|remitente|remetente|afzender|nuo|no|saatja|kimden|gönderen|από|от|від|відправник|отправитель|од|šalje|pošiljatelj|từ|người gửi|dari|pengirim|差出人|送信者|发件人|寄件者|寄件人|보낸 사람|보낸사람|من|מאת|送信元|absender|nadawca|avsändare|afsender|avsender|от кого|від кого|odosielatel|expeditor|remetente:|pengirim:|mittente:|el remitente|prejemnik",
  sent: "sent|date|gesendet|datum|envoyé|date d'envoi|enviado|enviado el|enviada|enviada em|enviado a|enviado em|fecha|data|inviato|data invio|verzonden|sendt|dato|skickat|lähetetty|päiväys|wysłano|wysłane|odesláno|odoslané|dátum|elküldve|trimis|dată|poslano|išsiųsta|nosūtīts|datums|saadetud|kuupäev|gönderildi|gönderme tarihi|tarih|στάλθηκε|ημερομηνία|отправлено|дата|надіслано|изпратено|послато|đã gửi|ngày|dikirim|tanggal|送信日時|日付|日時|发送时间|日期|傳送日期|보낸 날짜|날짜|تاريخ|التاريخ|تم الإرسال|נשלח|תאריך|送信日|受信日時|发送日期|傳送時間|보낸시간|data wysłania|fecha de envío|date d'envoi|data de envio|gesendet am|datum und uhrzeit",
  to: "to|an|à|a|para|aan|naar|til|till|vastaanottaja|do|komu|címzett|către|za|kam|kellele|kime|alıcı|προς|кому|до|прима|đến|tới|kepada|untuk|ke|宛先|收件人|收件者|받는 사람|받는사람|إلى|אל|empfänger|odbiorca|destinataire|destinatario|destinatário|ontvanger|mottagare|modtager|mottaker|příjemce|príjemca|destinatar|получатель|отримувач|宛先人|送信先|penerima",
  cc: "cc|kopie|copie à|copie|copia|cc:|kopi|kopia|dw|kopie:|másolat|копия|копія|kopija|bilgi|参照|抄送|副本|참조|نسخة|עותק",
  subject:
    "subject|betreff|objet|asunto|oggetto|assunto|onderwerp|emne|ämne|aihe|temat|předmět|predmet|tárgy|subiect|zadeva|tema|temats|teema|konu|θέμα|тема|относно|предмет|chủ đề|tiêu đề|subjek|perihal|件名|主题|主旨|제목|الموضوع|נושא|주제|題名|tytuł|sujet|título",
};

const patternOf = (names: string): RegExp =>
  new RegExp(`^[>\\s*_]*(?:${names})[\\s*_]*[:：]\\s*[*_]*\\s*(.*?)\\s*$`, "iu");
const PATTERNS = Object.entries(NAMES).map(([field, names]) => [field as HeadField, patternOf(names)] as const);

/** The head of a mail within a text. */
export interface TextHead {
  /** Its first line and the line after its last one, counted from 0 in the lines given. */
  readonly from: number;
  readonly end: number;
  readonly fields: Readonly<Partial<Record<HeadField, { readonly text: string; readonly at: number }>>>;
}

const fieldIn = (line: string): { field: HeadField; text: string } | undefined => {
  for (const [field, pattern] of PATTERNS) {
    const text = pattern.exec(line)?.[1];
    if (text !== undefined)
      return {
        field,
        text: oneLine(text)
          .replace(/^[*_]+|[*_]+$/g, "")
          .trim(),
      };
  }
  return undefined;
};

const MOST_WRAPPED = 2;

/**
 * The head of the first mail that a text quotes whole, as it is when a mail is forwarded or was saved as words: a line of the sender,
 * and at least a day and a subject or receiver close by, in any order. In: the lines of the text; how many of them to look through.
 * Out: undefined when there is none.
 */
export const headWithin = (lines: readonly string[], most = 400): TextHead | undefined => {
  for (let from = 0; from < Math.min(lines.length, most); from += 1) {
    if (fieldIn(lines[from] ?? "") === undefined) continue;
    const fields: Partial<Record<HeadField, { text: string; at: number }>> = {};
    let last: HeadField | undefined;
    let [at, wrapped] = [from, 0];
    for (; at < lines.length && at < from + 14; at += 1) {
      const line = lines[at] ?? "";
      const found = fieldIn(line);
      if (found !== undefined && fields[found.field] === undefined) {
        fields[found.field] = { text: found.text, at };
        [last, wrapped] = [found.field, 0];
      } else if (
        found === undefined &&
        line.trim() !== "" &&
        last !== undefined &&
        wrapped < MOST_WRAPPED &&
        isContinued(line, fields[last]?.text)
      ) {
        const before = fields[last];
        if (before !== undefined)
          fields[last] = { ...before, text: oneLine(`${before.text} ${line.replace(/^[>\s]+/, "")}`) };
        wrapped += 1;
      } else break;
    }
    const { from: sender, sent, to, subject } = fields;
    if (sender !== undefined && sent !== undefined && (to !== undefined || subject !== undefined))
      return { from, end: at, fields };
  }
  return undefined;
};

/** Does a line go on with the one above it? A field that is empty as yet, or one that is begun with a blank or an address. */
const isContinued = (line: string, before: string | undefined): boolean =>
  before === "" || /^[>\s]*\s{2,}\S/.test(line) || /^[>\s]*<?[\w.+-]+@[\w.-]+>?\s*$/.test(line);

/** Who a line of a head names: the name and the address in it. */
export const personIn = (said: string): { readonly name: string; readonly address: string } => {
  const address = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/.exec(said)?.[0]?.toLowerCase() ?? "";
  const name = oneLine(
    said.replace(/\[mailto:[^\]]*\]|<[^>]*>|\([^)]*@[^)]*\)|mailto:\S+/gi, " ").replace(/^["'*\s]+|["'*;\s]+$/g, ""),
  );
  return { name: name === "" || name.toLowerCase() === address ? "" : name, address };
};
