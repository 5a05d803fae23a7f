import Mustache
import OrderedJSON
import TestSupport
import Testing

/// Where the cases lie.
enum Specification {
  static let folder = ProjectFolder.path + "/../shared/data/mustache"
  static let isThere = GoldenFile.read("\(folder)/sections.json") != nil
}

/// The cases of the Mustache specification, where they are at hand.
@Suite(.enabled(if: Specification.isThere, "shared/data/mustache is not there: skipped"))
struct SpecificationTests {
  @Test(arguments: ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"])
  func passes(_ module: String) throws {
    let bytes = try #require(GoldenFile.read("\(Specification.folder)/\(module).json"))
    guard case .object(let file) = try JSONParser.parse(bytes),
      case .array(let tests)? = file["tests"]
    else { throw FormatMistake() }
    #expect(tests.count >= 12)
    for case .object(let test) in tests {
      guard case .string(let name)? = test["name"], case .string(let template)? = test["template"],
        case .string(let expected)? = test["expected"], let data = test["data"]
      else { throw FormatMistake() }
      var partials: [String: String] = [:]
      if case .object(let object)? = test["partials"] {
        for member in object.members {
          if case .string(let text) = member.value { partials[member.key] = text }
        }
      }
      let json = String(decoding: data.compact, as: UTF8.self)
      let text = try Rendering.text(template, json, partials: partials)
      #expect(text == expected, "\(module): \(name)")
    }
  }

  private struct FormatMistake: Error {}
}
