import TestSupport
import Testing

/// The floors of the house, as Package.swift declares them.
///
/// The package manager lets a file import what a room's imports import, too, and its option to check
/// imports does not see that.
@Suite struct ImportTests {
  /// Parts of the standard library, and itself: named where more of it is wanted than is public.
  private static let free: Set<String> = ["FoundationEssentials", "Swift", "Synchronization"]

  static let rooms: [RoomTable.Room] =
    (try? RoomTable(package: ProjectFiles.text("Package.swift")).rooms) ?? []

  @Test(arguments: rooms)
  func roomImportsOnlyWhatItDeclares(_ room: RoomTable.Room) throws {
    let files = ProjectFiles.below("Sources/\(room.name)").filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      for module in try Self.imports(of: file) where !Self.free.contains(module) {
        let allowed = module == "Glibc" ? room.isAdapter : room.imports.contains(module)
        #expect(allowed, "\(file) imports \(module)")
      }
    }
  }

  /// What leaves is written from a release: whoever writes it is never handed a session, as whoever takes
  /// something in is.
  ///
  /// A bundle is the session itself, handed on.
  @Test func writersTakeAReleaseAndNoSession() throws {
    let files =
      ["Reporting", "Interchange", "Handover"].flatMap { ProjectFiles.below("Sources/\($0)") }
      .filter {
        $0.hasSuffix(".swift") && !$0.contains("/Import/") && !$0.hasSuffix("Bundle.swift")
          && !$0.hasSuffix("Taking.swift")
      }
    #expect(files.count > 50)
    for file in files {
      for line in try ProjectFiles.lines(file) {
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        #expect(!words.contains("Session"), "\(file): \(line)")
      }
    }
  }

  @Test(arguments: rooms)
  func roomImportsOnlyRoomsDeclaredAboveIt(_ room: RoomTable.Room) throws {
    let above = Self.rooms.prefix { $0.name != room.name }.map(\.name)
    for name in room.imports where Self.rooms.contains(where: { $0.name == name }) {
      #expect(above.contains(name), "\(room.name) imports \(name)")
    }
  }

  @Test func everyRoomIsDeclaredWithALineAboveIt() {
    let folders = Set(
      ProjectFiles.below("Sources").filter { $0.hasSuffix(".swift") }
        .map { String($0.split(separator: "/")[1]) }
    )
    #expect(folders == Set(Self.rooms.map(\.name)).union(["factdesk"]))
  }

  @Test func architecturePageHasTheTableOfRooms() throws {
    let table = try RoomTable(package: ProjectFiles.text("Package.swift")).page
    let page = try ProjectFiles.text("docs/architecture.md")
    let start = try #require(page.firstRange(of: "| room | "))
    let end = try #require(page[start.lowerBound...].firstRange(of: "\n\n")).lowerBound
    let expected = page[..<start.lowerBound] + table + page[end...].dropFirst()
    try GoldenFile.check(String(expected), against: "docs/architecture.md")
  }

  /// The modules that a file imports.
  private static func imports(of file: String) throws -> [String] {
    try ProjectFiles.lines(file).compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.prefix(3).firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.levels.contains(String($0)) })
      else { return nil }
      let kinds: Set<Substring> = ["class", "enum", "func", "struct", "protocol", "let", "var"]
      let named = kinds.contains(words[place + 1]) ? words.last : words[place + 1]
      return named?.split(separator: ".").first.map(String.init)
    }
  }

  private static let levels: Set<String> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
}
