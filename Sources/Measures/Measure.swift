/// A unit of measurement: what it measures, and how many of the base unit it is.
package struct Measure: Sendable, Equatable {
  /// `length`, `mass`, `share`, `currency:EUR`, `count`; `bare` where no unit is named.
  package var dimension: String
  /// So many base units.
  package var factor: Double
  /// What is added after that, for temperatures.
  package var offset: Double
  /// Months and years, which are not all of one length.
  package var isCalendar: Bool

  package init(dimension: String, factor: Double, offset: Double = 0, isCalendar: Bool = false) {
    self.dimension = dimension
    self.factor = factor
    self.offset = offset
    self.isCalendar = isCalendar
  }

  package static let bare = Measure(dimension: "bare", factor: 1)
  package static let count = Measure(dimension: "count", factor: 1)
  package static let share = Measure(dimension: "share", factor: 1)
  package static let points = Measure(dimension: "points", factor: 1)
  package static let month = Measure(dimension: "time", factor: 2_629_800, isCalendar: true)

  /// So many of a currency, by its code.
  package static func currency(_ code: String, _ factor: Double = 1) -> Measure {
    Measure(dimension: "currency:" + code, factor: factor)
  }

  /// The unit of a difference: 10 °C more are 18 °F more; itself but for temperatures.
  package var ofDifference: Measure {
    dimension == "temperature"
      ? Measure(dimension: "difference of temperature", factor: factor) : self
  }

  /// A unit that is so many of this one.
  package func times(_ count: Double) -> Measure {
    Measure(dimension: dimension, factor: factor * count, offset: offset, isCalendar: isCalendar)
  }

  /// The dimension in plain words.
  package var inWords: String {
    switch dimension {
    case "bare": "a number without a unit"
    case "count": "a count"
    case "share": "per cent"
    case "points": "percentage points"
    default:
      dimension.hasPrefix("currency:") ? String(dimension.dropFirst(9)) : "a \(dimension)"
    }
  }
}

/// A named unit with the words for it, and a use of it.
package struct UnitEntry: Sendable {
  package let measures: [Measure]
  /// In small letters, separated by commas.
  package let words: String
  /// A figure with the unit and the same figure in the base unit of its dimension.
  package let example: (text: String, base: Double)

  init(_ measures: Measure..., words: String, example: (text: String, base: Double)) {
    self.measures = measures
    self.words = words
    self.example = example
  }

  init(
    _ dimension: String,
    _ factor: Double,
    offset: Double = 0,
    words: String,
    example: (text: String, base: Double)
  ) {
    measures = [Measure(dimension: dimension, factor: factor, offset: offset)]
    self.words = words
    self.example = example
  }
}

/// Units by their words.
package enum UnitTable {
  package static let entries: [UnitEntry] = [
    lengths, areas, volumes, masses, times, energies, others,
  ]
  .flatMap { $0 }

  private static let lengths: [UnitEntry] = [
    UnitEntry("length", 1, words: "metre,metres,meter,meters,m", example: ("5 metres", 5)),
    UnitEntry(
      "length",
      1000,
      words: "km,kms,kilometre,kilometres,kilometer,kilometers",
      example: ("1.5 km", 1500)
    ),
    UnitEntry(
      "length",
      0.01,
      words: "cm,centimetre,centimetres,centimeter,centimeters",
      example: ("40 cm", 0.4)
    ),
    UnitEntry(
      "length",
      0.001,
      words: "mm,millimetre,millimetres,millimeter,millimeters",
      example: ("8 mm", 0.008)
    ),
    UnitEntry("length", 1609.344, words: "mile,miles", example: ("10 miles", 16093.44)),
    UnitEntry(
      "length",
      1852,
      words: "nautical mile,nautical miles",
      example: ("2 nautical miles", 3704)
    ),
    UnitEntry("length", 0.9144, words: "yard,yards", example: ("100 yards", 91.44)),
    UnitEntry("length", 0.3048, words: "foot,feet,ft,ft.", example: ("10 feet", 3.048)),
    UnitEntry("length", 0.0254, words: "inch,inches", example: ("12 inches", 0.3048)),
  ]

  private static let areas: [UnitEntry] = [
    UnitEntry(
      "area",
      1,
      words: "square metre,square metres,square meter,square meters,sq m,sq. m,m²,m2",
      example: ("120 square metres", 120)
    ),
    UnitEntry(
      "area",
      1e6,
      words:
        "square kilometre,square kilometres,square kilometer,square kilometers,square km,sq km,sq. km,km²,km2",
      example: ("2 square kilometres", 2e6)
    ),
    UnitEntry(
      "area",
      2_589_988.110336,
      words: "square mile,square miles,sq mi,sq. mi,sq. miles,sq miles",
      example: ("1 square mile", 2_589_988.110336)
    ),
    UnitEntry(
      "area",
      0.09290304,
      words: "square foot,square feet,sq ft,sq. ft",
      example: ("100 square feet", 9.290304)
    ),
    UnitEntry("area", 1e4, words: "hectare,hectares,ha", example: ("3 hectares", 3e4)),
    UnitEntry("area", 4046.8564224, words: "acre,acres", example: ("10 acres", 40468.564224)),
  ]

  private static let volumes: [UnitEntry] = [
    UnitEntry("volume", 1, words: "litre,litres,liter,liters", example: ("60 litres", 60)),
    UnitEntry(
      "volume",
      0.001,
      words: "ml,millilitre,millilitres,milliliter,milliliters",
      example: ("250 ml", 0.25)
    ),
    UnitEntry(
      "volume",
      1000,
      words: "cubic metre,cubic metres,cubic meter,cubic meters,m³,m3",
      example: ("4 cubic metres", 4000)
    ),
    UnitEntry(
      "volume",
      28.316846592,
      words: "cubic foot,cubic feet,cu ft,cu. ft",
      example: ("10 cubic feet", 283.16846592)
    ),
    UnitEntry(
      "volume",
      3.785411784,
      words: "us gallon,us gallons,u.s. gallon,u.s. gallons",
      example: ("2 US gallons", 7.570823568)
    ),
    UnitEntry(
      "volume",
      4.54609,
      words: "imperial gallon,imperial gallons,uk gallon,uk gallons",
      example: ("2 imperial gallons", 9.09218)
    ),
    UnitEntry(
      Measure(dimension: "volume", factor: 3.785411784),
      Measure(dimension: "volume", factor: 4.54609),
      words: "gallon,gallons",
      example: ("2 gallons", 7.570823568)
    ),
    UnitEntry(
      "volume",
      158.987294928,
      words: "barrel,barrels",
      example: ("1 barrel", 158.987294928)
    ),
  ]

  private static let masses: [UnitEntry] = [
    UnitEntry(
      "mass",
      1,
      words: "kg,kgs,kilo,kilos,kilogram,kilograms,kilogramme,kilogrammes",
      example: ("2 kg", 2)
    ),
    UnitEntry("mass", 0.001, words: "gram,grams,gramme,grammes", example: ("500 grams", 0.5)),
    UnitEntry("mass", 1e-6, words: "mg,milligram,milligrams", example: ("20 mg", 2e-5)),
    UnitEntry(
      "mass",
      1000,
      words: "tonne,tonnes,metric ton,metric tons,metric tonne,metric tonnes",
      example: ("3 tonnes", 3000)
    ),
    UnitEntry(
      "mass",
      907.18474,
      words: "short ton,short tons",
      example: ("1 short ton", 907.18474)
    ),
    UnitEntry(
      "mass",
      1016.0469088,
      words: "long ton,long tons",
      example: ("1 long ton", 1016.0469088)
    ),
    UnitEntry(
      Measure(dimension: "mass", factor: 907.18474),
      Measure(dimension: "mass", factor: 1000),
      Measure(dimension: "mass", factor: 1016.0469088),
      words: "ton,tons",
      example: ("2 tons", 1814.36948)
    ),
    UnitEntry("mass", 0.45359237, words: "lb,lbs,lb.,lbs.", example: ("10 lbs", 4.5359237)),
    UnitEntry("mass", 0.028349523125, words: "ounce,ounces,oz", example: ("16 ounces", 0.45359237)),
    UnitEntry("mass", 6.35029318, words: "stone", example: ("10 stone", 63.5029318)),
  ]

  private static let times: [UnitEntry] = [
    UnitEntry("time", 1, words: "second,seconds,sec,secs", example: ("90 seconds", 90)),
    UnitEntry("time", 60, words: "minute,minutes,min,mins", example: ("2 minutes", 120)),
    UnitEntry("time", 3600, words: "hour,hours,hr,hrs", example: ("3 hours", 10800)),
    UnitEntry("time", 86_400, words: "day,days", example: ("42 days", 3_628_800)),
    UnitEntry("time", 604_800, words: "week,weeks,wk,wks", example: ("six weeks", 3_628_800)),
    UnitEntry(
      "time",
      1_209_600,
      words: "fortnight,fortnights",
      example: ("2 fortnights", 2_419_200)
    ),
    UnitEntry(Measure.month, words: "month,months", example: ("12 months", 31_557_600)),
    UnitEntry(
      Measure(dimension: "time", factor: 31_557_600, isCalendar: true),
      words: "year,years,yr,yrs",
      example: ("1 year", 31_557_600)
    ),
    UnitEntry(
      Measure(dimension: "time", factor: 315_576_000, isCalendar: true),
      words: "decade,decades",
      example: ("2 decades", 631_152_000)
    ),
    UnitEntry(
      Measure(dimension: "time", factor: 3_155_760_000, isCalendar: true),
      words: "century,centuries",
      example: ("2 centuries", 6_311_520_000)
    ),
  ]

  private static let energies: [UnitEntry] = [
    UnitEntry("power", 1, words: "watt,watts", example: ("60 watts", 60)),
    UnitEntry("power", 1e3, words: "kw,kilowatt,kilowatts", example: ("5 kW", 5e3)),
    UnitEntry("power", 1e6, words: "mw,megawatt,megawatts", example: ("5 MW", 5e6)),
    UnitEntry("power", 1e9, words: "gw,gigawatt,gigawatts", example: ("2 gigawatts", 2e9)),
    UnitEntry("power", 745.699872, words: "horsepower,hp", example: ("100 horsepower", 74569.9872)),
    UnitEntry(
      "energy",
      1,
      words: "kwh,kilowatt-hour,kilowatt-hours,kilowatt hours",
      example: ("3 kWh", 3)
    ),
    UnitEntry(
      "energy",
      1e3,
      words: "mwh,megawatt-hour,megawatt-hours,megawatt hours",
      example: ("2 MWh", 2e3)
    ),
    UnitEntry(
      "energy",
      1e6,
      words: "gwh,gigawatt-hour,gigawatt-hours,gigawatt hours",
      example: ("2 GWh", 2e6)
    ),
    UnitEntry(
      "energy",
      1e9,
      words: "twh,terawatt-hour,terawatt-hours,terawatt hours",
      example: ("2 TWh", 2e9)
    ),
  ]

  private static let others: [UnitEntry] = [
    UnitEntry("data", 1, words: "megabyte,megabytes,mb", example: ("5 MB", 5)),
    UnitEntry("data", 1e3, words: "gigabyte,gigabytes,gb", example: ("5 GB", 5e3)),
    UnitEntry("data", 1e6, words: "terabyte,terabytes,tb", example: ("2 terabytes", 2e6)),
    UnitEntry("data", 0.125, words: "megabit,megabits", example: ("8 megabits", 1)),
    UnitEntry("data", 125, words: "gigabit,gigabits", example: ("8 gigabits", 1e3)),
    UnitEntry(
      "data rate",
      8,
      words: "megabytes per second,megabyte per second",
      example: ("2 megabytes per second", 16)
    ),
    UnitEntry("data rate", 1, words: "mbps,mb/s,mbit/s", example: ("30 Mbps", 30)),
    UnitEntry("data rate", 1e3, words: "gbps,gb/s,gbit/s", example: ("2 Gbps", 2e3)),
    UnitEntry("speed", 1 / 3.6, words: "km/h,kph,kmh", example: ("36 km/h", 10)),
    UnitEntry("speed", 0.44704, words: "mph", example: ("100 mph", 44.704)),
    UnitEntry("speed", 0.514444, words: "knot,knots", example: ("10 knots", 5.14444)),
    UnitEntry("speed", 1, words: "m/s", example: ("3 m/s", 3)),
    UnitEntry(
      "temperature",
      1,
      words: "c,°c,celsius,centigrade,degrees celsius,degrees c,degrees centigrade",
      example: ("30C", 30)
    ),
    UnitEntry(
      "temperature",
      5.0 / 9,
      offset: -160.0 / 9,
      words: "f,°f,fahrenheit,degrees fahrenheit,degrees f",
      example: ("212F", 100)
    ),
    UnitEntry("degree", 1, words: "degree,degrees,°", example: ("12 degrees", 12)),
    UnitEntry(
      Measure.share,
      words: "%,percent,per cent,per-cent,pc,pct",
      example: ("54 per cent", 54)
    ),
    UnitEntry(
      Measure.points,
      words: "percentage point,percentage points,pp,percent points,percentage-point",
      example: ("2 percentage points", 2)
    ),
    UnitEntry(
      "points",
      0.01,
      words: "basis point,basis points,bp,bps",
      example: ("25 basis points", 0.25)
    ),
  ]

  private static let byWord: [String: [Measure]] = {
    var table: [String: [Measure]] = [:]
    for entry in entries {
      for word in entry.words.split(separator: ",") { table[String(word)] = entry.measures }
    }
    return table
  }()

  /// The measures that a word or a sign stands for, in small letters.
  package static func measures(_ words: String) -> [Measure]? { byWord[words] }

  /// Letters that are another unit with another capital: so many of what their small letters stand for.
  private static let cased: [String: Double] = [
    "Mb": 0.125, "Gb": 0.125, "Tb": 0.125, "MBps": 8, "GBps": 8, "MB/s": 8, "GB/s": 8, "Mg": 1e9,
    "mW": 1e-9, "mWh": 1e-9,
  ]

  /// The measures of a unit as it is written: 8 Mb are 1 MB.
  package static func measures(written words: String, folded: String) -> [Measure]? {
    guard words != "M", let measures = measures(folded) else { return nil }
    return cased[words].map { factor in measures.map { $0.times(factor) } } ?? measures
  }

  /// The words of the longest unit that is looked for.
  package static let mostWords = 3
}
