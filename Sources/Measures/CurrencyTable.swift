/// Currencies by sign, by name, and by the country before the name; codes of ISO 4217.
package enum CurrencyTable {
  /// A currency with the words for it, and a use of it.
  package struct Entry: Sendable {
    package let code: String
    /// How many of the currency one is.
    package var factor = 1.0
    /// In small letters, separated by commas.
    package let words: String
    package let example: String
  }

  /// Signs and letters before a number.
  ///
  /// `$` by itself is the dollar of the United States.
  package static let signs: [Entry] = [
    Entry(code: "USD", words: "$,us$,usd,usd$", example: "US$5,000"),
    Entry(code: "AUD", words: "a$,au$,aud", example: "A$5,000"),
    Entry(code: "CAD", words: "c$,ca$,cad", example: "C$5,000"),
    Entry(code: "NZD", words: "nz$,nzd", example: "NZ$5,000"),
    Entry(code: "HKD", words: "hk$,hkd", example: "HK$5,000"),
    Entry(code: "SGD", words: "s$,sg$,sgd", example: "S$5,000"),
    Entry(code: "TWD", words: "nt$,twd", example: "NT$5,000"),
    Entry(code: "BRL", words: "r$,brl", example: "R$5,000"),
    Entry(code: "MXN", words: "mx$,mxn", example: "MX$5,000"),
    Entry(code: "EUR", words: "€,eur", example: "€5,000"),
    Entry(code: "GBP", words: "£,gbp", example: "£5,000"),
    Entry(code: "JPY", words: "¥,jpy", example: "¥5,000"),
    Entry(code: "CNY", words: "rmb,cny", example: "RMB 5,000"),
    Entry(code: "KRW", words: "₩,krw", example: "₩5,000"),
    Entry(code: "INR", words: "₹,inr,rs,rs.", example: "₹5,000"),
    Entry(code: "RUB", words: "₽,rub", example: "₽5,000"),
    Entry(code: "CHF", words: "chf,sfr", example: "CHF 5,000"),
    Entry(code: "UAH", words: "₴,uah", example: "₴5,000"),
    Entry(code: "TRY", words: "₺,try", example: "₺5,000"),
    Entry(code: "ILS", words: "₪,ils,nis", example: "₪5,000"),
    Entry(code: "NGN", words: "₦,ngn", example: "₦5,000"),
    Entry(code: "ZAR", words: "zar", example: "ZAR 5,000"),
    Entry(code: "KES", words: "ksh,kes", example: "Ksh 5,000"),
    Entry(code: "SEK", words: "sek", example: "SEK 5,000"),
    Entry(code: "NOK", words: "nok", example: "NOK 5,000"),
    Entry(code: "DKK", words: "dkk", example: "DKK 5,000"),
    Entry(code: "PLN", words: "pln", example: "PLN 5,000"),
  ]

  /// Names behind a number; a name of several currencies stands with each, the likeliest first.
  package static let names: [Entry] = [
    Entry(
      code: "USD",
      words: "dollar,dollars,us dollar,us dollars,u.s. dollars,american dollars,buck,bucks",
      example: "20 dollars"
    ),
    Entry(
      code: "AUD",
      words: "australian dollar,australian dollars",
      example: "20 Australian dollars"
    ),
    Entry(code: "CAD", words: "canadian dollar,canadian dollars", example: "20 Canadian dollars"),
    Entry(
      code: "NZD",
      words: "new zealand dollar,new zealand dollars",
      example: "20 New Zealand dollars"
    ),
    Entry(
      code: "HKD",
      words: "hong kong dollar,hong kong dollars",
      example: "20 Hong Kong dollars"
    ),
    Entry(
      code: "SGD",
      words: "singapore dollar,singapore dollars",
      example: "20 Singapore dollars"
    ),
    Entry(code: "USD", factor: 0.01, words: "cent,cents", example: "50 cents"),
    Entry(code: "EUR", words: "euro,euros", example: "20 euros"),
    Entry(
      code: "GBP",
      words: "pound,pounds,pound sterling,pounds sterling,british pound,british pounds,quid",
      example: "20 pounds"
    ),
    Entry(
      code: "EGP",
      words: "egyptian pound,egyptian pounds,pound,pounds",
      example: "20 Egyptian pounds"
    ),
    Entry(code: "GBP", factor: 0.01, words: "pence,penny,p", example: "50 pence"),
    Entry(code: "JPY", words: "yen,japanese yen", example: "20 yen"),
    Entry(code: "CNY", words: "yuan,renminbi,chinese yuan", example: "20 yuan"),
    Entry(code: "KRW", words: "won,south korean won", example: "20 won"),
    Entry(code: "INR", words: "rupee,rupees,indian rupee,indian rupees", example: "20 rupees"),
    Entry(
      code: "PKR",
      words: "pakistani rupee,pakistani rupees,rupee,rupees",
      example: "20 Pakistani rupees"
    ),
    Entry(
      code: "LKR",
      words: "sri lankan rupee,sri lankan rupees,rupee,rupees",
      example: "20 Sri Lankan rupees"
    ),
    Entry(
      code: "RUB",
      words: "rouble,roubles,ruble,rubles,russian rubles,russian roubles",
      example: "20 roubles"
    ),
    Entry(code: "CHF", words: "swiss franc,swiss francs,franc,francs", example: "20 Swiss francs"),
    Entry(
      code: "FRF",
      words: "french franc,french francs,franc,francs",
      example: "20 French francs"
    ),
    Entry(code: "SEK", words: "swedish krona,swedish kronor,krona,kronor", example: "20 kronor"),
    Entry(
      code: "NOK",
      words: "norwegian krone,norwegian kroner,krone,kroner",
      example: "20 Norwegian kroner"
    ),
    Entry(
      code: "DKK",
      words: "danish krone,danish kroner,krone,kroner",
      example: "20 Danish kroner"
    ),
    Entry(code: "MXN", words: "peso,pesos,mexican peso,mexican pesos", example: "20 pesos"),
    Entry(
      code: "ARS",
      words: "argentine peso,argentine pesos,peso,pesos",
      example: "20 Argentine pesos"
    ),
    Entry(
      code: "PHP",
      words: "philippine peso,philippine pesos,peso,pesos",
      example: "20 Philippine pesos"
    ),
    Entry(code: "ZAR", words: "rand", example: "20 rand"),
    Entry(code: "BRL", words: "real,reais", example: "20 reais"),
    Entry(code: "TRY", words: "lira,turkish lira", example: "20 lira"),
    Entry(code: "UAH", words: "hryvnia,hryvnias", example: "20 hryvnia"),
    Entry(code: "PLN", words: "zloty,zlotys", example: "20 zlotys"),
    Entry(code: "NGN", words: "naira", example: "20 naira"),
  ]

  private static let bySign = table(signs)
  private static let byName = table(names)

  private static func table(_ entries: [Entry]) -> [String: [Measure]] {
    var table: [String: [Measure]] = [:]
    for entry in entries {
      for word in entry.words.split(separator: ",") {
        table[String(word), default: []].append(.currency(entry.code, entry.factor))
      }
    }
    return table
  }

  /// The currency of a sign before a number, in small letters: `us$`.
  package static func sign(_ words: String) -> Measure? { bySign[words]?.first }
  /// The currencies that a name behind a number may be, in small letters: `swiss francs`, `pesos`.
  package static func named(_ words: String) -> [Measure]? { byName[words] }
}
