/// Words for numbers, and for what they count.
package enum NumberWords {
  package static let values: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// One counts only before a scale: “one million”, not “one of them”.
  package static let scales: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
    "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3, "lakh": 1e5, "crore": 1e7,
    "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "dozens": 12,
    "tens": 10, "scores": 20, "trillions": 1e12,
  ]

  /// What may stand without a number before it.
  package static let vague: Set<String> = NameWords.set(
    "hundreds thousands millions billions trillions dozens scores tens"
  )

  /// What is counted in “three-hour”.
  package static let compoundUnits = NameWords.set(
    """
    second minute hour day week month year decade mile kilometre kilometer metre meter foot inch page
    game match round goal point seat member man woman person bedroom storey story lane ton tonne
    pound dollar euro
    """
  )

  package static let fractions: [String: Double] = [
    "half": 1.0 / 2, "third": 1.0 / 3, "thirds": 1.0 / 3, "quarter": 1.0 / 4, "quarters": 1.0 / 4,
    "fifth": 1.0 / 5, "fifths": 1.0 / 5, "tenth": 1.0 / 10, "tenths": 1.0 / 10,
  ]

  package static let percents: Set<String> = ["%", "percent", "per-cent", "pc", "percentage"]

  package static let currencies: Set<String> = [
    "$", "€", "£", "¥", "₩", "₹", "₽", "us$", "usd", "eur", "gbp", "a$", "c$", "hk$", "nt$", "rmb",
    "cny", "jpy", "krw",
  ]

  package static let currencyUnits = NameWords.set(
    """
    dollar dollars euro euros pound pounds yen yuan won rupee rupees rouble roubles ruble rubles
    franc francs krona kronor kroner cent cents pence peso pesos
    """
  )

  package static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
  ]

  /// Small words that are no unit behind a number.
  package static let noUnits = NameWords.set(
    """
    a an and are as at been but by did do does for from had has have he her his if in into is it its
    not of on or our over she so than that the their them they this those to too under until up us was
    we were when where which while who will with would after before because during since though
    said says told more less next last yesterday today tomorrow tonight onward onwards times other others
    ago later earlier am pm a.m. p.m. because i you
    """
  )
}
