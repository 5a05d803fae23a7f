import FoundationEssentials
import OrderedJSON
import TestSupport
import Testing

/// A folder of JSON texts whose names tell what a parser must do with them: `y_` accept, `n_`
/// refuse, `i_` as it likes.
///
/// It is no part of the project: it is looked for in the folder that FACTDESK_SHARED names, else in
/// `shared` beside the checkout.
enum JSONSuite {
  static let folder: String? = {
    let shared =
      ProcessInfo.processInfo.environment["FACTDESK_SHARED"] ?? ProjectFolder.path + "/../shared"
    let folder = shared + "/data/json"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  static let names: [String] = {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }()

  /// Texts that the grammar allows, but that can be read in two ways.
  static let ambiguous: Set = [
    "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
  ]
}

struct JSONSuiteTests {
  @Test(
    .enabled(if: JSONSuite.folder != nil, "there is no shared folder with JSON texts"),
    arguments: JSONSuite.names
  )
  func acceptsAndRefusesAsTheNameTells(name: String) throws {
    let path = try #require(JSONSuite.folder) + "/" + name
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))

    let value = try? JSONParser.parse(bytes)

    if let value {
      #expect(!name.hasPrefix("n_"))
      #expect(!JSONSuite.ambiguous.contains(name))
      #expect(try JSONParser.parse(value.compact) == value)
    } else {
      #expect(!name.hasPrefix("y_") || JSONSuite.ambiguous.contains(name))
    }
  }
}
