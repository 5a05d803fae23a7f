import CXapian
package import FactModel
import Glibc

/// What Xapian said was wrong.
struct IndexFailure: Error {
  let what: String
  /// Whether the files of the index are at fault: then it is built again.
  let isDamage: Bool
  /// Whether somebody else is writing it.
  let isLocked: Bool

  init(_ failure: factdesk_xapian_failure) {
    what = withUnsafeBytes(of: failure.text) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    isDamage = failure.is_damage != 0
    isLocked = failure.is_locked != 0
  }

  init(_ what: String) {
    self.what = what
    isDamage = false
    isLocked = false
  }
}

/// Xapian's functions, from a library that lies beside the program or where it is installed.
package enum Xapian {
  /// - Throws: A problem where one of the two is missing or does not fit, with what brings it back.
  package static func load() throws(Problem) {
    guard let failure = factdesk_xapian_load(paths.joined(separator: "\n")) else { return }
    let what = String(cString: failure)
    let remedy =
      isOfSystem(what)
      ? "Debian's package libxapian30 has the library: apt-get install libxapian30."
      : "Install factdesk whole again: its program and \(name) are of one version."
    throw Problem(
      .isMissing,
      "earlier checks cannot be searched: \(what)",
      remedy: "\(remedy) All other commands work without it."
    )
  }

  /// Whether Xapian or what it needs is missing, and not the library that comes with the program.
  ///
  /// The system's loader names what it does not find by its name, and what it found by its path.
  package static func isOfSystem(_ failure: String) -> Bool {
    !failure.hasPrefix("/") && failure.hasSuffix("No such file or directory")
  }

  /// The functions; only after ``load()``.
  static var functions: factdesk_xapian_functions { factdesk_xapian().pointee }

  private static let name = "libfactdesk-xapian.so"

  private static var paths: [String] {
    guard let program = realpath("/proc/self/exe", nil) else { return [] }
    defer { free(program) }
    let folder = String(cString: program).split(separator: "/").dropLast().joined(separator: "/")
    return ["/\(folder)/\(name)", "/\(folder)/../lib/factdesk/\(name)"]
  }
}

/// An index that is being written.
final class IndexWriter {
  let pointer: OpaquePointer

  /// Begins an index.
  ///
  /// `folder`: Where it is made, and not there yet; nil for one in memory. `keepsTerms`: Whether checks
  /// can be taken out of it again.
  init(creating folder: String?, keepsTerms: Bool) throws(IndexFailure) {
    var failure = factdesk_xapian_failure()
    guard let pointer = Xapian.functions.create(folder, keepsTerms ? 1 : 0, &failure) else {
      throw IndexFailure(failure)
    }
    self.pointer = pointer
  }

  /// Goes on writing an index.
  init(extending folder: String) throws(IndexFailure) {
    var failure = factdesk_xapian_failure()
    guard let pointer = Xapian.functions.extend(folder, &failure) else {
      throw IndexFailure(failure)
    }
    self.pointer = pointer
  }

  deinit { Xapian.functions.close_writer(pointer) }

  /// Adds a check.
  ///
  /// `words`, `labels`: Each with a line feed behind it. `marks`: A byte for each word. `data`: What is given back
  /// when it is found.
  func add(
    language: String,
    words: [UInt8],
    marks: [UInt8],
    labels: [UInt8],
    day: [UInt8],
    data: [UInt8]
  ) throws(IndexFailure) {
    var failure = factdesk_xapian_failure()
    let isAdded = language.withCString { language in
      Bytes.withTexts([words, marks, labels, day, data]) { texts in
        var check = factdesk_xapian_check(
          language: language,
          words: texts[0],
          marks: texts[1],
          labels: texts[2],
          day: texts[3],
          data: texts[4]
        )
        return Xapian.functions.add(pointer, &check, &failure) != 0
      }
    }
    guard isAdded else { throw IndexFailure(failure) }
  }

  /// Takes out the checks that have a label.
  func remove(_ label: String) throws(IndexFailure) {
    var failure = factdesk_xapian_failure()
    let isDone = Bytes.withTexts([Array(label.utf8)]) {
      Xapian.functions.remove(pointer, $0[0], &failure) != 0
    }
    guard isDone else { throw IndexFailure(failure) }
  }

  /// Writes all that was added, with a note of what the index is about.
  func commit(_ note: [UInt8]) throws(IndexFailure) {
    var failure = factdesk_xapian_failure()
    let isDone = Bytes.withTexts([note]) {
      Xapian.functions.commit(pointer, $0[0], &failure) != 0
    }
    guard isDone else { throw IndexFailure(failure) }
  }
}

/// Texts as C has them.
enum Bytes {
  /// Calls something with texts that hold as long as it runs.
  static func withTexts<Result>(
    _ texts: [[UInt8]],
    _ body: ([factdesk_xapian_text]) -> Result
  ) -> Result {
    var all: [UInt8] = []
    var ranges: [(start: Int, count: Int)] = []
    for text in texts {
      ranges.append((all.count, text.count))
      all += text
    }
    // An empty array may have no address.
    all.append(0)
    return all.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        body(
          ranges.map { range in
            factdesk_xapian_text(
              bytes: buffer.baseAddress.map { $0 + range.start },
              count: range.count
            )
          }
        )
      }
    }
  }

  /// Words as a list: each with a line feed behind it.
  static func list(_ words: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for word in words {
      bytes += word.utf8
      bytes.append(10)
    }
    return bytes
  }

  static func array(_ text: factdesk_xapian_text) -> [UInt8] {
    guard text.count > 0, let bytes = text.bytes else { return [] }
    return Array(UnsafeRawBufferPointer(start: bytes, count: text.count))
  }
}
