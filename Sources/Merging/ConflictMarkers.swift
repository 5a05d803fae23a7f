package import FactModel

/// What git leaves in a file where it could not bring two sides together.
package struct ConflictMarkers {
  /// A side of the merge, and the line that names it, from 1.
  package struct Side: Equatable, Sendable {
    package var name: String
    package var line: Int
  }

  package let ours: Side
  package let theirs: Side
  /// The file as each side has it, as far as git did not mix them already.
  private let sides: (ours: [UInt8], theirs: [UInt8])

  /// Looks for them; nil where there are none.
  ///
  /// No line that the program writes begins so.
  package init?(_ bytes: [UInt8]) {
    enum Part { case both, ours, base, theirs }
    var part = Part.both
    var found: (ours: Side?, theirs: Side?)
    var texts: (ours: [UInt8], theirs: [UInt8]) = ([], [])
    var number = 0
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<end]
      rest = rest[end...]
      number += 1
      if let name = Self.name(line, behind: "<<<<<<< ") {
        part = .ours
        found.ours = found.ours ?? Side(name: name, line: number)
      } else if part == .ours, line.starts(with: "|||||||".utf8) {
        part = .base
      } else if part == .ours || part == .base, line.starts(with: "=======".utf8) {
        part = .theirs
      } else if part == .theirs, let name = Self.name(line, behind: ">>>>>>> ") {
        part = .both
        found.theirs = found.theirs ?? Side(name: name, line: number)
      } else {
        if part == .both || part == .ours { texts.ours += line }
        if part == .both || part == .theirs { texts.theirs += line }
      }
    }
    guard let ours = found.ours, let theirs = found.theirs else { return nil }
    (self.ours, self.theirs) = (ours, theirs)
    sides = texts
  }

  /// The session that both sides come to: git may have mixed their lists, but each has its own edits.
  ///
  /// - Throws: A problem where a side is not whole, or the two do not belong together.
  package func merged(
    withoutWords: Session.WordRemoval = { _, _, _ in { _ in nil } }
  ) throws(Problem) -> Session {
    var sessions: [Session] = []
    for (side, bytes) in [(ours, sides.ours), (theirs, sides.theirs)] {
      do throws(FormatProblem) {
        sessions.append(try SessionDocument.rebuilt(bytes))
      } catch {
        throw Problem(.damagedSession, "\(side.name): \(error.place) \(error.what)")
      }
    }
    return try SessionMerge(sessions[0], sessions[1], withoutWords: withoutWords).session
  }

  private static func name(_ line: ArraySlice<UInt8>, behind marker: String) -> String? {
    guard line.starts(with: marker.utf8) else { return nil }
    let name = line.dropFirst(marker.utf8.count).prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: name.prefix(60), as: UTF8.self)
  }
}
