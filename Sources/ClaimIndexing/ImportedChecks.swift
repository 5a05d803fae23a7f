import Digest
import EarlierWork
import FactModel
import Glibc
import Interchange
import OrderedJSON

/// The file of checks that others published: lines at offsets, of which an index knows some.
final class ImportedChecks {
  private let path: String
  private var descriptor: Int32 = -1

  /// How much of the file an index covers.
  struct Note: Equatable {
    /// In bytes; the end of a line.
    var covered: Int
    /// The SHA-256 of what stands before, as far as ``Note/looked`` goes.
    var digest: String

    static let version = "imports 3"
    static let looked = 4096

    init(covered: Int, digest: String) {
      self.covered = covered
      self.digest = digest
    }

    init?(_ bytes: [UInt8]) {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      guard lines.count == 3, lines[0] == Self.version, let covered = Int(lines[1]) else {
        return nil
      }
      self.init(covered: covered, digest: lines[2])
    }

    var bytes: [UInt8] { Array("\(Self.version)\n\(covered)\n\(digest)\n".utf8) }
  }

  init(_ path: String) {
    self.path = path
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Opens the file as it is now; returns its size, 0 where there is none.
  func open() -> Int {
    if descriptor >= 0 { close(descriptor) }
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return 0 }
    return Int(status.st_size)
  }

  /// Whether the file still begins with what the note is about.
  func holds(_ note: Note) -> Bool { digest(before: note.covered) == note.digest }

  /// Adds the checks of whole lines to an index, from an offset to the end of the file.
  ///
  /// Lines that are no check are passed over.
  func add(
    to writer: IndexWriter,
    from start: Int,
    through end: Int,
    _ files: CheckFiles
  ) throws(IndexFailure) {
    var offset = start
    var rest: [UInt8] = []
    var next = start
    while next < end {
      let part = read(at: next, count: min(1 << 22, end - next))
      guard !part.isEmpty else { throw IndexFailure("\(path) cannot be read") }
      next += part.count
      rest += part
      var lineStart = 0
      while let lineEnd = rest[lineStart...].firstIndex(of: 10) {
        try add(Array(rest[lineStart..<lineEnd]), at: offset + lineStart, to: writer)
        lineStart = lineEnd + 1
      }
      rest.removeFirst(lineStart)
      offset += lineStart
      files.progress(Double(next - start) / Double(end - start))
      if files.isCancelled() { throw IndexFailure("interrupted") }
    }
    if !rest.isEmpty {
      // The last line may be whole without its line feed, or be on its way.
      try add(rest, at: offset, to: writer)
      offset += rest.count
    }
    try writer.commit(Note(covered: offset, digest: digest(before: offset)).bytes)
  }

  private func add(_ line: [UInt8], at offset: Int, to writer: IndexWriter) throws(IndexFailure) {
    guard let check = Self.check(line) else { return }
    try writer.add(
      KnownCheck(check),
      data: Array("i\(offset) \(line.count)".utf8),
      labels: check.isCorrection ? [Self.correction(of: check), Self.correction] : []
    )
  }

  /// The label of all that takes the place of a check.
  private static let correction = "corrects"

  /// Whether there is any that takes the place of another.
  static func hasCorrections(_ reader: IndexReader) throws(IndexFailure) -> Bool {
    !(try reader.data(labelled: correction, limit: 1)).isEmpty
  }

  /// The label of what takes the place of a check.
  private static func correction(of check: EarlierCheck) -> String {
    "corrects=" + SHA256.hex(Array(check.key.utf8)).prefix(32)
  }

  /// Whether a line behind that of a check took its place.
  func isCorrected(
    _ check: EarlierCheck,
    _ data: [UInt8],
    in reader: IndexReader
  ) throws(IndexFailure) -> Bool {
    let own = Self.offset(data) ?? 0
    return try reader.data(labelled: Self.correction(of: check)).contains {
      (Self.offset($0) ?? 0) > own
    }
  }

  private static func offset(_ data: [UInt8]) -> Int? {
    Int(String(decoding: data.dropFirst().prefix { $0 != 32 }, as: UTF8.self))
  }

  /// The check that an index names by offset and length; nil where another stands there now.
  func check(_ data: ArraySlice<UInt8>) -> EarlierCheck? {
    let numbers = data.split(separator: 32).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 2, let offset = numbers[0], let count = numbers[1], count < 1 << 26
    else { return nil }
    return Self.check(read(at: offset, count: count))
  }

  private static func check(_ line: [UInt8]) -> EarlierCheck? {
    guard let value = try? JSONParser.parse(line) else { return nil }
    return try? EarlierCheck(json: value)
  }

  private func read(at offset: Int, count: Int) -> [UInt8] {
    guard count > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      length = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
    }
  }

  private func digest(before end: Int) -> String {
    let start = max(0, end - Note.looked)
    return SHA256.hex(read(at: start, count: end - start))
  }
}

extension IndexWriter {
  /// Adds a check with what it is found by.
  ///
  /// `labels`: More of them.
  func add(
    _ known: KnownCheck,
    data: [UInt8],
    labels: [String] = []
  ) throws(IndexFailure) {
    let text = SearchedText(known)
    let words = text.claim + text.further
    try add(
      language: text.language,
      words: Bytes.list(words.map(\.folded)),
      marks: text.marks,
      labels: Bytes.list(SearchedText.labels(of: known, text) + labels),
      day: Array(known.day.utf8),
      data: data
    )
  }
}
