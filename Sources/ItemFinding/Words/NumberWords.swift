/// Words for numbers, for what hedges them and for what they count.
enum NumberWords {
  static let values: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// One counts only before a scale: “one million”, not “one of them”.
  static let scales: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
    "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3, "lakh": 1e5, "crore": 1e7,
    "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "dozens": 12,
    "tens": 10, "scores": 20, "trillions": 1e12,
  ]

  /// What may stand without a number before it.
  static let vague: Set<String> = Words.set(
    "hundreds thousands millions billions trillions dozens scores tens"
  )

  /// What is counted in “three-hour”.
  static let compoundUnits = Words.set(
    """
    second minute hour day week month year decade mile kilometre kilometer metre meter foot inch page
    game match round goal point seat member man woman person bedroom storey story lane ton tonne
    pound dollar euro
    """
  )

  static let fractions: [String: Double] = [
    "half": 1.0 / 2, "third": 1.0 / 3, "thirds": 1.0 / 3, "quarter": 1.0 / 4, "quarters": 1.0 / 4,
    "fifth": 1.0 / 5, "fifths": 1.0 / 5, "tenth": 1.0 / 10, "tenths": 1.0 / 10,
  ]

  static let hedges = PhraseTable(
    """
    around, about, approximately, roughly, some, nearly, almost, over, under, above, below
    more than, less than, fewer than, at least, at most, up to, as many as, as much as, as few as
    no more than, no fewer than, no less than, not more than, close to, just over, just under
    well over, an estimated, estimated, an average of, a total of, a record, only, just, upwards of
    in excess of, approx., circa, well above, slightly more than, slightly less than, or so
    """
  )

  static let percents: Set<String> = ["%", "percent", "per-cent", "pc", "percentage"]

  static let currencies: Set<String> = [
    "$", "€", "£", "¥", "₩", "₹", "₽", "us$", "usd", "eur", "gbp", "a$", "c$", "hk$", "nt$", "rmb",
    "cny", "jpy", "krw",
  ]

  static let currencyUnits = Words.set(
    """
    dollar dollars euro euros pound pounds yen yuan won rupee rupees rouble roubles ruble rubles
    franc francs krona kronor kroner cent cents pence peso pesos
    """
  )

  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
  ]

  /// Small words that are no unit behind a number.
  static let noUnits = Words.set(
    """
    a an and are as at been but by did do does for from had has have he her his if in into is it its
    not of on or our over she so than that the their them they this those to too under until up us was
    we were when where which while who will with would after before because during since though
    said says told more less times other others ago later earlier am pm a.m. p.m. because i you
    """
  )
}
