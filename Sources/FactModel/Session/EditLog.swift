import Digest
import OrderedJSON

/// The edits of a session, each as the line of JSON that stands in the file; decoded only when
/// asked for.
///
/// A line names the digest of the line before it, so that a line that was changed, taken out or put
/// in is found. The digest is of how edits are stored, not of what they are: one edit may have other
/// digests in other files. ``EditLine`` has how an edit is written.
package struct EditLog: Sendable {
  /// The bytes of the file that the folded edits lie in; shared with the reader of the file.
  private let folded: [UInt8]
  private let foldedRanges: [Range<Int>]
  private var added: [UInt8] = []
  private var addedRanges: [Range<Int>] = []
  /// The identity of the last edit.
  package private(set) var lastID: EntityID?
  /// The edits that no other follows yet, in their order: more than one only behind a merge.
  package internal(set) var heads: [EntityID] = []
  /// The digest of the last line, once it was asked for.
  private var lastDigest: String?

  package init() {
    folded = []
    foldedRanges = []
  }

  /// Creates a log over lines of a file.
  ///
  /// `ranges`: The bytes of each edit in `bytes`, in order.
  package init(folded bytes: [UInt8], ranges: [Range<Int>]) throws(FormatProblem) {
    folded = bytes
    foldedRanges = ranges
    if !ranges.isEmpty { lastID = try edit(ranges.count).id }
    heads = lastID.map { [$0] } ?? []
  }

  /// The first edits, each known to those behind it.
  func prefix(_ count: Int) throws(FormatProblem) -> EditLog {
    var log = try EditLog(folded: folded, ranges: Array(foldedRanges.prefix(count)))
    for position in stride(from: foldedRanges.count + 1, through: count, by: 1) {
      log.append(try edit(position), Array(line(position)))
    }
    return log
  }

  /// The number of edits, which is the position of the last.
  package var count: Int { foldedRanges.count + addedRanges.count }

  /// The JSON of an edit.
  ///
  /// `position`: From 1 to `count`.
  package func line(_ position: Int) -> ArraySlice<UInt8> {
    let index = position - 1
    if index < foldedRanges.count { return folded[foldedRanges[index]] }
    return added[addedRanges[index - foldedRanges.count]]
  }

  /// How many bytes the lines behind a position have.
  package func size(after position: Int) -> Int {
    stride(from: position + 1, through: count, by: 1).reduce(0) { $0 + line($1).count }
  }

  /// Decodes an edit.
  ///
  /// `position`: From 1 to `count`.
  package func edit(_ position: Int) throws(FormatProblem) -> Edit {
    do throws(FormatProblem) {
      return try Self.edit(line(position), behind: idOfState(position - 1))
    } catch {
      throw error.under("edits[\(position - 1)]")
    }
  }

  /// Decodes an edit.
  ///
  /// `line`: Its JSON; `before`: The edit of the line before; nil for the first.
  package static func edit(
    _ line: ArraySlice<UInt8>,
    behind before: EntityID?
  ) throws(FormatProblem) -> Edit {
    try Edit(json: try EditLine.whole(try value(of: line), behind: before))
  }

  private static func value(of line: ArraySlice<UInt8>) throws(FormatProblem) -> JSONValue {
    do throws(JSONProblem) {
      return try JSONParser.parse(line)
    } catch {
      throw FormatProblem(error.what)
    }
  }

  /// The identity of an edit; nil where its line has none.
  ///
  /// `position`: From 1 to `count`.
  package func id(_ position: Int) -> EntityID? {
    let line = line(position)
    let start = line.dropFirst(Self.idPrefix.count)
    if line.starts(with: Self.idPrefix),
      let id = EntityID(String(decoding: start.prefix(36), as: UTF8.self))
    {
      return id
    }
    guard case .object(let edit)? = try? Self.value(of: line), let id = edit["id"] else {
      return nil
    }
    return try? EntityID(json: id)
  }

  private static let idPrefix = Array("{\"id\":\"".utf8)

  /// Where an edit stands, from 1; nil where it is not there.
  ///
  /// For no edit 0, the beginning.
  package func position(of wanted: EntityID?) -> Int? {
    guard let wanted else { return 0 }
    let start = Self.idPrefix + wanted.description.utf8
    return stride(from: count, to: 0, by: -1).first { position in
      let line = line(position)
      return line.starts(with: start) || !line.starts(with: Self.idPrefix) && id(position) == wanted
    }
  }

  /// The identity of the edit behind which a state was; nil for the beginning.
  package func idOfState(_ position: Int) -> EntityID? { position == 0 ? nil : id(position) }

  /// Where each edit stands, from 1.
  package func positions() -> [EntityID: Int] {
    var positions: [EntityID: Int] = [:]
    for position in stride(from: 1, through: count, by: 1) {
      if let id = id(position) { positions[id] = position }
    }
    return positions
  }
}

// The chain.
extension EditLog {
  /// The last key of every line but the first: where the line says itself what its edit follows, and
  /// where that is the edit of the line before.
  private static let chainKeys = ["chain", EditLine.followsKey]
  /// How many hexadecimal digits of a SHA-256 a line names.
  private static let digestLength = 32

  /// Adds an edit.
  ///
  /// `json`: The edit's.
  mutating func append(_ edit: Edit, _ json: JSONValue) {
    let isNext = edit.parents.count == 1 && edit.parents.first == lastID
    let written = EditLine.shortened(json, isNext: isNext)
    var line = written.compact
    if line.count > RepeatedSeen.shortestLine, let short = RepeatedSeen.takenOut(of: written) {
      line = short.compact
    }
    if let before = digestOfLast() {
      line.removeLast()
      line += ",\"\(Self.chainKeys[isNext ? 1 : 0])\":\"\(before)\"}".utf8
    }
    append(edit, line)
  }

  /// Adds an edit with its line as it stands elsewhere.
  ///
  /// - Throws: A problem when the line was not written behind the last one.
  mutating func append(_ edit: Edit, line: ArraySlice<UInt8>) throws(FormatProblem) {
    guard Self.digestBefore(line) == digestOfLast() else {
      throw FormatProblem("does not name the edit before it", at: [Self.chainKeys[0]])
    }
    append(edit, Array(line))
  }

  private mutating func append(_ edit: Edit, _ line: [UInt8]) {
    let start = added.count
    added.append(contentsOf: line)
    addedRanges.append(start..<added.count)
    lastID = edit.id
    heads.removeAll { edit.parents.contains($0) }
    heads.append(edit.id)
    lastDigest = nil
  }

  private mutating func digestOfLast() -> String? {
    if count > 0, lastDigest == nil { lastDigest = Self.digest(of: line(count)) }
    return lastDigest
  }

  /// The digest of a line.
  package static func digest(of line: ArraySlice<UInt8>) -> String {
    String(decoding: digits(of: line), as: UTF8.self)
  }

  private static func digits(of line: ArraySlice<UInt8>) -> [UInt8] {
    SHA256.hexDigits(of: SHA256.hash(line).prefix(digestLength / 2))
  }

  /// The digest that a line names; nil where it names none.
  private static func digestBefore(_ line: ArraySlice<UInt8>) -> String? {
    digitsBefore(line).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func digitsBefore(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let end = line.suffix(chainEnd.count + digestLength)
    guard end.suffix(chainEnd.count).elementsEqual(chainEnd),
      chainStarts.contains(where: { line.dropLast(end.count).suffix($0.count).elementsEqual($0) })
    else { return nil }
    return end.prefix(digestLength)
  }

  private static let chainEnd = Array("\"}".utf8)
  private static let chainStarts = chainKeys.map { Array(",\"\($0)\":\"".utf8) }

  /// Whether an edit follows that of the line before and no other.
  ///
  /// `position`: From 2 to `count`.
  package func isNext(_ position: Int) -> Bool {
    let rest = line(position).dropLast(Self.digestLength + Self.chainEnd.count)
    if rest.suffix(Self.chainStarts[1].count).elementsEqual(Self.chainStarts[1]) { return true }
    // As it was written before: it names its parent right behind its identity.
    let behindID = line(position).dropFirst(Self.idPrefix.count + 36)
    let before = line(position - 1).dropFirst(Self.idPrefix.count).prefix(36)
    let (start, end) = Self.onlyParent
    return behindID.starts(with: start) && behindID.dropFirst(start.count).starts(with: before)
      && behindID.dropFirst(start.count + before.count).starts(with: end)
  }

  private static let onlyParent = (Array("\",\"parents\":[\"".utf8), Array("\"],".utf8))

  /// The position of the first edit behind which the chain is broken; nil where it is whole.
  package var brokenLink: Int? {
    var before: [UInt8]?
    for position in stride(from: 1, through: count, by: 1) {
      let line = line(position)
      guard Self.digitsBefore(line).map(Array.init) == before else { return max(1, position - 1) }
      before = Self.digits(of: line)
    }
    return nil
  }
}
