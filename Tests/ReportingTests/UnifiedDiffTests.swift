import FactModel
import Glibc
import TestSupport
import Testing

@testable import Reporting

struct UnifiedDiffTests {
  private static func diff(_ text: String, _ changes: [(String, String)]) -> UnifiedDiff {
    let article = ArticleText(text)
    let bytes = Array(text.utf8)
    let replacements = changes.map { old, new -> UnifiedDiff.Replacement in
      let needle = Array(old.utf8)
      let offset = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? 0
      let start = article.pointOffset(ofByte: offset)
      return .init(range: start..<start + old.unicodeScalars.count, text: new)
    }
    return UnifiedDiff(name: "a.txt", text: article, replacements: replacements)
  }

  @Test func showsWhatChangesWithItsNeighbours() {
    let text = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"
    #expect(
      Self.diff(text, [("five", "5")]).text == """
        --- a.txt
        +++ a.txt
        @@ -2,7 +2,7 @@
         2
         3
         4
        -five
        +5
         6
         7
         8

        """
    )
    #expect(Self.diff(text, []).text == "")
  }

  @Test func leavesOutWhatLiesOverAnother() {
    let diff = Self.diff("one two three", [("one two", "x"), ("two three", "y")])
    #expect(diff.result == "x three")
    #expect(diff.leftOut.map(\.text) == ["y"])
  }

  static let cases: [(text: String, changes: [(String, String)])] = [
    ("a\nb\nc\n", [("b", "B")]), ("a\nb\nc", [("c", "C")]), ("a\nb\nc\n", [("a", "A\nA2")]),
    ("a\nb\nc\n", [("b\nc", "x")]), ("a\nb\nc\n", [("b\n", "")]), ("a", [("a", "b")]),
    ("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n", [("a", "A"), ("m", "M"), ("f", "F")]),
    ("“é” 👩\u{200D}🔬\nzwei\n", [("👩\u{200D}🔬", "x"), ("zwei", "deux")]),
    ("one two three\nfour\n", [("one", "1"), ("three", "3")]),
    ("-a\n+b\n@@ c\n\\ d\n", [("+b", "--- b")]),
  ]

  @Test(
    .enabled(if: access("/usr/bin/patch", X_OK) == 0, "patch is not installed: skipped"),
    arguments: cases
  )
  func patchMakesOfTheTextWhatIsMeant(_ row: (text: String, changes: [(String, String)])) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Array(row.text.utf8))
    let diff = Self.diff(row.text, row.changes)
    let result = try ChildProcess.run(
      "/usr/bin/patch",
      ["-p0", "a.txt"],
      input: Array(diff.text.utf8),
      folder: folder.path
    )
    #expect(result.status == .exited(0), "\(result.output)\n\(diff.text)")
    #expect(folder.read("a.txt").map { String(decoding: $0, as: UTF8.self) } == diff.result)
  }
}
