/// What git leaves in a file where it could not bring two sides together.
struct ConflictMarkers {
  /// A side of the merge, and the line that names it, from 1.
  struct Side: Equatable {
    var name: String
    var line: Int
  }

  let ours: Side
  let theirs: Side

  /// Looks for the first of them; nil where there are none.
  ///
  /// No line that the program writes begins so.
  init?(_ bytes: [UInt8]) {
    var ours: Side?
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard let first = line.first, first == UInt8(ascii: "<") || first == UInt8(ascii: ">") else {
        continue
      }
      if let name = Self.name(line, behind: "<<<<<<< ") {
        ours = Side(name: name, line: number)
      } else if let name = Self.name(line, behind: ">>>>>>> "), let ours {
        self.ours = ours
        theirs = Side(name: name, line: number)
        return
      }
    }
    return nil
  }

  private static func name(_ line: ArraySlice<UInt8>, behind marker: String) -> String? {
    guard line.starts(with: marker.utf8) else { return nil }
    return String(decoding: line.dropFirst(marker.utf8.count).prefix(60), as: UTF8.self)
  }
}
