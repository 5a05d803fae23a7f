import Digest
package import OrderedJSON

/// The article as it was read once: text, blocks and where it came from.
///
/// Never changed; a later reading is a revision of its own.
package struct ArticleRevision: Sendable, Equatable {
  /// The SHA-256 of the text's UTF-8, by which the revision is known; of a text in which others speak than when
  /// it was read before, of both.
  package private(set) var hash: String
  /// The file or URL it was read from, as it was given; `-` for standard input.
  package var origin: String
  package var read: Timestamp
  /// What arrived, where the text is not simply the file's.
  package var received: Received?
  /// What the reading said of the article besides its text, before anybody set it right.
  package var facts: ArticleFacts?
  package var text: ArticleText
  package var blocks: [Block]
  package var extra = ExtraMembers()

  package init(origin: String, read: Timestamp, text: ArticleText, blocks: [Block]) {
    hash = SHA256.hex(text.utf8)
    self.origin = origin
    self.read = read
    self.text = text
    self.blocks = blocks
  }
}

extension ArticleRevision {
  /// Who is heard, one behind the other: the article, somebody who is quoted, a heading, a speaker; each with the
  /// letters with which that begins, however it is cut into blocks and sentences.
  package var voices: [String] {
    var voices: [String] = []
    var last: String?
    for block in blocks where block.kind.isBody || block.kind.isDisplay {
      let voice = "\(block.kind.voice) \(block.speaker ?? "")"
      if voice != last {
        let letters = text.slice(block.range).lazy.filter { $0.isLetter || $0.isNumber }.prefix(16)
        voices.append("\(voice): \(String(letters))")
      }
      last = voice
    }
    return voices
  }

  /// It as a reading of its own beside earlier ones, where one with the same words has them said by others.
  package func apart(from earlier: [ArticleRevision]) -> ArticleRevision {
    guard let same = earlier.first(where: { $0.hash == hash }), same.voices != voices else {
      return self
    }
    var other = self
    other.hash = hashOfVoices
    return other
  }

  private var hashOfVoices: String {
    SHA256.hex(Array(voices.joined(separator: "\n").utf8) + text.utf8)
  }

  /// Whether it was read by a program that compares all that gives a sentence its meaning: behind a reading from
  /// before that, nothing becomes stale by being opened.
  package var isInContext: Bool {
    get { extra["context"] == true.json }
    set { extra["context", behind: "facts"] = newValue ? true.json : nil }
  }

  /// A range of the text; where its block has a speaker, behind that name and a colon.
  package func spoken(_ range: Range<Int>) -> String {
    let block = blocks.first { $0.range.contains(range.lowerBound) }
    let text = self.text.slice(range)
    return block?.speaker.map { "\($0): \(text)" } ?? text
  }
}

extension ArticleRevision: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    hash = try reader.required("sha256")
    origin = try reader.required("origin")
    read = try reader.required("read")
    received = try reader.optional("received")
    facts = try reader.optional("facts")
    let lines: [String] = try reader.required("text")
    text = ArticleText(lines.joined(separator: "\n"))
    blocks = try reader.required("blocks")
    extra = reader.extra()
    try checkForm()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("sha256", hash)
    builder.put("origin", origin)
    builder.put("read", read)
    builder.put("received", received)
    builder.put("facts", facts)
    builder.put("text", lines)
    builder.put("blocks", blocks)
    return builder.object
  }

  /// The text cut at every line feed; joined by line feeds it is the text again.
  private var lines: [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Refuses a text that is not the one that was read, and blocks outside it.
  private func checkForm() throws(FormatProblem) {
    guard SHA256.hex(text.utf8) == hash || hashOfVoices == hash else {
      throw FormatProblem("does not fit its SHA-256: the text was changed", at: ["text"])
    }
    var end = 0
    for (index, block) in blocks.enumerated() {
      let place = ["blocks", "[\(index)]"]
      guard block.range.lowerBound >= end, block.range.upperBound <= text.count else {
        throw FormatProblem("must lie in the text behind the block before it", at: place)
      }
      end = block.range.lowerBound
      for (number, sentence) in block.sentences.enumerated() {
        guard sentence.lowerBound >= end, sentence.upperBound <= block.range.upperBound else {
          throw FormatProblem(
            "must lie in the block behind the sentence before it",
            at: place + ["sentences", "[\(number)]"]
          )
        }
        end = sentence.upperBound
      }
      end = block.range.upperBound
    }
  }
}

extension Block: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    kind = try reader.required("kind")
    label = try reader.optional("label")
    speaker = try reader.optional("speaker")
    range = try Self.range(from: try reader.required("start"), to: try reader.required("end"))
    let pairs: [[Int]] = try reader.list("sentences")
    sentences = []
    sentences.reserveCapacity(pairs.count)
    for (index, pair) in pairs.enumerated() {
      let place = ["sentences", "[\(index)]"]
      guard pair.count == 2 else {
        throw FormatProblem("must be a pair: [START, END]", at: place)
      }
      do throws(FormatProblem) {
        sentences.append(try Self.range(from: pair[0], to: pair[1]))
      } catch {
        throw FormatProblem(error.what, at: place)
      }
    }
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("kind", kind)
    builder.put("label", label)
    builder.put("speaker", speaker)
    builder.put("start", range.lowerBound)
    builder.put("end", range.upperBound)
    builder.put(list: "sentences", sentences.map { [$0.lowerBound, $0.upperBound] })
    return builder.object
  }

  private static func range(from start: Int, to end: Int) throws(FormatProblem) -> Range<Int> {
    guard start >= 0, end >= start else {
      throw FormatProblem("must not end before it starts", at: ["end"])
    }
    return start..<end
  }
}

extension BlockKind: NamedChoice {}
