/// The names of months in the languages of many newsrooms, in full and shortened.
package enum MonthNames {
  // From January to December; forms of one month with a stroke between them.
  private static let english =
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug"
    + " september/sept/sep october/oct november/nov december/dec"

  private static let languages = [
    // German, Austrian
    "januar/jänner february/feber märz/mär/mrz april mai juni juli august september oktober/okt"
      + " november dezember/dez",
    // French
    "janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août/aout septembre"
      + " octobre novembre décembre/déc",
    // Spanish
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set"
      + " octubre noviembre diciembre/dic",
    // Italian
    "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre"
      + " ottobre/ott novembre dicembre",
    // Portuguese
    "janeiro fevereiro/fev março abril maio/mai junho julho agosto setembro outubro/out novembro"
      + " dezembro",
    // Dutch
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    // Swedish, Norwegian, Danish
    "januari/januar februari/februar mars/marts april maj/mai juni juli augusti/august september"
      + " oktober november december/desember/des",
    // Polish
    "stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec"
      + " lipca/lipiec sierpnia/sierpień września/wrzesień października/październik"
      + " listopada/listopad grudnia/grudzień",
    // Czech
    "ledna/leden února/únor března/březen dubna/duben května/květen června/červen"
      + " července/červenec srpna/srpen září října/říjen listopadu prosince/prosinec",
    // Slovak
    "januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl"
      + " augusta septembra októbra/október novembra decembra",
    // Hungarian
    "január/jan február/febr március/márc április/ápr május/máj június/jún július/júl"
      + " augusztus szeptember/szept október november december",
    // Romanian
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie"
      + " decembrie",
    // Finnish
    "tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu"
      + " toukokuuta/toukokuu kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu"
      + " syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu",
    // Turkish
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    // Indonesian
    "januari februari maret april mei juni juli agustus september oktober november desember",
    // Russian
    "января/январь/янв февраля/февраль/фев марта/март апреля/апрель/апр мая/май июня/июнь/июн"
      + " июля/июль/июл августа/август/авг сентября/сентябрь/сен октября/октябрь/окт"
      + " ноября/ноябрь/ноя декабря/декабрь/дек",
    // Ukrainian
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    // Greek
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου"
      + " οκτωβρίου νοεμβρίου δεκεμβρίου",
    // Arabic
    "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
    // Arabic of the Levant and of the Maghreb; months of two words are below
    "جانفي/كانون_الثاني فيفري/شباط آذار/اذار نيسان/أفريل أيار/ايار/ماي حزيران/جوان تموز/جويلية آب/أوت"
      + " أيلول/ايلول تشرين_الأول/تشرين_الاول تشرين_الثاني كانون_الأول/كانون_الاول",
    // Hebrew, bare and with the letter for “in”
    "ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס/במרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי"
      + " אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
    // Hindi
    "जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर"
      + " दिसंबर/दिसम्बर",
  ]

  // English ones apart: most dates need no table of the others.
  private static let englishNumbers = table([english])
  private static let otherNumbers = table(languages)

  private static func table(_ languages: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(languages.count * 30)
    for language in languages {
      for (index, month) in language.split(separator: " ").enumerated() {
        for form in month.split(separator: "/") { numbers[String(form)] = index + 1 }
      }
    }
    return numbers
  }

  /// Returns the number of a month, 1 to 12, from its name in lower case; nil for other words.
  package static func number(of word: String) -> Int? { englishNumbers[word] ?? otherNumbers[word] }

  /// The same for a name of two words.
  package static func number(of first: String, _ second: String) -> Int? {
    twoWordStarts.contains(first) ? otherNumbers[first + "_" + second] : nil
  }

  private static let twoWordStarts: Set<String> = ["تشرين", "كانون"]
}
