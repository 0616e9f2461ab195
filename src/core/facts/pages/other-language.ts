/** What Upwork's pages say where they are shown in another language: lines, or labels before a value, that no English page has. */
const LINES =
  /^(?:arbeit finden|talente? finden|meilensteine?|festpreis|stundensatz|stundenlohn|vertragsart|vertragsdetails|arbeitstagebuch|stundenzettel|buscar trabajo|buscar talento|hitos?|precio fijo|por hora|contrato|detalles del contrato|hoja de horas|trouver du travail|trouver des talents|jalons?|prix fixe|taux horaire|contrat|feuille de temps|encontrar trabalho|marcos?|preço fixo|por hora|trova lavoro|traguardi|prezzo fisso|contratto|vind werk|mijlpalen|vaste prijs|znajdź pracę|etapy?|kamienie milowe|stała cena|umowa|найти работу|этапы|контракт|фиксированная цена|договор|знайти роботу|контракт|契約|マイルストーン|固定価格|合同|里程碑|계약|마일스톤)$/iu;
const LABELS =
  /^(?:vertrags-?id|vertragsnummer|vertragsart|vertragsbeginn|beginn|id del contrato|id de contrato|n[.º°o]* (?:de|del) contrato|tipo|inicio|início|inizio|estado|agencia|agenzia|agência|tipo de contrato|fecha de inicio|identifiant du contrat|type de contrat|date de début|id do contrato|data de início|tipo di contratto|data di inizio|contract-id|startdatum|id umowy|data rozpoczęcia|id контракта|дата начала|契約id|合同编号|id контракту|дата початку|погодинна ставка|тижневий ліміт|почасовая ставка|тариф|saatlik ücret|başlangıç tarihi|sözleşme (?:no|kimliği)|stawka godzinowa|tariffa oraria)(?=[\s:]|$)/iu;

/** "Contrato 40218833". */
const NUMBERED =
  /^(?:contrato|vertrag|contrat|contratto|umowa|sözleşme|contract nr\.?|контракт|договір|договор) \d{7,9}$/iu;

/** Is a page shown in another language? In: its lines, evened. */
export const isOtherLanguage = (lines: readonly string[]): boolean =>
  lines.some(
    (line) => LABELS.test(line) || line.split(/\s*[·•|]\s*|\t/).some((part) => LINES.test(part) || NUMBERED.test(part)),
  );
