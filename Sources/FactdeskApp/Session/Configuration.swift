import FactModel
import Glibc
import OrderedJSON
import SessionFiles

/// What is kept between sessions: who is at the keyboard.
///
/// A JSON file; keys that the program does not know stay in it.
struct Configuration {
  private let path: String

  init(path: String) {
    self.path = path
  }

  /// Who was named last; nil where nobody was.
  func checker() throws(Problem) -> Checker? {
    guard var reader = try object() else { return nil }
    do throws(FormatProblem) {
      return try reader.optional("me")
    } catch {
      throw damaged("\(error.place) \(error.what)")
    }
  }

  func remember(_ checker: Checker) throws(Problem) {
    var extra = ExtraMembers()
    if var reader = try object() {
      _ = reader.take("me")
      extra = reader.extra()
    }
    var builder = ObjectBuilder(extra)
    builder.put("me", checker)
    var bytes: [UInt8] = []
    builder.object.append(indentedTo: &bytes, depth: 0)
    try DocumentFile.write(bytes + [10], to: path, isPrivate: true)
  }

  private func object() throws(Problem) -> ObjectReader? {
    guard access(path, F_OK) == 0 else { return nil }
    let bytes = try InputFile.read(path, limit: 1_000_000)
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONParser.parse(bytes)
    } catch {
      throw damaged(error.what, line: error.line)
    }
    do throws(FormatProblem) {
      return try ObjectReader(value)
    } catch {
      throw damaged(error.what)
    }
  }

  private func damaged(_ what: String, line: Int? = nil) -> Problem {
    Problem(
      .damaged,
      "the configuration cannot be read: \(what)",
      place: Problem.Place(file: path, line: line),
      remedy: "Mend or remove the file; it is not written over."
    )
  }
}
