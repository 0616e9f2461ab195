/** What a line of somebody's own notes can be about, and the words that tell it, in languages people write for themselves. */
export type NoteMatter = "submitted" | "refund" | "ended" | "dispute" | "changes" | "answer" | "arbitration";

/** Beginnings of words, in small letters: what follows them is the ending that the language gives them. */
const WORDS: Readonly<Record<NoteMatter, readonly string[]>> = {
  submitted: [
    "(?:re)?submitted|handed (?:\\p{L}+ ){0,4}?in|hand-?in|delivered|sent (?:it |them )?(?:in|again)|you sent|(?:files?|work|it|they) (?:only |just |finally )?(?:got here|arrived|came)",
    "abgegeben|abgabe|eingereicht|geliefert|entregu|entregad|entrega |envié|enviad|livré|rendu |soumis|remis |consegnat|consegna |inviat|entreguei|enviei|odda[lnj]|odevzd|poslan|predan|здав|здал|надісл|сдал|отправ|kirim|dikirim|serahkan|nộp|đã gửi|teslim|ingeleverd|opgeleverd|lämnade in|inlämn|afleveret|levert|levererat|toimit|palautettu|leadt|beadt",
  ],
  refund: [
    "refund|money back|(?:ask|asked|asks|wants|wanted)(?= .{0,30}back| back)",
    "rückerstatt|geld zurück|zurückgeford|will .{0,20}zurück|devoluci|reembols|rembours|rimbors|restitu|riavere|zwrot|zwróc|odzysk|vračil|nazaj zahtev|zahtev\\p{L}* nazaj|vrnit|vrácen|vrátit|povrat|поверн|возврат|вернуть|uang kembali|kembalikan|pengembalian|hoàn tiền|trả lại tiền|iade|terugbetal|geld terug|återbetal|tilbagebetal|visszatér|visszakér|visszafizet|kérés(?=.{0,20}upwork)|takaisin (?:pyy|halu)|hyvity",
  ],
  ended: [
    "ended|closed the|contract (?:ended|closed)|closed (?:it|contract)",
    "beendet|vertragsende|cerr[óo]|cerrado|terminó|finaliz|chius[oae]|terminat|mis fin|clôtur|fermé|encerr|zakończ|zamkn|zaprl|končal|ukonč|закри|закры|завершил|ditutup|berakhir|kết thúc|đã đóng|kapat|bitti|beëindigd|avsluta|afsluttet|lopetet",
  ],
  dispute: [
    "dispute[ds]?|filed|complain(?:ed|t)",
    "streitfall|disputa|reclam|litige|contestaz|controversia|sp[oó]r(?![\\p{L}])|спір|спор(?![\\p{L}])|sengketa|tranh chấp|itiraz|tvist|geschil|riita",
  ],
  changes: [
    "changes? (?:asked|requested|wanted)|asked for changes|revision asked",
    "änderung|cambios|modificaciones|changements|modifiche|alterações|poprawk|popravk|změn|zmiany|правк|зміни|perubahan|revisi|thay đổi|sửa|değişiklik|wijziging|ändring|ændring|muuto",
  ],
  arbitration: [
    "arbitrag|arbitrat|arbitraj|arbitraż|arbitráž|schieds|арбітраж|арбитраж|tahkim|välimiesmen|skiljedom|voldgift|választottbír",
  ],
  answer: [
    "answer|reply|respond|pay |to pay|decide|accept|arbitrat|i have (?:time )?(?:until|till)|tengo (?:tiempo )?hasta|ich habe (?:noch )?(?:zeit )?bis|j'ai jusqu|ho (?:tempo )?fino|tenho (?:tempo )?até|mam (?:czas )?do|mám (?:čas )?do|imam (?:čas )?do|маю (?:час )?до|у меня (?:есть )?(?:время )?до|(?:ik )?heb (?:nog )?(?:tijd )?tot|jag har till|jeg har til|minulla on aikaa",
    "antwort|zahlen|bezahl|entscheid|contest[ae]|respond|pagar|répond|payer|rispond|pagare|decidere|odpowied|zapłac|odgovor|plača|odpověd|zaplat|відпов|ответ|сплат|оплат|jawab|balas|bayar|trả lời|thanh toán|cevap|yanıt|ödem|antwoord|betal|svar|vastat|válasz|fizet",
  ],
};

const PATTERNS = Object.fromEntries(
  Object.entries(WORDS).map(([matter, words]) => [matter, new RegExp(`(?<![\\p{L}])(?:${words.join("|")})`, "iu")]),
) as Readonly<Record<NoteMatter, RegExp>>;

/** What is said of an answer is no word of the day on which the dispute began. */
const ANSWERS =
  /(?<![\p{L}])(?:answered|replied|responded|declined|said no|beantwortet|geantwortet|abgelehnt|contest[éó]|respondí|rechac|répondu|refusé|risposto|respondi|recus|odpowiedzia|odmówi|geantwoord|niet akkoord|svarade|svarede|vastasin|válaszol|відпов|ответил|odgovoril|odpověděl|cevap verdim)/iu;

/** Words before the last day to do something. */
const UNTIL =
  /(?<![\p{L}])(?:until|till|by|at the latest|no later|before|deadline|last day|bis|spätestens|hasta|antes|límite|jusqu|avant|au plus tard|entro|fino|até|limite|do|до|najpóźniej|najkasneje|nejpozději|paling lambat|sampai|sebelum|batas|hạn|trước|đến|kadar|tot|uiterlijk|senast|inden|senest|mennessä|határidő)(?![\p{L}])/iu;
/** A first hand-in is not the last one, and what is planned did not happen. */
const NOT_LAST =
  /(?<![\p{L}])(?:first|1st|erste|primera?|première|prima |primeira|pierwsz|prva|prvi|první|перш|перв|pertama|lần đầu|ilk|eerste|första|første|ensimmäi)/iu;

/** What people pay and answer that has nothing to do with a dispute. */
const PRIVATE =
  /(?<![\p{L}])(?:rent|tax|insurance|electric|school|doctor|dentist|invoice|landlord|miete|steuer|versicher|rechnung|zahnarzt|alquiler|impuesto|seguro|factura|dentista|loyer|impôt|assurance|facture|affitto|tasse|bolletta|aluguel|imposto|czynsz|podatek|faktur|najem|davek|nájem|daň|оренд|подат|аренд|налог|sewa|pajak|tagihan|thuê|thuế|kira|vergi|huur|belasting|hyra|skatt|husleje|skat)/iu;

/** Is a line about a matter? In: its words; the matter. */
export const isAbout = (text: string, matter: NoteMatter): boolean =>
  matter === "answer"
    ? UNTIL.test(text) && PATTERNS.answer.test(text) && !PRIVATE.test(text)
    : PATTERNS[matter].test(text) &&
      !(matter === "submitted" && NOT_LAST.test(text)) &&
      !(matter === "dispute" && ANSWERS.test(text));

/** Words for money that is held. */
const HELD =
  /(?<![\p{L}])(?:talletus|talletu|vakuus|letét|foglal[oó]|depositum|insättning|deposit|escrow|project funds|einlage|hinterleg|treuhand|depósito|acompte|séquestre|deposito|depozyt|polog|záloh|депозит|депоз|ескроу|эскроу|đặt cọc|depozito|borgsom|förskott)/iu;

/** An amount with "back" behind it. */
const SUM_BACK =
  /\d[\d.,]* ?(?:\$|usd|dollars?)? ?(?:back|zurück|de vuelta|en retour|indietro|de volta|z powrotem|nazaj|zpět|natrag|назад|kembali|geri|terug|tillbaka|tilbage|tilbake|takaisin|vissza)(?![\p{L}])/iu;

/** Does a line speak of money that is held, or that is asked back? */
export const isOfMoneyAsked = (text: string): boolean =>
  HELD.test(text) || PATTERNS.refund.test(text) || SUM_BACK.test(text);
