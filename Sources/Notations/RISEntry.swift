package import FactModel

/// The lines of one item of RIS.
package struct RISEntry {
  package let type: String
  /// Where it begins in the file.
  package let line: Int
  package private(set) var fields: [(tag: String, text: String)] = []

  /// `TY  - NEWS`; nil for a line that goes on.
  package static func tag(_ line: String) -> (name: String, text: String)? {
    let bytes = Array(line.utf8.prefix(6))
    guard bytes.count >= 5, bytes[2] == 32, bytes[3] == 32, bytes[4] == 45,
      bytes[0...1].allSatisfy({ (65...90).contains($0) || (48...57).contains($0) })
    else { return nil }
    let text = line.dropFirst(5).drop { $0 == " " }
    return (String(line.prefix(2)), String(text.reversed().drop(while: \.isWhitespace).reversed()))
  }

  /// The items of a file.
  ///
  /// - Throws: A problem for what stands before the first.
  package static func all(_ text: String, of file: String) throws(Problem) -> [RISEntry] {
    var entries: [RISEntry] = []
    var entry: RISEntry?
    for line in text.textLines {
      guard let (name, text) = tag(line.text) else {
        // A long text goes on.
        if let last = entry?.fields.indices.last { entry?.fields[last].text += " " + line.text }
        continue
      }
      if name == "TY" || name == "ER" {
        if let entry { entries.append(entry) }
        entry = name == "TY" ? RISEntry(type: text, line: line.number) : nil
      } else if entry != nil {
        if !text.isEmpty { entry?.fields.append((name, text)) }
      } else {
        throw Problem(
          .damaged,
          "\(name) stands before TY, which begins an item",
          place: Problem.Place(file: file, line: line.number),
          remedy: "Nothing was imported."
        )
      }
    }
    if let entry { entries.append(entry) }
    return entries
  }
}
