package import OrderedJSON

/// A moment, in milliseconds since 1970-01-01T00:00:00Z; written `2024-01-30T14:02:05.123Z`.
package struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let milliseconds: Int

  /// - Parameter milliseconds: In the years 1 to 9999; values outside are moved to the nearer end.
  package init(milliseconds: Int) {
    self.milliseconds = min(max(milliseconds, Self.first), Self.last)
  }

  private static let first = -62_135_596_800_000
  private static let last = 253_402_300_799_999
  private static let dayLength = 86_400_000

  /// Creates a moment from `YYYY-MM-DDThh:mm:ss.mmmZ`; nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z")
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let dayOfMonth = number(8..<10),
      let date = PartialDate(year: year, month: month, day: dayOfMonth), let day = CivilDay(date),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      let fraction = number(20..<23), hour < 24, minute < 60, second < 60
    else { return nil }
    milliseconds =
      day.number * Self.dayLength + ((hour * 60 + minute) * 60 + second) * 1000 + fraction
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package var description: String {
    "\(day)T\(clock(digits: 3))Z"
  }

  /// The day (UTC): `2024-01-30`.
  package var day: String {
    let date = CivilDay(number: dayNumber).parts
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  /// The day (UTC) as a date.
  package var date: PartialDate {
    let date = CivilDay(number: dayNumber).parts
    return PartialDate(knownYear: date.year, month: date.month, day: date.day)
  }

  /// The day and the minute (UTC): `2024-01-30 14:02`.
  package var minute: String {
    "\(day) \(clock)"
  }

  /// The hour and the minute (UTC): `14:02`.
  package var clock: String { String(clock(digits: 0).prefix(5)) }

  private func clock(digits: Int) -> String {
    let rest = milliseconds - dayNumber * Self.dayLength
    let seconds = rest / 1000
    let (hours, minutes) = (padded(seconds / 3600, 2), padded(seconds / 60 % 60, 2))
    let time = "\(hours):\(minutes):\(padded(seconds % 60, 2))"
    return digits == 0 ? time : time + "." + padded(rest % 1000, digits)
  }

  private var dayNumber: Int {
    // Rounded down, also before 1970.
    (milliseconds - (milliseconds < 0 ? Self.dayLength - 1 : 0)) / Self.dayLength
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Timestamp: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard let moment = Timestamp(try String(json: json)) else {
      throw FormatProblem("must be a time such as 2024-01-30T14:02:05.123Z")
    }
    self = moment
  }

  package var json: JSONValue { .string(description) }
}
