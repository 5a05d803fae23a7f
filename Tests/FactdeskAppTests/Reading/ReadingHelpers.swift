import ArticleReading
import DocumentReading
import FactModel

@testable import FactdeskApp

/// Reads bytes under a name.
func readArticle(_ bytes: [UInt8], _ name: String) throws(Problem) -> ReadArticle {
  let arrival = Arrival(bytes: bytes, origin: name, retrieved: Timestamp(milliseconds: 0))
  return try ArticleLoader().load(arrival).article
}

func blockTexts(_ article: ReadArticle) -> [String] {
  article.blocks.map { article.text.slice($0.range) }
}
