import FactModel
import Glibc

/// Reads a script line by line, as it comes.
final class LineSource {
  /// What messages call it: a file's name, `standard input`, `-c 3`.
  let name: String
  /// Whether messages need not say which line it is, because it has one.
  let isOneLine: Bool
  private var lines: [UInt8]
  private var position = 0
  private let descriptor: Int32?
  private var isAtEnd: Bool
  private(set) var lineNumber = 0

  /// Longer lines are refused.
  private static let longestLine = 16_000_000

  init(text: String, name: String) {
    self.name = name
    lines = Array(text.utf8)
    isOneLine = !lines.dropLast().contains(10)
    descriptor = nil
    isAtEnd = true
  }

  init(bytes: [UInt8], name: String) {
    self.name = name
    lines = bytes
    isOneLine = false
    descriptor = nil
    isAtEnd = true
  }

  /// Reads from an open descriptor.
  init(descriptor: Int32, name: String) {
    self.name = name
    lines = []
    isOneLine = false
    self.descriptor = descriptor
    isAtEnd = false
  }

  /// Returns the next line without its line feed; nil at the end.
  func next() throws(Problem) -> String? {
    var searched = position
    while true {
      if let end = lines[searched...].firstIndex(of: 10) {
        defer { position = end + 1 }
        return try line(lines[position..<end])
      }
      searched = lines.count
      if isAtEnd { break }
      guard lines.count - position < Self.longestLine else {
        lineNumber += 1
        throw Problem(
          .input,
          "the line is longer than \(Self.longestLine / 1_000_000) MB",
          place: Problem.Place(file: name, line: lineNumber)
        )
      }
      try fill()
      searched -= position
      lines.removeFirst(position)
      position = 0
    }
    guard position < lines.count else { return nil }
    defer { position = lines.count }
    return try line(lines[position...])
  }

  private func line(_ bytes: ArraySlice<UInt8>) throws(Problem) -> String {
    lineNumber += 1
    var bytes = bytes.last == 13 ? bytes.dropLast() : bytes
    // Editors put a byte-order mark before UTF-8.
    if lineNumber == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let line = String(validating: bytes, as: UTF8.self) else {
      throw Problem(
        .input,
        "the line is not UTF-8",
        place: Problem.Place(file: name, line: lineNumber),
        remedy: "Save the script as UTF-8."
      )
    }
    return line
  }

  private func fill() throws(Problem) {
    guard let descriptor else { return }
    let room = 65_536
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, used in
      used = 0
      while true {
        let count = read(descriptor, buffer.baseAddress, room)
        if count >= 0 {
          used = count
          return
        }
        if errno != EINTR { return }
      }
    }
    if chunk.isEmpty { isAtEnd = true }
    lines += chunk
  }
}
