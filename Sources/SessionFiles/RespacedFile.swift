import FactModel
import OrderedJSON
import Release

/// A session file that a formatter wrote anew: other white space or escapes, and the same values.
enum RespacedFile {
  /// The text as it was written; nil where more was changed than how it is set.
  ///
  /// Its digest proves it: that is the one which stands in the file.
  static func asWritten(_ bytes: [UInt8]) -> [UInt8]? {
    guard case .object(let object)? = try? JSONParser.parse(bytes),
      case .string(let digest)? = object[SessionSeal.key]
    else { return nil }
    var members = object.members
    var edits: [[UInt8]] = []
    for index in members.indices where members[index].key == "edits" {
      guard case .array(let all) = members[index].value else { continue }
      (edits, members[index].value) = (all.map(\.compact), .array([]))
    }
    let sealed = SessionText.composed(members, edits: edits)
    let isSame = sealed.suffix(SessionSeal.length).firstOccurrence(of: Array(digest.utf8)) != nil
    return isSame && digest.utf8.count == 64 ? sealed : nil
  }
}
