import CXapian
import EarlierWork

/// An index, or several as one, open for reading.
final class IndexReader {
  /// What is looked for; see the C interface.
  struct Request {
    var language: String
    var words: [String]
    var labels: [String]
    var unwanted: [String]
    var since: String
    var until: String
    var needsAll: Bool
    var limit: Int
  }

  struct Term {
    var stem: String
    var frequency: Int
  }

  struct Hit {
    var weight: Double
    var gist: CheckGist
    var data: [UInt8]
  }

  struct Found {
    var terms: [Term] = []
    var hits: [Hit] = []
    /// How many there seem to be.
    var count = 0
  }

  private let pointer: OpaquePointer
  /// What is in memory lives as long as it is read.
  private let memory: IndexWriter?

  init(_ folders: [String], with memory: IndexWriter?) throws(IndexFailure) {
    var failure = factdesk_xapian_failure()
    let opened = withPointers(folders) { pointers in
      Xapian.functions.open(pointers, folders.count, memory?.pointer, &failure)
    }
    guard let opened else { throw IndexFailure(failure) }
    pointer = opened
    self.memory = memory
  }

  deinit { Xapian.functions.close_reader(pointer) }

  /// How many checks are in it.
  var count: Int { Int(Xapian.functions.count(pointer)) }

  /// What the first index is about.
  func note() throws(IndexFailure) -> [UInt8] {
    var failure = factdesk_xapian_failure()
    let length = Xapian.functions.note(pointer, nil, 0, &failure)
    guard length > 0 else {
      if failure.text.0 != 0 { throw IndexFailure(failure) }
      return []
    }
    var room = [CChar](repeating: 0, count: length)
    _ = Xapian.functions.note(pointer, &room, length, &failure)
    return room.map { UInt8(bitPattern: $0) }
  }

  /// What is given back of all checks with a label.
  func data(labelled label: String, limit: Int? = nil) throws(IndexFailure) -> [[UInt8]] {
    let request = Request(
      language: "",
      words: [],
      labels: [label],
      unwanted: [],
      since: "",
      until: "",
      needsAll: false,
      limit: limit ?? max(1, count)
    )
    return try search(request).hits.map(\.data)
  }

  func search(_ request: Request) throws(IndexFailure) -> Found {
    var failure = factdesk_xapian_failure()
    let box = Box()
    let texts = [
      Bytes.list(request.words), Bytes.list(request.labels), Bytes.list(request.unwanted),
      Array(request.since.utf8), Array(request.until.utf8),
    ]
    let count = request.language.withCString { language in
      Bytes.withTexts(texts) { texts in
        var query = factdesk_xapian_query(
          language: language,
          words: texts[0],
          wanted: texts[1],
          unwanted: texts[2],
          since: texts[3],
          until: texts[4],
          limit: UInt32(request.limit),
          needs_all: request.needsAll ? 1 : 0
        )
        return Xapian.functions.search(
          pointer,
          &query,
          Unmanaged.passUnretained(box).toOpaque(),
          Box.counted,
          Box.hit,
          &failure
        )
      }
    }
    guard count >= 0 else { throw IndexFailure(failure) }
    box.found.count = Int(count)
    return box.found
  }

  /// The stems of words, in order.
  static func stems(of words: [String], in language: String) -> [String] {
    var failure = factdesk_xapian_failure()
    let box = Box()
    let isDone = language.withCString { language in
      Bytes.withTexts([Bytes.list(words)]) { texts in
        Xapian.functions.stems(
          language,
          texts[0],
          Unmanaged.passUnretained(box).toOpaque(),
          Box.counted,
          &failure
        )
      }
    }
    let stems = box.found.terms.map(\.stem)
    return isDone != 0 && stems.count == words.count ? stems : words
  }
}

/// What C calls back with.
private final class Box {
  var found = IndexReader.Found()

  static let counted: factdesk_xapian_counted = { context, stem, frequency in
    guard let context else { return }
    let box = Unmanaged<Box>.fromOpaque(context).takeUnretainedValue()
    let bytes = UnsafeRawBufferPointer(start: stem.bytes, count: stem.count)
    let term = IndexReader.Term(
      stem: String(decoding: bytes, as: UTF8.self),
      frequency: Int(frequency)
    )
    box.found.terms.append(term)
  }

  static let hit: factdesk_xapian_found = { context, weight, gist, data in
    guard let context else { return }
    let box = Unmanaged<Box>.fromOpaque(context).takeUnretainedValue()
    box.found.hits.append(
      IndexReader.Hit(
        weight: weight,
        gist: CheckGist(Bytes.array(gist)),
        data: Bytes.array(data)
      )
    )
  }
}

/// Calls something with C strings that hold as long as it runs.
private func withPointers<Result>(
  _ strings: [String],
  _ body: ([UnsafePointer<CChar>?]) -> Result
) -> Result {
  let all = strings.flatMap { Array($0.utf8CString) }
  return all.withUnsafeBufferPointer { buffer in
    var pointers: [UnsafePointer<CChar>?] = []
    var start = 0
    for string in strings {
      pointers.append(buffer.baseAddress.map { $0 + start })
      start += string.utf8.count + 1
    }
    return body(pointers)
  }
}
