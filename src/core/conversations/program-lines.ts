/**
 * Lines that chat programs write themselves, in the languages of many phones: that messages are encrypted, that one was deleted, a
 * missed call, a changed number. Each stands for the whole of a message, so that no words of a person that begin alike are taken for one.
 * WhatsApp words them a little differently from year to year: what they begin or end with is enough.
 */
const WHOLE = (...said: readonly string[]): RegExp => new RegExp(`^(?:${said.join("|")})[.!]?$`, "iu");

/** Deleted messages, "waiting for this message", and the like. */
const DELETED = WHOLE(
  "(?:this message was|you) deleted(?: this message)?(?: by (?:an )?admin.{0,60})?",
  "diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|sie haben diese nachricht gelöscht",
  "ce message a été supprimé|vous avez supprimé ce message",
  "se eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje|este mensaje se ha eliminado",
  "(?:esta )?mensagem (?:foi )?apagada|essa mensagem foi apagada|você apagou (?:esta|essa) mensagem|apagou esta mensagem|esta mensagem foi apagada|mensagem eliminada|eliminou esta mensagem",
  "questo messaggio è stato eliminato|hai eliminato questo messaggio",
  "dit bericht is verwijderd|dit bericht werd verwijderd|(?:u hebt|je hebt) dit bericht verwijderd",
  "(?:ta )?wiadomość została usunięta|usunięto tę wiadomość|usunięto wiadomość|usunąłeś tę wiadomość",
  "tato zpráva byla (?:od)?smazána|(?:od)?smazali jste tuto zprávu",
  "bu mesaj silindi|bu mesajı sildiniz",
  "(?:данное |это )?сообщение удалено|вы удалили (?:данное |это )?сообщение",
  "(?:це )?повідомлення (?:було )?видалено|ви видалили це повідомлення",
  "تم حذف هذه الرسالة|حذفت هذه الرسالة|(?:لقد )?حذفتَ? هذه الرسالة",
  "הודעה זו נמחקה|מחקת (?:את ההודעה הזו|הודעה זו)",
  "این پیام حذف شد|شما این پیام را حذف کردید",
  "(?:यह|इस) (?:मैसेज|संदेश) (?:हटाया|मिटाया|डिलीट किया) गया(?: था)?|आपने यह (?:मैसेज|संदेश) (?:हटाया|मिटाया|डिलीट किया)",
  "pesan ini (?:telah )?dihapus|anda (?:telah )?menghapus pesan ini",
  "このメッセージは削除されました|メッセージを削除しました|このメッセージを削除しました",
  "(?:此|这条|這則)(?:消息|訊息|讯息)已(?:被)?(?:删除|刪除|撤回)|(?:您|你)已?(?:删除|刪除|撤回)(?:了)?(?:此|这条|這則)(?:消息|訊息)|已刪除這則訊息",
  "삭제된 메시지입니다|(?:이 )?메시지(?:가|를) 삭제(?:되었습니다|했습니다)|이 메시지를 삭제했습니다",
  "(?:det här |detta )?meddelande(?:t)? (?:har )?(?:raderats|togs bort)|du (?:raderade|tog bort) (?:det här|detta) meddelande(?:t)?",
  "denne besked blev slettet|du slettede denne besked|denne meldingen ble slettet|du slettet denne meldingen",
  "tämä viesti poistettiin|poistit tämän viestin",
  "ezt az üzenetet törölték|törölted ezt az üzenetet|ez az üzenet törölve lett",
  "acest mesaj a fost șters|ai șters acest mesaj",
  "αυτό το μήνυμα διαγράφηκε|διαγράψατε αυτό το μήνυμα|διαγράψατε αυτό το μήνυμα",
  "tin nhắn này đã bị xóa|tin nhắn đã bị xóa|bạn đã xóa tin nhắn này",
  "ข้อความนี้ถูกลบ(?:แล้ว)?|คุณลบข้อความนี้(?:แล้ว)?",
  "waiting for this message.{0,80}|view once (?:message|photo|video|voice message)(?: omitted)?",
  "null",
);

/** Calls, taken or missed. */
const CALLS = WHOLE(
  "(?:missed|declined|unanswered|no answer,?|silenced)? ?(?:group )?(?:voice|video|audio)? ?call(?:[,.] .{0,60})?(?:\\. tap to call back)?",
  "(?:verpasster|verpasste|entgangener|abgelehnter)?\\s?(?:sprach|video|gruppen)?-?anruf(?:[,.] .{0,60})?(?: um .{0,12})?",
  "appel (?:vocal|vidéo|audio)(?: de groupe)?(?: manqué)?(?:[,.] .{0,60})?",
  "(?:llamada|videollamada)(?: de (?:voz|vídeo|video|grupo))?(?: grupal)?(?: perdida)?(?:[,.] .{0,60})?",
  "(?:chamada|ligação)(?: de (?:voz|vídeo|grupo))?(?: em grupo)? ?(?:perdida|não atendida)?(?:[,.] .{0,60})?|(?:chamada|ligação) (?:de (?:voz|vídeo) )?perdida",
  "(?:videochiamata|chiamata)(?: vocale| video)?(?: di gruppo)?(?: persa)?(?:[,.] .{0,60})?",
  "(?:gemiste? )?(?:audio|spraak|video|groeps)?-?(?:oproep|gesprek)(?:[,.] .{0,60})?",
  "(?:nieodebrane )?połączenie (?:głosowe|wideo)(?:[,.] .{0,60})?|nieodebrane połączenie.{0,20}",
  "(?:zmeškaný )?(?:hlasový |video)?hovor(?:[,.] .{0,60})?",
  "(?:cevapsız )?(?:sesli|görüntülü|grup)(?: grup)? (?:arama|araması)(?:[,.] .{0,60})?",
  "(?:пропущенный )?(?:аудио|видео)?звонок(?:[,.] .{0,60})?|пропущен(?:ный)? .{0,10}звонок",
  "(?:пропущений )?(?:голосовий |відео|аудіо)?(?:дзвінок|виклик)(?:[,.] .{0,60})?",
  "مكالمة (?:صوتية|فيديو|فيديو جماعية)? ?(?:فائتة|لم يُرد عليها)?(?:[,.،] .{0,60})?",
  "שיחת? (?:קול|קולית|וידאו)(?: קבוצתית)? שלא נענתה|שיחה שלא נענתה",
  "تماس (?:صوتی|تصویری) (?:بی‌پاسخ|ازدست‌رفته|از دست رفته)",
  "(?:मिस्ड )?(?:वॉइस|वीडियो|वॉयस) कॉल(?: मिस हुई)?(?:[,.] .{0,60})?|छूटी हुई (?:वॉइस|वीडियो) कॉल",
  "panggilan (?:suara|video)(?: grup)? ?(?:tak terjawab|tidak terjawab)?(?:[,.] .{0,60})?",
  "(?:音声|ビデオ)?(?:通話)?(?:不在着信|の不在着信|通話)(?:[,.、] .{0,60})?",
  "(?:未接|未接聽|未接听)(?:语音|視訊|视频|語音)?(?:通话|通話|来电|來電)(?:[,.，].{0,60})?|(?:语音|視訊|视频|語音)通[话話](?:[,.，].{0,60})?",
  "부재중 (?:음성|영상|그룹)? ?(?:통화|전화)|(?:음성|영상) 통화(?:[,.] .{0,60})?",
  "(?:missat )?(?:röst|video)samtal(?:[,.] .{0,60})?|(?:mistet|ubesvaret|tapt|ubesvart) (?:tale|video|lyd|stemme)?(?:opkald|anrop)",
  "vastaamaton (?:ääni|video)?puhelu|nem fogadott (?:hang|videó)?hívás|apel (?:vocal|video) (?:pierdut|ratat)|αναπάντητη (?:φωνητική |βίντεο)?κλήση",
  "cuộc gọi (?:thoại|video)? ?(?:nhỡ|bị nhỡ)|สาย(?:โทร)?(?:ด้วยเสียง|วิดีโอ)?ที่ไม่ได้รับ",
);

/** Words that no message of a person begins with: notices on encryption, numbers, security codes, groups. */
const NOTICE = new RegExp(
  `^(?:${[
    "messages (?:and calls|to this (?:chat|group)|you send to this).{0,40}(?:end-to-end encrypted|secured)",
    "(?:your )?security code (?:with .{1,80} )?(?:has )?changed",
    "nachrichten und anrufe sind ende-zu-ende-verschlüsselt|nachrichten, die du .{0,60}verschlüsselt|(?:deine|ihre) sicherheitsnummer",
    "les messages et (?:les )?appels sont chiffrés|les messages .{0,60}chiffr|votre code de sécurité",
    "los mensajes y (?:las )?llamadas están cifrad|los mensajes .{0,60}cifrad|(?:tu|cambió tu) código de seguridad",
    "as mensagens e (?:as )?(?:chamadas|ligações) são protegidas|as mensagens .{0,60}criptografia|o seu código de segurança|seu código de segurança",
    "i messaggi e le chiamate sono crittografati|i messaggi .{0,60}crittografia|il (?:tuo )?codice di sicurezza",
    "berichten en (?:oproepen|gesprekken) worden end-to-end|(?:jouw|je|uw) beveiligingscode",
    "wiadomości i połączenia są (?:w pełni )?szyfrowane|(?:twój )?kod (?:zabezpieczeń|bezpieczeństwa)",
    "zprávy a hovory jsou (?:koncově|plně|end-to-end)? ?šifrovan|váš bezpečnostní kód",
    "mesajlar ve aramalar uçtan uca|.{1,60}güvenlik kodunuz",
    "сообщения и звонки защищены|ваш код безопасности|код безопасности",
    "повідомлення (?:та|й|і) дзвінки захищен|ваш код безпеки",
    "الرسائل والمكالمات مشفرة|الرسائل .{0,40}مشفرة|تم تغيير رمز الأمان|تغير رمز الأمان",
    "ההודעות והשיחות מוצפנות|הודעות ושיחות מוצפנות|קוד האבטחה",
    "پیام‌ها و تماس‌ها (?:به‌صورت )?(?:سرتاسری )?رمزگذاری|کد امنیتی",
    "मैसेज और कॉल.{0,40}एन्क्रिप्ट|संदेश और कॉल|.{1,60}सुरक्षा कोड",
    "pesan dan panggilan (?:dienkripsi|terenkripsi)|kode keamanan",
    "メッセージと通話はエンドツーエンド|.{0,60}セキュリティコード",
    "(?:消息和通话|訊息和通話|訊息與通話|讯息和通话).{0,20}加密|.{0,60}安全碼|.{0,60}安全代码",
    "메시지와 통화는|.{0,60}보안 코드",
    "meddelanden och samtal är|beskeder og opkald er|meldinger og (?:anrop|samtaler) er|viestit ja puhelut|az üzenetek és hívások",
    "mesajele și apelurile sunt|τα μηνύματα και οι κλήσεις|tin nhắn và cuộc gọi|ข้อความและการโทร",
    "you (?:blocked|unblocked) this contact|this business (?:is|works|uses|account)|this chat is with|(?:you|.{1,60}) (?:turned (?:on|off)|updated) (?:the )?(?:disappearing|message timer)|disappearing messages",
    "(?:your phone number|your number with .{1,60}|.{1,80} changed (?:their|his|her) phone number)",
  ].join("|")})`,
  "iu",
);

/** Files that somebody sent, in the place of which a chat program writes a line of its own. */
const MEDIA =
  /<[^<>]{1,120}>|\.(?:jpe?g|png|webp|gif|mp4|opus|m4a|aac|mp3|pdf|docx?|xlsx?|zip|vcf|mov|heic|csv|txt|pptx?)(?![\p{L}\d])|^(?:\u200e|\u200f)*(?:image|photo|video(?: note)?|audio|gif|sticker|document|contact card|bild|foto|vidéo|imagem|imagen|documento|dokument|immagine|afbeelding|stick?er|audio|vídeo|изображение|видео|аудио|документ|画像|ビデオ|音声|图片|圖片|视频|影片|사진|동영상)\s?(?:(?:omitted|weggelassen|ausgelassen|nicht enthalten|absent(?:e)?|omitid[oa]s?|ocult[oa]s?|não revelad[oa]|oculto|omess[oa]|weggelaten|pominięt[oyae]+|vynechán[oaey]?|dahil edilmedi|отсутствует|пропущен[оа]?|が省略されました|は含まれていません|忽略|已忽略|已省略|省略|생략(?:됨)?)|$)|^(?:\u200e|\u200f)*(?:location|standort|localisation|ubicación|localização|posizione|poll|umfrage|sondage|encuesta|enquete)\s?:/iu;

/** Longer ones are words of people. */
const MOST_NOTICE = 400;
const MOST_SAID = 120;
const MARKED = /^[\u200e\u200f]/;
const plain = (text: string): string => text.replace(/[\u200e\u200f]/g, "").trim();

const RENAMED =
  /(?:changed|created|geändert|erstellt|modifi|cambi|alter|criou|cre[oó]|zmien|utworzy|измени|созда|şunu|değiştir|שינה|غيّ?ر).{0,60}["“„«”'‘]/iu;

/** Is the whole of a line behind its time a notice, although a colon in it makes its beginning look like a name? */
export const isNotice = (body: string, name: string): boolean => NOTICE.test(plain(body)) || RENAMED.test(name);

/**
 * Did the chat program write this line itself, although it stands behind somebody's name? WhatsApp on an iPhone marks such
 * lines with U+200E; those that tell of a file sent are marked too, and are the sender's. In: the text of a message.
 */
export const isProgramLine = (text: string): boolean => {
  if (MARKED.test(text) && !text.includes("\n")) return !MEDIA.test(text);
  if (text.length > MOST_NOTICE) return false;
  const said = plain(text);
  return (said.length <= MOST_SAID && (DELETED.test(said) || CALLS.test(said))) || NOTICE.test(said);
};

/** "<This message was edited>", at the end of a message, in the language of the phone; marked on an iPhone. */
const EDITED =
  /\s*(?:\u200e<[^<>]{4,80}>|<(?:this message was edited|diese nachricht wurde bearbeitet|ce message a été modifié|se editó este mensaje|mensagem editada|questo messaggio è stato modificato|dit bericht is bewerkt|ta wiadomość została zmodyfikowana|bu mesaj düzenlendi|сообщение изменено|tato zpráva byla upravena)\.?>)$/iu;

/** A text without the mark that it was edited; a file that was sent stays. */
export const withoutEdited = (text: string): string => {
  const cut = text.replace(EDITED, "");
  return cut.trim() === "" || MEDIA.test(text.slice(cut.length).replace(/[<>]/g, "")) ? text : cut;
};
