import Measures
import NameLists

/// The words before and behind a figure that say how near to it the truth may be.
enum FigureHedges {
  typealias Entry = (hedge: ValueSet.Hedge, phrases: String)

  /// Phrases before a figure, separated by commas.
  static let before: [Entry] = [
    (
      .around,
      "around,about,approximately,roughly,some,an estimated,estimated,close to,approx.,circa,somewhere around,something like,est.,est,est .,ca.,ca,ca .,c .,~,≈,∼,in the region of,an average of"
    ),
    (
      .nearly,
      "nearly,almost,just under,just below,not quite,slightly less than,slightly under,a little under,a little less than,close on,just shy of,shy of,just short of,a little short of"
    ),
    (
      .justOver,
      "just over,just above,slightly more than,slightly over,a little over,a little more than"
    ),
    (
      .moreThan,
      ">,more than,over,above,well over,well above,in excess of,exceeding,greater than,higher than,far more than,much more than"
    ),
    (
      .lessThan,
      "<,less than,fewer than,under,below,well under,well below,lower than,far fewer than,far less than"
    ),
    (
      .atLeast,
      "at least,no fewer than,no less than,not less than,upwards of,as few as,a minimum of,at a minimum,minimum,minimum of,min.,min .,≥,> =,⩾"
    ),
    (
      .atMost,
      "up to,at most,no more than,not more than,as many as,as much as,a maximum of,at the most,maximum,maximum of,max,max.,max .,≤,< =,⩽"
    ),
    (.none, "exactly,precisely,a total of,only,just,a record"),
  ]

  /// Phrases behind a figure.
  static let behind: [Entry] = [
    (.around, "or so,or thereabouts,give or take"),
    (.atLeast, "or more,and more,or higher,or over,and over,or older,and above"),
    (.atMost, "or less,or fewer,or lower,or under,or younger"),
  ]

  static let table = PhraseTable(before.map(\.phrases).joined(separator: ","))
  static let tableBehind = PhraseTable(behind.map(\.phrases).joined(separator: ","))

  private static let byPhrase: [String: ValueSet.Hedge] = {
    var table: [String: ValueSet.Hedge] = [:]
    for entry in before + behind {
      for phrase in entry.phrases.split(separator: ",") { table[String(phrase)] = entry.hedge }
    }
    return table
  }()

  static func hedge(_ phrase: String) -> ValueSet.Hedge { byPhrase[phrase] ?? .none }
}
