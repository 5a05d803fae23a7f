package import FactModel
import OrderedJSON

/// The JSON Lines record of an article: one object, one line.
///
/// Written as bytes without a tree of values, because texts of many megabytes pass through it.
/// Offsets are code points in `text`; what is not known is `null`. Strings are escaped for a terminal.
package enum ArticleRecord {
  /// Appends the record and a line feed.
  ///
  /// - Parameters:
  ///   - file: The file's name as it was given.
  ///   - facts: What is known about the article.
  ///   - text: The text of the article.
  ///   - blocks: The blocks, labelled.
  ///   - output: Where the line goes.
  package static func append(
    file: String,
    facts: ArticleFacts,
    text: ArticleText,
    blocks: [Block],
    to output: inout [UInt8]
  ) {
    output.reserveCapacity(output.count + text.utf8.count + text.utf8.count / 8 + 512)
    output += #"{"file":"#.utf8
    appendString(file.utf8, to: &output)
    appendFacts(facts, to: &output)
    output += #","text":"#.utf8
    appendString(text.utf8, to: &output)
    output += #","blocks":["#.utf8
    var isFirst = true
    for block in blocks {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      append(block, to: &output)
    }
    output += "]}\n".utf8
  }

  private static func appendFacts(_ facts: ArticleFacts, to output: inout [UInt8]) {
    appendMember("title", facts.title, to: &output)
    output += #","byline":["#.utf8
    for (index, name) in facts.byline.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      appendString(name.utf8, to: &output)
    }
    output.append(UInt8(ascii: "]"))
    appendMember("publisher", facts.publisher, to: &output)
    appendMember("published", facts.published?.description, to: &output)
    appendMember("language", facts.language, to: &output)
    appendMember("url", facts.url, to: &output)
  }

  private static func appendMember(_ name: String, _ value: String?, to output: inout [UInt8]) {
    output += ",\"\(name)\":".utf8
    if let value { appendString(value.utf8, to: &output) } else { output += "null".utf8 }
  }

  private static func append(_ block: Block, to output: inout [UInt8]) {
    output += #"{"kind":""#.utf8
    output += block.kind.rawValue.utf8
    output.append(UInt8(ascii: "\""))
    appendMember("label", block.label, to: &output)
    if let speaker = block.speaker { appendMember("speaker", speaker, to: &output) }
    output += #","start":"#.utf8
    appendNumber(block.range.lowerBound, to: &output)
    output += #","end":"#.utf8
    appendNumber(block.range.upperBound, to: &output)
    output += #","sentences":["#.utf8
    var isFirst = true
    for sentence in block.sentences {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      output.append(UInt8(ascii: "["))
      appendNumber(sentence.lowerBound, to: &output)
      output.append(UInt8(ascii: ","))
      appendNumber(sentence.upperBound, to: &output)
      output.append(UInt8(ascii: "]"))
    }
    output += "]}".utf8
  }

  private static func appendNumber(_ number: Int, to output: inout [UInt8]) {
    if number >= 10 { appendNumber(number / 10, to: &output) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private static func appendString(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable {
      JSONText.appendString($0, to: &output, for: .terminal)
    }
    if isDone == nil {
      Array(bytes).withUnsafeBufferPointer {
        JSONText.appendString($0, to: &output, for: .terminal)
      }
    }
  }
}
