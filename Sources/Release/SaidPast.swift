import FactModel
import Synchronization

/// What was quoted from sources, and answered with them, now and in the past: also what was taken off before
/// a source was sealed.
///
/// Lines of the past that do not name one of the sources, or evidence from it, are not decoded; what was
/// found is remembered for the session and the sources that were asked about last.
enum SaidPast {
  private struct Found: Sendable {
    var past = PastMark()
    var walks: [EntityID: QuotationWalk] = [:]
    /// Where in it that stands, and what was noted of that.
    var remarks: [EntityID: QuotationWalk] = [:]
    /// The sources, and what is known to be from them.
    var names: Set<String> = []
  }

  private static let kinds = KindsOfChanges([Claim.kindName])
  private static let remembered = Mutex(Found())

  /// The texts from each source; a line that cannot be read has none, and is told of where it is read for
  /// itself.
  static func texts(from sources: Set<EntityID>, in log: EditLog) -> [EntityID: Set<String>] {
    found(from: sources, in: log).walks.mapValues(\.texts)
  }

  /// Where in a source something stands, and what was noted of its evidence.
  static func remarks(on source: EntityID, in log: EditLog) -> Set<String> {
    found(from: [source], in: log).remarks[source]?.texts ?? []
  }

  private static func found(from sources: Set<EntityID>, in log: EditLog) -> Found {
    guard !sources.isEmpty else { return Found() }
    var found = remembered.withLock { $0 }
    if Set(found.walks.keys) != sources || !found.past.isBeginning(of: log) {
      found = Found()
      for source in sources {
        found.walks[source] = QuotationWalk(source, keys: ["quotation", "original", "text"])
        found.remarks[source] = QuotationWalk(source, keys: ["locator", "note"])
      }
      found.names = Set(sources.map(\.description))
    }
    for position in stride(from: found.past.count + 1, through: log.count, by: 1) {
      take(log.line(position), into: &found)
    }
    found.past = PastMark(endOf: log)
    remembered.withLock { [found] in $0 = found }
    return found
  }

  private static func take(_ line: ArraySlice<UInt8>, into found: inout Found) {
    guard names(found.names, in: line), let edit = try? kinds.found(in: line) else { return }
    for patch in edit.patches + (edit.wanted ?? []) {
      let json = patch.json
      for source in found.walks.keys {
        found.walks[source]?.look(in: json)
        found.remarks[source]?.look(in: json)
        found.names.formUnion(found.walks[source]?.evidence ?? [])
      }
    }
  }

  /// How long an identity is.
  private static let length = 36

  /// Whether a line has one of some identities between quotation marks.
  private static func names(_ names: Set<String>, in line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { bytes in
      let (mark, hyphen) = (UInt8(ascii: "\""), UInt8(ascii: "-"))
      var at = 0
      while at + length + 1 < bytes.count {
        if bytes[at] == mark, bytes[at + length + 1] == mark, bytes[at + 9] == hyphen,
          names.contains(String(decoding: bytes[at + 1...at + length], as: UTF8.self))
        {
          return true
        }
        at += 1
      }
      return false
    }
  }
}
