import Testing

/// Texts of the kind that arrives, and the encodings in which they used to.
enum EncodedTexts {
  struct Row: CustomTestStringConvertible, Sendable {
    let language: String
    /// As iconv names them.
    let charsets: [String]
    let text: String

    var testDescription: String { language }
  }

  static let rows = [
    Row(
      language: "Russian",
      charsets: ["KOI8-R", "WINDOWS-1251", "ISO-8859-5", "IBM866"],
      text: "Министерство иностранных дел заявило в понедельник, что число беженцев за "
        + "последний год выросло на двадцать процентов. По словам пресс-секретаря, «эти "
        + "данные будут опубликованы в январе»."
    ),
    Row(
      language: "Ukrainian",
      charsets: ["WINDOWS-1251", "KOI8-U"],
      text: "Міністерство закордонних справ заявило в понеділок, що кількість біженців за "
        + "останній рік зросла на двадцять відсотків. Їхні дані опублікують у січні, сказав "
        + "речник."
    ),
    Row(
      language: "Bulgarian",
      charsets: ["WINDOWS-1251"],
      text: "Министерството на външните работи заяви в понеделник, че броят на бежанците през "
        + "последната година е нараснал с двадесет процента. Данните ще бъдат публикувани "
        + "през януари."
    ),
    Row(
      language: "Japanese",
      charsets: ["SHIFT_JIS", "EUC-JP", "ISO-2022-JP"],
      text: "外務省は月曜日、過去一年間に難民の数が二割増えたと発表した。報道官は「詳しいデータは一月に公表する」と述べた。"
    ),
    Row(
      language: "simplified Chinese",
      charsets: ["GB18030", "GBK"],
      text: "外交部星期一表示，过去一年难民人数增加了百分之二十。发言人说：“详细数据将于一月公布。”"
    ),
    Row(
      language: "traditional Chinese",
      charsets: ["BIG5"],
      text: "外交部星期一表示，過去一年難民人數增加了百分之二十。發言人說：「詳細數據將於一月公布。」"
    ),
    Row(
      language: "Korean",
      charsets: ["EUC-KR"],
      text: "외교부는 월요일 지난 1년간 난민 수가 20퍼센트 증가했다고 밝혔다. 대변인은 “자세한 자료는 1월에 공개될 것”이라고 말했다."
    ),
    Row(
      language: "Polish",
      charsets: ["ISO-8859-2", "WINDOWS-1250"],
      text: "Ministerstwo Spraw Zagranicznych poinformowało w poniedziałek, że liczba "
        + "uchodźców wzrosła w ubiegłym roku o dwadzieścia procent. Rzecznik powiedział, że "
        + "szczegółowe dane zostaną ogłoszone w styczniu."
    ),
    Row(
      language: "Czech",
      charsets: ["ISO-8859-2", "WINDOWS-1250"],
      text: "Ministerstvo zahraničních věcí v pondělí oznámilo, že počet uprchlíků se za "
        + "poslední rok zvýšil o dvacet procent. Mluvčí řekl, že podrobné údaje budou "
        + "zveřejněny v lednu. Šlo o žádosti žadatelů."
    ),
    Row(
      language: "Hungarian",
      charsets: ["ISO-8859-2", "WINDOWS-1250"],
      text: "A külügyminisztérium hétfőn közölte, hogy a menekültek száma az elmúlt évben "
        + "húsz százalékkal nőtt. A szóvivő szerint a részletes adatokat januárban teszik "
        + "közzé, és őszintén bízik a működésben."
    ),
    Row(
      language: "Greek",
      charsets: ["ISO-8859-7", "WINDOWS-1253"],
      text: "Το Υπουργείο Εξωτερικών ανακοίνωσε τη Δευτέρα ότι ο αριθμός των προσφύγων "
        + "αυξήθηκε κατά είκοσι τοις εκατό τον τελευταίο χρόνο. Άλλα στοιχεία θα "
        + "δημοσιευθούν τον Ιανουάριο."
    ),
    Row(
      language: "Turkish",
      charsets: ["ISO-8859-9", "WINDOWS-1254"],
      text: "Dışişleri Bakanlığı pazartesi günü yaptığı açıklamada, mülteci sayısının geçen "
        + "yıl yüzde yirmi arttığını bildirdi. Sözcü, ayrıntılı verilerin ocak ayında "
        + "yayımlanacağını söyledi."
    ),
    Row(
      language: "Hebrew",
      charsets: ["ISO-8859-8", "WINDOWS-1255"],
      text: "משרד החוץ הודיע ביום שני כי מספר הפליטים עלה בשנה האחרונה בעשרים אחוזים. הדובר "
        + "אמר כי הנתונים המלאים יפורסמו בינואר."
    ),
    Row(
      language: "Arabic",
      charsets: ["ISO-8859-6", "WINDOWS-1256"],
      text: "أعلنت وزارة الخارجية يوم الاثنين أن عدد اللاجئين ارتفع خلال العام الماضي بنسبة "
        + "عشرين في المئة. وقال المتحدث إن البيانات ستنشر في يناير."
    ),
    Row(
      language: "Thai",
      charsets: ["TIS-620"],
      text: " "
        + "กระทรวงการต่างประเทศแถลงเมื่อวันจันทร์ว่าจำนวนผู้ลี้ภัยเพิ่มขึ้นร้อยละยี่สิบในปีที่ผ่านมา"
    ),
    Row(
      language: "German",
      charsets: ["WINDOWS-1252", "ISO-8859-1", "ISO-8859-15"],
      text: "Das Außenministerium teilte am Montag mit, die Zahl der Flüchtlinge sei im "
        + "vergangenen Jahr um zwanzig Prozent gestiegen. Die Sprecherin erklärte, "
        + "ausführliche Zahlen würden im Januar veröffentlicht."
    ),
    Row(
      language: "French",
      charsets: ["WINDOWS-1252", "ISO-8859-1"],
      text: "Le ministère des Affaires étrangères a annoncé lundi que le nombre de réfugiés "
        + "avait augmenté de vingt pour cent en un an. La porte-parole a précisé que les "
        + "données détaillées seraient publiées en janvier."
    ),
    Row(
      language: "Spanish",
      charsets: ["WINDOWS-1252"],
      text: "El Ministerio de Asuntos Exteriores anunció el lunes que el número de refugiados "
        + "aumentó un veinte por ciento el año pasado. «Los datos detallados se publicarán "
        + "en enero», señaló el portavoz."
    ),
    Row(
      language: "Portuguese",
      charsets: ["WINDOWS-1252"],
      text: "O Ministério das Relações Exteriores anunciou na segunda-feira que o número de "
        + "refugiados aumentou vinte por cento no último ano. Os dados não serão divulgados "
        + "até janeiro, disse a porta-voz."
    ),
    Row(
      language: "Swedish",
      charsets: ["WINDOWS-1252"],
      text: "Utrikesdepartementet meddelade på måndagen att antalet flyktingar ökade med "
        + "tjugo procent förra året. Talespersonen sade att uppgifterna offentliggörs i "
        + "januari."
    ),
    Row(
      language: "English with quotation marks",
      charsets: ["WINDOWS-1252"],
      text: "The ministry said on Monday that the number of refugees had risen by 20 per "
        + "cent. “The figures will be published in January,” a spokesperson said — without "
        + "saying who’d counted them."
    ),
    Row(
      language: "English with a pound sign",
      charsets: ["WINDOWS-1252"],
      text: "The ministry said on Monday that the café cost £20 million. The figures will be "
        + "published in January, a spokesperson said."
    ),
    Row(
      language: "Lithuanian",
      charsets: ["WINDOWS-1257", "ISO-8859-13"],
      text: "Užsienio reikalų ministerija pirmadienį pranešė, kad pabėgėlių skaičius per "
        + "pastaruosius metus išaugo dvidešimčia procentų. Atstovas sakė, kad išsamūs "
        + "duomenys bus paskelbti sausį."
    ),
  ]
}
