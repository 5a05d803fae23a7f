package import FactModel

/// What is left of a merge of git in a file that somebody mended half: some of the lines that mark its sides are
/// gone, or all of them and both sides stand there.
package struct MergeLeftovers {
  /// What gives them away.
  package let sign: String

  /// Looks for them in a file that cannot be read; nil where there are none.
  ///
  /// `problem`: Why it cannot be read. No key stands twice in what the program writes, the digest has one line, and
  /// no line begins as git's marks do.
  package init?(_ bytes: [UInt8], _ problem: FormatProblem) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if let index = lines.firstIndex(where: Self.isMark) {
      let mark = String(decoding: lines[index].prefix(7), as: UTF8.self)
      sign = "line \(index + 1) begins with \(mark)"
    } else if problem.what.hasSuffix("appears twice") || lines.count(where: Self.isDigest) > 1 {
      let place = problem.place.isEmpty ? "" : problem.place + ": "
      sign =
        place + problem.what
        + ", as where the lines that mark the sides are taken out and both sides stay"
    } else {
      return nil
    }
  }

  /// What is wrong, and that git has both sides.
  package func problem(in file: String) -> Problem {
    Problem(
      .damagedSession,
      "the session file has leftovers of a merge of git: \(sign)",
      place: Problem.Place(file: file),
      remedy: "Nothing was changed, and git has both sides: factdesk merge-driver install, and "
        + "then git checkout --merge -- \(file) merges them. Where that was committed, git checkout "
        + "REVISION -- \(file) brings one side back, and merge REVISION in it the other."
    )
  }

  private static func isDigest(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "  \"digest\": \"".utf8)
  }

  private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = ["<<<<<<< ", ">>>>>>> ", "||||||| "]
    return marks.contains { line.starts(with: $0.utf8) }
      || line.starts(with: "=======".utf8) && line.dropFirst(7).allSatisfy { $0 == 13 }
  }
}
