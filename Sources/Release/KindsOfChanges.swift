import FactModel
import OrderedJSON

/// The changes of a few kinds of things in edits, found and decoded without the others.
struct KindsOfChanges {
  /// What an edit says of them.
  struct Found {
    var patches: [Patch] = []
    /// What its maker wanted, where that is something else.
    var wanted: [Patch]?
  }

  private let marks: [[UInt8]]

  /// - Parameter kinds: As the things are called in a session file.
  init(_ kinds: [String]) {
    marks = kinds.map { Array("\"of\":\"\($0)\"".utf8) }
  }

  /// Returns what an edit says of these kinds.
  ///
  /// `line`: The JSON of the edit.
  ///
  /// - Throws: A problem where it cannot be read.
  func patches(in line: ArraySlice<UInt8>) throws(FormatProblem) -> [Patch] {
    try found(in: line).patches
  }

  /// Returns what an edit says of these kinds, and what its maker wanted of them.
  ///
  /// `line`: The JSON of the edit.
  ///
  /// - Throws: A problem where it cannot be read.
  func found(in line: ArraySlice<UInt8>) throws(FormatProblem) -> Found {
    guard isMarked(line) else { return Found() }
    let bytes = Array(line)
    let edit: (value: JSONValue, raw: [Range<Int>])
    var values: [JSONValue] = []
    do throws(JSONProblem) {
      edit = try JSONParser.parse(bytes, leavingRaw: "changes")
      for range in edit.raw where isMarked(bytes[range]) {
        values.append(try JSONParser.parse(bytes[range]))
      }
    } catch {
      throw FormatProblem(error.what)
    }
    let written = EditLine(edit.value)
    var found = Found()
    for value in values { found.patches.append(try written.patch(value)) }
    guard case .object(let object) = edit.value, case .array(let wanted)? = object["wanted"] else {
      return found
    }
    var patches: [Patch] = []
    for value in wanted where isMarked(value.compact[...]) {
      patches.append(try written.patch(value))
    }
    found.wanted = patches
    return found
  }

  /// Whether something of these kinds is named: a look at the bytes, before they are decoded.
  private func isMarked(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      // All of a session's past goes through here.
      var at = 0
      while at + 5 < bytes.count {
        if base[at] == UInt8(ascii: "\""), base[at + 1] == UInt8(ascii: "o"),
          base[at + 2] == UInt8(ascii: "f"), base[at + 3] == UInt8(ascii: "\""),
          marks.contains(where: { bytes[at...].starts(with: $0) })
        {
          return true
        }
        at += 1
      }
      return false
    }
  }
}
