// modules: OrderedJSON Digest FactModel ArticleReading DocumentReading Release Interchange HTMLParsing
import ArticleReading
import FactModel
import HTMLParsing
import TextReading

/// Checks that any bytes read as a page give a well-formed article or a problem.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let page = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(Problem) {
    let decoded = try PageDecoding.decode(page, declared: nil, name: nil, charsets: NoCharsets())
    let tree = try HTMLParser.parse(decoded.utf8, name: nil)
    check(try PageReader.read(tree, url: "https://example.org/a", name: nil))
  } catch {
    precondition(!error.what.isEmpty, "a problem without words")
  }
  return 0
}

private func check(_ article: ReadArticle) {
  precondition(!article.blocks.isEmpty, "an article without text")
  var end = 0
  for block in article.blocks {
    precondition(block.range.lowerBound >= end && !block.range.isEmpty, "blocks out of order")
    end = block.range.upperBound
    var sentenceEnd = block.range.lowerBound
    for sentence in block.sentences {
      precondition(sentence.lowerBound >= sentenceEnd && !sentence.isEmpty, "sentences overlap")
      sentenceEnd = sentence.upperBound
    }
    precondition(sentenceEnd <= end, "a sentence leaves its block")
  }
  precondition(end <= article.text.count, "a block leaves the text")
}
