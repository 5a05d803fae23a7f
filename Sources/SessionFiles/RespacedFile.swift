import FactModel
import OrderedJSON

/// A session file that a formatter wrote anew: other white space or escapes, and the same values.
enum RespacedFile {
  /// The text as it was written; nil where more was changed than how it is set.
  ///
  /// Its digest proves it: that is the one which stands in the file.
  static func asWritten(_ bytes: [UInt8]) -> [UInt8]? {
    guard case .object(let object)? = try? JSONParser.parse(bytes),
      case .string(let digest)? = object[SessionSeal.key]
    else { return nil }
    var text = Array("{".utf8)
    for (index, member) in object.members.enumerated() where member.key != SessionSeal.key {
      text += (index == 0 ? "\n  " : ",\n  ").utf8
      JSONText.appendString(member.key, to: &text)
      text += ": ".utf8
      if member.key == "edits", case .array(let edits) = member.value, !edits.isEmpty {
        append(edits, to: &text)
      } else {
        member.value.append(indentedTo: &text, depth: 1)
      }
    }
    text += "\n}".utf8
    let sealed = SessionSeal.renewed(text)
    let isSame = sealed.suffix(SessionSeal.length).firstOccurrence(of: Array(digest.utf8)) != nil
    return isSame && digest.utf8.count == 64 ? sealed : nil
  }

  private static func append(_ edits: [JSONValue], to text: inout [UInt8]) {
    text += "[".utf8
    for (index, edit) in edits.enumerated() {
      text += (index == 0 ? "\n    " : ",\n    ").utf8
      text += edit.compact
    }
    text += "\n  ]".utf8
  }
}
