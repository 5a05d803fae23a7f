import FactModel
package import OrderedJSON

/// The text of a session file, and the same with other strings in it.
package enum SessionText {
  /// The text of a file with these members and lines of edits, as this program writes it.
  ///
  /// The digest is made anew.
  package static func composed(_ members: [JSONMember], edits: [[UInt8]]) -> [UInt8] {
    var text = Array("{".utf8)
    for (index, member) in members.enumerated() where member.key != SessionSeal.key {
      text += (index == 0 ? "\n  " : ",\n  ").utf8
      JSONText.appendString(member.key, to: &text)
      text += ": ".utf8
      if member.key == editsKey, !edits.isEmpty {
        append(edits, to: &text)
      } else {
        member.value.append(indentedTo: &text, depth: 1)
      }
    }
    SessionSeal.close(&text)
    return text
  }

  private static func append(_ edits: [[UInt8]], to text: inout [UInt8]) {
    text += "[".utf8
    for (index, edit) in edits.enumerated() {
      text += (index == 0 ? "\n    " : ",\n    ").utf8
      text += edit
    }
    text += "\n  ]".utf8
  }

  static let editsKey = "edits"

  /// A text with other values: each line names the digest of the line before it, as before.
  ///
  /// `isTouched`: Whether a line of the edits can have something that is to be another; `map`: Makes the value under a
  /// key of the session, or an edit.
  ///
  /// - Throws: The text is none of a session.
  static func mapped(
    _ bytes: [UInt8],
    isTouched: (ArraySlice<UInt8>) -> Bool = { _ in true },
    _ map: (JSONMember) -> JSONValue
  ) throws(JSONProblem) -> [UInt8] {
    let (value, ranges) = try JSONParser.parse(bytes, leavingRaw: editsKey)
    guard case .object(let object) = value else { return bytes }
    var lines: [[UInt8]] = []
    var before: ArraySlice<UInt8> = []
    var isOther = false
    for range in ranges {
      let old = bytes[range]
      var line = Array(old)
      if isTouched(old) {
        line = map(JSONMember(key: editsKey, value: try JSONParser.parse(old))).compact
      }
      // Behind a line that is another each one is.
      if isOther, let last = lines.last { chain(&line, behind: last[...], was: before) }
      isOther = isOther || line[...] != old
      lines.append(line)
      before = old
    }
    let members = object.members.map { member in
      member.key == editsKey ? member : JSONMember(key: member.key, value: map(member))
    }
    return composed(members, edits: lines)
  }

  /// Has a line name the line before it where it named that as it was.
  private static func chain(
    _ line: inout [UInt8],
    behind last: ArraySlice<UInt8>,
    was: ArraySlice<UInt8>
  ) {
    let named = Array(EditLog.digest(of: was).utf8)
    let start = line.count - named.count - chainEnd
    guard start > 0, line[start..<start + named.count].elementsEqual(named) else { return }
    line.replaceSubrange(start..<start + named.count, with: EditLog.digest(of: last).utf8)
  }

  /// What is behind the digest in a line: `"}`.
  private static let chainEnd = 2
}
