import FactModel
import OrderedJSON

/// A problem for machines: one object of JSON, one line.
enum ProblemRecord {
  /// The object and a line feed.
  ///
  /// What is not known is `null`; `candidates` is there where something was ambiguous, and `in` where a line of a
  /// script raised what is in another file: then `place` is the line.
  static func line(_ problem: Problem, of script: Problem.Place? = nil) -> [UInt8] {
    var members = [
      member("identifier", .string(problem.identifier.rawValue)),
      member("message", .string(problem.what)),
      member("place", (script ?? problem.place).map(place) ?? .null),
      member("remedy", text(problem.remedy)),
    ]
    if script != nil, let inner = problem.place { members.append(member("in", place(inner))) }
    if !problem.candidates.isEmpty {
      members.append(member("candidates", .array(problem.candidates.map { .string($0) })))
    }
    members.append(member("status", .number(JSONNumber(Int(ExitStatus.of(problem))))))
    return JSONValue.object(JSONObject(members)).compact(for: .terminal) + [10]
  }

  /// Lines and columns count from 1, columns in code points.
  private static func place(_ place: Problem.Place) -> JSONValue {
    .object(
      JSONObject([
        member("file", text(place.file)), member("line", number(place.line)),
        member("column", number(place.column)), member("excerpt", text(place.excerpt)),
      ])
    )
  }

  private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  private static func number(_ number: Int?) -> JSONValue {
    number.map { .number(JSONNumber($0)) } ?? .null
  }

  private static func member(_ key: String, _ value: JSONValue) -> JSONMember {
    JSONMember(key: key, value: value)
  }
}
