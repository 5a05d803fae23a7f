import TextReading

/// What the class names and the id of an element say about what it holds.
///
/// Every element of a page passes through here, so the names are looked at as bytes, once.
struct ClassNames: OptionSet {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Other people's texts, or a list of other articles.
  static let aside = ClassNames(rawValue: 1)
  /// The author is named here.
  static let byline = ClassNames(rawValue: 2)
  /// A date is given here.
  static let date = ClassNames(rawValue: 4)
  /// A date of a change.
  static let update = ClassNames(rawValue: 8)
  /// A date of publication: blogs mark one element as both.
  static let publication = ClassNames(rawValue: 16)
  /// Something around the name of an author, or what is no author of the article.
  private static let noByline = ClassNames(rawValue: 32)
  private static let noDate = ClassNames(rawValue: 64)
  private static let noAside = ClassNames(rawValue: 128)

  /// Parts of names; a space stands for the beginning or end of a name.
  private static let parts: [(ClassNames, String)] = [
    (.aside, "^comment ^disqus ^related ^recommend ^sidebar$ ^sidebar- -sidebar$ _sidebar$"),
    (.aside, "-comments$ related- -related _related most-popular mostpopular most-read mostread"),
    (.aside, "trending recirc read-more readmore more-stories more-from newsletter breaking-news"),
    (.aside, "popular-posts recent-posts latest-posts latest-news ticker outbrain taboola"),
    (.aside, "breadcrumb teaser infobox editsection navbox"),
    (.noAside, "-count$ comments-link has-comments no-comments"),
    (.byline, "byline by-line author auteur autor signature writer reporter contributor vcard"),
    (.noByline, "avatar bio image img photo picture comment reply follow social desc role email"),
    (.noByline, "icon count archive more -url time date location -text title heading about flyout"),
    (.noByline, "profile-link contact twitter job company authority authoriz label prefix _by$"),
    (.noByline, "position popular related recommend recent"),
    (.date, "date time publish posted updated modified byline datum fecha dateline"),
    (.noDate, "timeline comment"),
    (.update, "updated modified lastmod"),
    (.publication, "publish entry-date"),
  ]

  private struct Part {
    var bytes: [UInt8]
    var meaning: ClassNames
  }

  /// The parts by their first byte.
  private static let byFirst: [[Part]] = {
    var table = [[Part]](repeating: [], count: 256)
    for (meaning, words) in parts {
      for word in words.split(separator: " ") {
        let bytes = word.utf8.map { "^$".utf8.contains($0) ? UInt8(ascii: " ") : $0 }
        table[Int(bytes[0])].append(Part(bytes: bytes, meaning: meaning))
      }
    }
    return table
  }()

  /// Longer lists of names are a program's, not an author's.
  private static let longest = 400

  /// Reads the value of a `class` or `id`.
  init(_ value: ArraySlice<UInt8>) {
    guard !value.isEmpty, value.count <= Self.longest else {
      self = []
      return
    }
    var bytes: [UInt8] = [UInt8(ascii: " ")]
    bytes.reserveCapacity(value.count + 2)
    for byte in value { bytes.append(byte <= 0x20 ? 0x20 : byte.lowered) }
    bytes.append(UInt8(ascii: " "))
    self = bytes.withUnsafeBufferPointer { Self.meaning(of: $0) }
  }

  private static func meaning(of bytes: UnsafeBufferPointer<UInt8>) -> ClassNames {
    var all: ClassNames = []
    var name: ClassNames = []
    byFirst.withUnsafeBufferPointer { table in
      for offset in 0..<bytes.count {
        let byte = bytes[offset]
        if byte == UInt8(ascii: " ") {
          all.formUnion(name.settled)
          name = []
        }
        for part in table[Int(byte)] where matches(part.bytes, bytes, at: offset) {
          name.insert(part.meaning)
        }
      }
    }
    return all
  }

  @inline(__always)
  private static func matches(
    _ part: [UInt8],
    _ bytes: UnsafeBufferPointer<UInt8>,
    at offset: Int
  ) -> Bool {
    guard offset + part.count <= bytes.count else { return false }
    for index in 1..<part.count where bytes[offset + index] != part[index] { return false }
    return true
  }

  /// What one name says, exceptions taken off.
  private var settled: ClassNames {
    var result = self.intersection([.update, .publication])
    if contains(.aside), !contains(.noAside) { result.insert(.aside) }
    if contains(.byline), !contains(.noByline) { result.insert(.byline) }
    if contains(.date), !contains(.noDate) { result.insert(.date) }
    return result
  }
}
