/** Whether digits pass the check of payment cards (Luhn). In: digits only. */
export const passesLuhn = (digits: string): boolean => {
  if (digits === "") return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** How long an IBAN is in each country (ISO 13616 registry). */
const LENGTHS =
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20";
const IBAN_LENGTH = new Map(LENGTHS.split(" ").map((one) => [one.slice(0, 2), Number(one.slice(2))]));

/** How long an IBAN that begins so must be; undefined for a country without one. */
export const ibanLength = (country: string): number | undefined => IBAN_LENGTH.get(country.toUpperCase());

/** Whether a text is an IBAN: known country, its length, remainder 1 by 97. In: letters and digits only. */
export const isIban = (raw: string): boolean => {
  const whole = raw.toUpperCase();
  if (ibanLength(whole.slice(0, 2)) !== whole.length) return false;
  let rest = 0;
  for (const sign of whole.slice(4) + whole.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    if (Number.isNaN(value)) return false;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};
