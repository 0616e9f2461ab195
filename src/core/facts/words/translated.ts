import { dayOfWords, monthNamed } from "../../conversations/head-date.ts";
import { LONG_MONTHS } from "../../values/days.ts";
import type { ReadText } from "../read-text.ts";

/**
 * What Upwork's pages say when they are shown in another language, by the browser or by the person's settings: our words for it, and how
 * Spanish, German, French, Portuguese, Italian, Polish, Dutch, Turkish, Ukrainian, Russian and Japanese pages have it. Nobody translates
 * a page twice alike, so each has several.
 */
const WORDS: readonly (readonly [string, string])[] = [
  [
    "Find work",
    "buscar trabajo|encontrar trabajo|arbeit finden|jobs finden|trouver du travail|encontrar trabalho|buscar trabalho|trova lavoro|znajdź pracę|vind werk|iş bul|знайти роботу|найти работу|仕事を探す",
  ],
  [
    "Hire talent",
    "contratar talentos?|talente? (?:finden|einstellen|engagieren)|recruter des talents|trouver des talents|contratar talentos|assumi talenti|zatrudnij talenty|talent inhuren|yetenek (?:bul|işe al)|найняти таланти|нанять таланты|人材を雇う",
  ],
  [
    "Deliver work",
    "entregar (?:el )?trabajo|arbeit (?:abliefern|liefern)|livrer (?:le|un) travail|entregar trabalho|consegna (?:il )?lavoro|dostarcz pracę|werk leveren|iş teslim et",
  ],
  [
    "Manage work",
    "gestionar (?:el )?trabajo|arbeit verwalten|gérer le travail|gerenciar trabalho|gestisci (?:il )?lavoro|zarządzaj pracą|werk beheren|iş(?:i|leri) yönet",
  ],
  [
    "Refund requested",
    "reembolso solicitado|rückerstattung (?:angefordert|beantragt)|remboursement demandé|rimborso richiesto|zażądano zwrotu|zwrot zażądany|terugbetaling (?:gevraagd|aangevraagd)|iade (?:istendi|talep edildi)",
  ],
  [
    "Changes requested",
    "cambios solicitados|se solicitaron cambios|änderungen (?:angefordert|erbeten|gewünscht)|modifications demandées|alterações solicitadas|mudanças solicitadas|modifiche richieste|poproszono o zmiany|wijzigingen (?:gevraagd|aangevraagd)|değişiklik istendi",
  ],
  [
    "In dispute",
    "en disputa|im streit|in streit|streitig|en litige|em disputa|in contestazione|in disputa|w sporze|sporny|in geschil|ihtilaflı|anlaşmazlıkta",
  ],
  [
    "Not funded",
    "sin (?:financiar|fondos)|no financiado|nicht (?:finanziert|gedeckt)|non financé|não financiado|sem fundos|non finanziato|nieopłacon[ey]|niezasilon[ey]|niet gefinancierd|finanse edilmedi|henüz finanse edilmedi",
  ],
  [
    "Awaiting review",
    "en revisión|pendiente de revisión|wartet auf prüfung|in prüfung|en attente d'examen|en cours d'examen|aguardando (?:revisão|análise)|em análise|in attesa di revisione|oczekuje na (?:ocenę|sprawdzenie)|wacht op beoordeling|inceleme bekliyor|incelemede",
  ],
  [
    "In project funds",
    "en (?:el )?depósito|en fondos del proyecto|fondos del proyecto|in projektmitteln|im depot|hinterlegt|en dépôt|fonds du projet|em depósito|fundos do projeto|in deposito|fondi del progetto|w depozycie|środki projektu|in projectfondsen|proje fonunda",
  ],
  [
    "Project price",
    "precio del proyecto|projektpreis|prix du projet|preço do projeto|prezzo del progetto|cena projektu|projectprijs|proje (?:fiyatı|bedeli)",
  ],
  [
    "Fixed-price",
    "precio fijo|festpreis|prix fixe|forfait|preço fixo|prezzo fisso|stała cena|cena stała|vaste prijs|sabit (?:fiyat|ücret)(?:li)?|фіксована ціна|фиксированная цена|固定価格|固定報酬",
  ],
  [
    "Hourly rate",
    "tarifa por hora|stundensatz|stundenlohn|taux horaire|valor por hora|taxa por hora|tariffa oraria|stawka godzinowa|uurtarief|saatlik ücret",
  ],
  [
    "Weekly limit",
    "límite semanal|wochenlimit|wöchentliches limit|limite hebdomadaire|limite semanal|limite settimanale|limit tygodniowy|weeklimiet|тижневий ліміт|недельный лимит|haftalık (?:sınır|limit)",
  ],
  [
    "Contract type",
    "tipo de contrato|vertragsart|vertragstyp|type de contrat|tipo di contratto|rodzaj umowy|typ umowy|contracttype|sözleşme türü",
  ],
  [
    "Contract ID",
    "id (?:del|de) contrato|identificador del contrato|número (?:del|de) contrato|vertrags-?id|vertragsnummer|identifiant du contrat|n° de contrat|id do contrato|id (?:del )?contratto|id umowy|numer umowy|contract-id|contractnummer|sözleşme (?:kimliği|no|numarası)|id контракту|id контракта|契約id|n\\.?[º°o]?\\.? (?:de|del) contrato|contratto n\\.?[º°o]?|nr\\.? (?:umowy|kontraktu)|vertrags?[- ]?nr\\.?|sözleşme no",
  ],
  [
    "Start date",
    "fecha de inicio|startdatum|vertragsbeginn|beginn|date de début|data de início|data di inizio|data rozpoczęcia|begindatum|başlangıç tarihi|дата початку|дата начала|開始日|inicio|início|inizio|début|rozpoczęcie|başlangıç",
  ],
  [
    "Contract ended",
    "contrato (?:finalizado|terminado|cerrado)|vertrag (?:beendet|abgeschlossen)|contrat (?:terminé|clos)|contrato (?:encerrado|concluído|finalizado)|contratto (?:terminato|concluso|chiuso)|umowa (?:zakończona|zamknięta)|contract beëindigd|sözleşme (?:sona erdi|bitti|sonlandırıldı)",
  ],
  [
    "Other contracts",
    "otros contratos|(?:weitere|andere|sonstige) verträge|autres contrats|outros contratos|altri contratti|inne (?:umowy|kontrakty)|andere contracten|diğer sözleşmeler",
  ],
  [
    "Started",
    "(?:empezó|comenzó|iniciado)(?: el)?|(?:begonnen|gestartet|begann)(?: am)?|(?:commencé|débuté)(?: le)?|(?:iniciado|começou)(?: em)?|iniziat[oa](?: il)?|rozpoczęt[oay]|(?:begonnen|gestart)(?: op)?|başladı|розпочато|начат",
  ],
  [
    "Ended",
    "(?:finalizad|terminad|cerrad|encerrad|concluíd)[oa](?: (?:el|em))?|(?:beendet|abgeschlossen)(?: am)?|terminée?(?: le)?|(?:terminat|concluso|chius)[oa](?: il)?|zakończon[aey]|beëindigd(?: op)?|sona erdi|завершено|завершён",
  ],
  ["Amount", "importe|monto|betrag|montant|importo|kwota|bedrag|tutar|сума|сумма"],
  ["Earned", "ganado|verdient|gagné|ganho|guadagnato|zarobiono|verdiend|kazanılan"],
  [
    "Contract",
    "(?:contrato|vertrag|contrat|contratto|umowa|sözleşme|контракт|договір|договор)(?=\\s(?:n[.º°]*\\s)?\\d{7})",
  ],
  [
    "Service fee",
    "tarifa de servicio|comisión de servicio|servicegebühr|frais de service|taxa de serviço|commissione di servizio|opłata serwisowa|opłata za usługę|servicekosten|hizmet (?:bedeli|ücreti)",
  ],
  [
    "Milestones",
    "hitos|meilensteine|jalons|étapes|marcos|etapas|milestone|traguardi|kamienie milowe|etapy|mijlpalen|kilometre taşları|етапи|этапы|マイルストーン",
  ],
  ["Milestone", "hito|meilenstein|jalon|marco|traguardo|kamień milowy|etap|mijlpaal|kilometre taşı|етап|этап"],
  [
    "Due",
    "vence(?: el)?|fecha de vencimiento|fecha límite|fällig(?: am)?|échéance(?: le)?|à rendre le|vencimento|prazo|scadenza|scade il|termin|vervaldatum|te leveren op|son tarih|bitiş tarihi",
  ],
  [
    "Submitted",
    "(?:enviad[oa]|entregad[oa]|presentad[oa])(?: el)?|(?:eingereicht|abgegeben)(?: am)?|(?:soumis|remis|livré|envoyé)e?(?: le)?|(?:enviad[oa]|entregue|submetid[oa])(?: em)?|(?:inviat[oa]|consegnat[oa])(?: il)?|przesłan[oey]|oddan[oey]|złożon[oey]|(?:ingediend|ingeleverd)(?: op)?|(?:gönderildi|teslim edildi)|надіслано|отправлено|提出済み",
  ],
  [
    "Funded",
    "(?:financiad[oa]|depositad[oa])(?: el)?|(?:finanziert|eingezahlt)(?: am)?|(?:financé|approvisionné)e?(?: le)?|(?:financiad[oa]|depositad[oa])(?: em)?|finanziat[oa](?: il)?|(?:opłacon[oey]|zasilon[oey]|zdeponowan[oey])|gefinancierd(?: op)?|(?:finanse edildi|yatırıldı)|профінансовано|入金済み",
  ],
  [
    "Paid",
    "pagad[oa](?: el)?|(?:bezahlt|ausgezahlt|freigegeben)(?: am)?|(?:payé|réglé|versé)e?(?: le)?|pag[oa](?: em)?|pagat[oa](?: il)?|(?:zapłacon[oey]|wypłacon[oey])|betaald(?: op)?|(?:ödendi)|сплачено|оплачено|支払い済み",
  ],
  [
    "Approved",
    "aprobad[oa](?: el)?|genehmigt(?: am)?|approuvée?(?: le)?|aprovad[oa](?: em)?|approvat[oa](?: il)?|zatwierdzon[oey]|goedgekeurd(?: op)?|onaylandı",
  ],
  [
    "Active",
    "activ[oa]|en curso|aktiv|laufend|actif|en cours|ativ[oa]|em andamento|attiv[oa]|in corso|aktywn[ay]|w toku|actief|lopend|aktif|devam ediyor",
  ],
  ["Status", "estado|statut|stato|durum|стан|статус"],
  ["Agency", "agencia|agentur|agence|agência|agenzia|agencja|ajans|агенція|агентство"],
  ["Paused", "en pausa|pausad[oa]|pausiert|en pause|sospes[oa]|wstrzyman[ay]|gepauzeerd|duraklatıldı"],
  ["Client", "cliente|kunde|klient|müşteri|клієнт|клиент|opdrachtgever"],
];

const PATTERNS = WORDS.map(
  ([english, others]) => [english, new RegExp(`(?<![\\p{L}\\p{N}])(?:${others})(?![\\p{L}\\p{N}])`, "giu")] as const,
);

const DAY =
  /(?<![\d.,])(?<day>\d{1,2})(?:\.|º|er)?[\s\u00a0](?:de\s)?(?<month>\p{L}{3,})\.?(?:,?\s(?:de\s|del\s)?(?<year>20\d\d))?(?!\d)/gu;
const EAST = /(20\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
const AMOUNT =
  /(?:US ?\$|\$ ?US|\$|USD)?[\s\u00a0]?(\d{1,3}(?:[.\u00a0\u202f ]\d{3})*,\d\d(?![\d.,]*\d))[\s\u00a0\u202f]?(?:US ?\$|\$ ?US|\$|USD)?/gu;

const inEnglish = (raw: string): string => {
  const dated = raw
    .replace(EAST, (_all, year: string, month: string, day: string) => dayOfWords(Number(day), Number(month), year))
    .replace(DAY, (all, day: string, name: string, year: string | undefined) => {
      const month = monthNamed(name);
      // "3 nov. 2026" is read as it stands; "3 de nov. de 2026" is not.
      const isReadable =
        !/\sde\s/.test(all) && LONG_MONTHS.some((one) => one.toLowerCase().startsWith(name.toLowerCase()));
      return month === undefined || isReadable ? all : dayOfWords(Number(day), month, year);
    })
    .replace(AMOUNT, (all, digits: string) =>
      /\$|USD/.test(all) ? ` $${digits.replace(/[.\s\u00a0\u202f]/g, "").replace(",", ".")} ` : all,
    );
  return PATTERNS.reduce((text, [english, pattern]) => text.replace(pattern, english), dated);
};

/** A page in our words, each line with what is written there. In: a text in another language. */
export const translated = (text: ReadText): ReadText => ({
  ...text,
  lines: text.lines.map((line) => {
    const english = inEnglish(line.text);
    return english === line.text ? line : { ...line, text: english, written: line.text };
  }),
});
