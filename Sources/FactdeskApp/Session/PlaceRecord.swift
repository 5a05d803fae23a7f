import FactModel
import SessionFiles

/// Where somebody was in each session when they left it.
///
/// It belongs to the person and not to the session: a text file of the machine's own state, a line
/// each: the session's identity, a space, the place.
struct PlaceRecord {
  /// More sessions than anybody comes back to; the oldest are forgotten.
  private static let most = 1000

  let file: String

  func place(in session: EntityID) -> String? {
    lines.last { $0.hasPrefix("\(session) ") }
      .map { String($0.dropFirst("\(session) ".count)) }
  }

  /// Remembers a place; where that cannot be kept, one begins at the first open sentence again.
  func set(_ place: String, in session: EntityID) {
    let line = "\(session) \(place)"
    guard lines.last != line else { return }
    try? SharedFile.change(file) { () throws(Problem) in
      let all = lines.filter { !$0.hasPrefix("\(session) ") } + [line]
      let text = all.suffix(Self.most).map { $0 + "\n" }.joined()
      try DocumentFile.write(Array(text.utf8), to: file, isPrivate: true)
    }
  }

  private var lines: [String] {
    guard let bytes = try? DocumentFile.existing(file) else { return [] }
    return bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }
}
