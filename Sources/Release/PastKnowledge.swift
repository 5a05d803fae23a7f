import FactModel
import OrderedJSON

/// Which edit of a session knows which: each knows the one before it, but where a merge put edits behind
/// others that their makers had not seen.
struct PastKnowledge: Sendable {
  /// The edits that do not follow the one before alone, in order, with those that they follow.
  private var breaks: [(position: Int, parents: [Int])] = []

  /// Takes note of the next edit.
  ///
  /// - Throws: A problem where it cannot be read.
  mutating func add(_ position: Int, of log: EditLog) throws(FormatProblem) {
    guard position > 1, !log.isNext(position) else { return }
    let edit: JSONValue
    do throws(JSONProblem) {
      edit = try JSONParser.parse(Array(log.line(position)), leavingRaw: "changes").value
    } catch {
      throw FormatProblem(error.what)
    }
    var parents: [Int] = []
    if case .object(let object) = edit, case .array(let names)? = object["parents"] {
      parents = names.compactMap { name in
        (try? EntityID(json: name)).flatMap { log.position(of: $0) }
      }
    }
    breaks.append((position, parents))
  }

  /// Whether whoever made an edit had another before them; an edit knows itself.
  func knows(_ position: Int, _ other: Int) -> Bool {
    if other >= position { return other == position }
    guard let last = breaks.last, last.position > other else { return true }
    var seen: Set<Int> = []
    var open = [position]
    while let next = open.popLast() {
      guard next >= other, seen.insert(next).inserted else { continue }
      let start = breaks.last { $0.position <= next }
      guard let start, start.position > other else { return true }
      open += start.parents
    }
    return false
  }
}
