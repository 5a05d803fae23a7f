package import FactModel
import PlainText

/// The readable listing of an article: its facts, then every block with its label, kind and
/// numbered sentences.
package enum ArticleListing {
  /// Appends the listing; control characters in texts and names are made visible.
  package static func append(
    file: String,
    facts: ArticleFacts,
    text: ArticleText,
    blocks: [Block],
    to output: inout [UInt8]
  ) {
    output += SafeText.line(file).utf8
    output.append(0x0A)
    appendFact("title", facts.title, to: &output)
    appendFact("byline", facts.byline.joined(separator: ", "), to: &output)
    appendFact("publisher", facts.publisher, to: &output)
    appendFact("published", facts.published?.description, to: &output)
    appendFact("updated", facts.updated?.description, to: &output)
    let paragraphs = blocks.count { $0.kind.isBody }
    let body = blocks.reduce(0) { $0 + ($1.kind.isBody ? $1.sentences.count : 0) }
    let display = blocks.reduce(0) { $0 + ($1.kind.isDisplay ? $1.sentences.count : 0) }
    let all = count(body + display, "sentence")
    let sentences = display == 0 ? all : "\(all), \(display) of them display text"
    output += "  \(count(paragraphs, "paragraph")), \(sentences)\n".utf8
    for block in blocks {
      output += "\n\(heading(of: block))\n".utf8
      for (index, sentence) in block.sentences.enumerated() {
        output += "  \(address(of: block, sentence: index))  ".utf8
        output += SafeText.line(text.slice(sentence)).utf8
        output.append(0x0A)
      }
    }
    output.append(0x0A)
  }

  private static func appendFact(_ name: String, _ value: String?, to output: inout [UInt8]) {
    guard let value, !value.isEmpty else { return }
    output += "  \(name): ".utf8
    output += SafeText.line(value).utf8
    output.append(0x0A)
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private static func heading(of block: Block) -> String {
    var heading = block.kind.rawValue
    if let label = block.label, label != heading { heading = "\(label) \(heading)" }
    if let speaker = block.speaker { heading += ", \(SafeText.line(speaker))" }
    return heading
  }

  private static func address(of block: Block, sentence index: Int) -> String {
    guard let label = block.label else { return "-" }
    return "\(label).\(index + 1)"
  }
}
