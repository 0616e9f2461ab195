/**
 * How programs write the halves and the times of the day, in small letters, without dots and spaces: the day periods of the
 * Unicode CLDR (https://cldr.unicode.org) for the languages of phones. A night belongs to the morning up to five, else to the evening.
 */
const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const MORNING = wordsOf(`
  fh aamulla aamup aamupäivällä alfajiri am ap asubuhi damadrugada damanhã damañá de delamadrugada delamañana
  dienag dieoggend dimattina dimineața dinotte dop dopol dopoldan dopoledne dopoludnia dumat dumatin délelőtt
  emëngjesit enatës eparadites ertalab fm form gecə goizald goizaldeko goizeko goöň günortadanöň hajnal hommikul
  inthemorning madaling-araw matin matinada matí mañana morg morgens nachts naktis natt ngumaga norīta
  omformiddagen ommorgenen omnatten pagi pd pg priekšp priešpiet przedpołudniem påformiddagen påförm
  påförmiddagen påmorg påmorgenen påmorgonen pånatten rano reggel rn rytas ráno sa sabah sáng sübh səhər
  tengahmalam to ujutro vm vorm vormittags ybore zjut zjutraj öö öğledenönce πμ πρωί τοπρωί дп наутро ночі ноќе
  претпл претпладне ранку сутринта таңғы тң утра ујутру эртеңменен үө өглөө առավոտյան գիշերը գիշերվա בבוקר בוקר
  לפנותבוקר بامداد ص صباحًا صبح صبح،منجهند صبحمیں غم فجرًا فيالصباح قبلازظهر قبلالظهر قظ نیمهشب
  पहाट पूर्वाह्न बिहान सकाळ सुबह পূৰ্বাহ্ন ভোর ভোরবেলায় সকাল সকালবেলায় ਸਵੇਰੇ સવારે அதிகாலை காலை ఉదయం ಬೆಳಗ್ಗೆ
  പുലർച്ചെ രാവിലെ උදේ පාන්දර පෙව මැදියමටපසු ก่อนเที่ยง ในตอนเช้า ກ່ອນທ່ຽງ ຕອນເຊົ້າ နံနက် დილ დილით በሌሊት ጥዋት
  នៅពេលព្រឹក ’snachts ’sochtends 上午 凌晨 午前 早上 朝 清晨 아침 오전
`);

export const EVENING = wordsOf(`
  eh abends adhuhuri akşam akşamüstü amiază après-midi arrats arratsaldeko atnight axşam axşamüstü canoldydd ch
  chiều danoite datarde delanoche delatarde delmediodía delpomeriggio del’après-midi dieaand diemiddag
  dipomeriggio disera domediodía du după-amiaza dusoir dél délután eguerd eguerdiko em embrëmjes emesditës
  epasdites este etterm gaueko gosoň gündüz günorta günortadansoň illalla iltap iltapäivällä iluntz iluntzeko in
  intheafternoon intheevening ip jioni kechqurun keskip keskipäivällä keskpäeval kveld laamiază malam mchana md
  meio-dia mezzogiorno midday midi migdia mittags nachm nachmittags napol napoludnie navečer nggabi nghapon nit
  nm noon odp odpoledne omaftenen omeftermiddagen opold opoldne perpiet petang pm podne pol poledne pop popiet
  popietė popodne popol popoldan popoludní popołudniu poslijepodne ptg pusd pusdienlaikā pärastlõunal påefterm
  påeftermiddagen påettermiddagen påkvelden påkvällen pēcp pēcpusd pēcpusdienā saasitazamchana seara soir sore
  tanghaling-tapat tarda tengahhari tk tr trưa tushpayti tối vakaras vakarā vespre več večer wieczorem wpołudnie
  yprynhawn yrhwyr zveč zvečer õhtul ös öğle öğledensonra απόγ μεσημ μμ τοαπόγευμα τομεσημέρι вечера вечерта
  вечора дня кечинде кешкі навечер напладне орой подне полд полдень попл попладне поподне пп следобед тк түскі
  түстенкейінгі түштөнкийин увече чактүш үддунд үх өдөр երեկոյան կեսօր կեսօրին ցերեկը ցերեկվա אחרהצהריים בערב
  בצהריים ערב צהריים بظ بعدازظهر بعدالظهر دوپہر دوپہرمیں سہپہر شام شاممیں شب ظهر ظهرًا عصر غو م مساءً منجهند،شام
  अपरान्ह अपराह्न दुपार दोपहर बेलुकी मध्यान्ह शाम संध्याकाळ साँझ অপৰাহ্ন দুপুর দুপুরবেলায় বিকাল সন্ধ্যা
  সন্ধ্যাবেলায় ਦੁਪਹਿਰੇ ਸ਼ਾਮੀਂ બપોરે સાંજે அந்திமாலை நண்பகல் பிற்பகல் மதியம் மாலை మధ్యాహ్నం సాయంత్రం ಮಧ್ಯಾಹ್ನ
  ಸಂಜೆ ഉച്ച ഉച്ചതിരിഞ്ഞ് ഉച്ചയ്ക്ക് വൈകുന്നേരം സന്ധ്യ දවල් පව මධ්යාහ්නය රෑ හවස ค่ํา บ่าย หลังเที่ยง เที่ยง
  ในตอนเย็น ຕອນທ່ຽງ ຕອນບ່າຍ ຕອນແລງ ຫຼັງທ່ຽງ ည ညနေ နေ့လယ် မွန်းတည့် ნაშუადღ ნაშუადღევს საღ საღამოს შუადღ შუადღეს
  ቀትር በምሽት ከሰዓት ថ្ងៃត្រង់ នៅពេលយប់ នៅពេលរសៀល នៅពេលល្ងាច ’savonds ’smiddags 下午 中午 午後 夕方 夜 昼 晚上 正午 오후 저녁 정오
`);

export const NIGHT = wordsOf(`
  ليلاً gece kechasi naktī noaptea noću ponoći ponoči usiku vn vnoci wnocy yöllä éjjel öösel đêm βράδυ τοβράδυ ночи
  ноћу презнощта түнгі түничинде шөнө בלילה לילה رات راتمیں रात रात्र রাত্রি রাত্রিবেলায় ਰਾਤੀਂ રાત્રે இரவு
  రాత్రి ರಾತ್ರಿ രാത്രി กลางคืน ກາງຄືນ ຕອນກາງຄືນ ღამ ღამით 夜中 밤
`);

/** Around noon: eleven is in the morning, one in the afternoon. */
export const NOON = wordsOf("中午 正午 昼 noon midday midi mediodía mezzogiorno mittags ظهر ظهرًا เที่ยง trưa");
