import Glibc

/// A file that holds what a test's output must be.
package enum GoldenFile {
  /// Where output and file differ.
  package struct Difference: Error, CustomStringConvertible {
    package var description: String
  }

  /// Compares text with a file, byte by byte.
  ///
  /// With `FACTDESK_RECORD=1` in the environment the file is written instead, and the check fails
  /// all the same: what was recorded must be looked at before it counts.
  ///
  /// - Parameters:
  ///   - text: The output.
  ///   - path: The file, below the top folder of the checkout.
  /// - Throws: `Difference`: the first line that differs, or that there is no such file.
  package static func check(_ text: String, against path: String) throws {
    let file = ProjectFolder.path + "/" + path
    if getenv("FACTDESK_RECORD").map({ String(cString: $0) }) == "1" {
      try record(text, file)
      throw Difference(description: "\(path) was recorded: look at it, then run without recording")
    }
    guard let expected = read(file) else {
      throw Difference(description: "\(path) is not there; FACTDESK_RECORD=1 writes it")
    }
    let actual = Array(text.utf8)
    if actual == expected { return }
    throw Difference(description: "\(path) \(difference(actual, expected))")
  }

  /// Returns the bytes of a file; nil when it cannot be read.
  package static func read(_ file: String) -> [UInt8]? {
    guard let stream = fopen(file, "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { return ferror(stream) == 0 ? bytes : nil }
      bytes += chunk[..<count]
    }
  }

  private static func record(_ text: String, _ file: String) throws {
    let bytes = Array(text.utf8)
    guard let stream = fopen(file, "w") else {
      throw Difference(description: "\(file): \(String(cString: strerror(errno)))")
    }
    let written = fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0, written == bytes.count else {
      throw Difference(description: "\(file): \(String(cString: strerror(errno)))")
    }
  }

  /// Says where two texts part.
  private static func difference(_ actual: [UInt8], _ expected: [UInt8]) -> String {
    let lineFeed = UInt8(ascii: "\n")
    let ours = actual.split(separator: lineFeed, omittingEmptySubsequences: false)
    let theirs = expected.split(separator: lineFeed, omittingEmptySubsequences: false)
    var line = 0
    while line < min(ours.count, theirs.count), ours[line] == theirs[line] { line += 1 }
    func shown(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(end of text)"
    }
    return "differs from line \(line + 1) on\n  file:   \(shown(theirs))\n  output: \(shown(ours))"
  }
}
