import Glibc
import TestSupport
import Testing

@Suite struct DocumentTests {
  static let pages = (ProjectFiles.pages + ProjectFiles.below("docs"))
    .filter { $0.hasSuffix(".md") }

  @Test(arguments: pages)
  func everyLinkLeadsToAFile(_ page: String) throws {
    let folder = page.split(separator: "/").dropLast().joined(separator: "/")
    for target in Self.links(in: try ProjectFiles.text(page)) {
      let path = target.split(separator: "#", omittingEmptySubsequences: false)[0]
      guard !path.isEmpty, !path.contains(":") else { continue }
      let whole = [ProjectFolder.path, folder, String(path)].filter { !$0.isEmpty }
        .joined(separator: "/")
      #expect(access(whole, F_OK) == 0, "\(page) links to \(target)")
    }
  }

  @Test(arguments: pages)
  func everyFileNamedInCodeIsThere(_ page: String) throws {
    // The log of changes and of decisions tells of what was.
    guard !page.hasPrefix("docs/decisions/"), page != "docs/changelog.md" else { return }
    let text = try ProjectFiles.text(page)
    for match in text.matches(of: #/`((?:Sources|Tests|scripts|docs|sessions)/[^`*… ]+)`/#) {
      let path = String(match.1)
      #expect(access(ProjectFolder.path + "/" + path, F_OK) == 0, "\(page) names \(path)")
    }
  }

  @Test func nothingNamesAPathOfOneMachineOnly() throws {
    // Written so that this file does not name them.
    let strange = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/"]
    for file in ProjectFiles.all {
      let text = try ProjectFiles.text(file)
      for path in strange {
        #expect(!text.contains(path), "\(file) names a path below \(path)")
      }
    }
  }

  @Test func nothingIsPutOff() throws {
    for file in ProjectFiles.all {
      let text = try ProjectFiles.text(file)
      for word in ["TO" + "DO", "FIX" + "ME"] {
        #expect(text.firstRange(of: word) == nil, "\(file) has a \(word)")
      }
    }
  }

  @Test func exitStatusesAreThoseOfTheErrorPage() throws {
    let page = try ProjectFiles.text("docs/errors.md")
    let desk = try SampleDesk()
    let runs: [(arguments: [String], status: Int32)] = [
      (["--version"], 0), (["there-is-no-such-file"], 1), (["--there-is-no-such-option"], 2),
    ]
    for run in runs {
      #expect(try desk.program(run.arguments).status == .exited(run.status))
      #expect(page.contains("\n| \(run.status) | "))
    }
  }

  /// What stands in the brackets of `[text](target)` and `[text](<target>)`.
  private static func links(in text: String) -> [String] {
    text.matches(of: #/\]\(<?([^)>\s]+)>?\)/#).map { String($0.1) }
  }
}
