package import ArticleReading
package import FactModel

/// Makes an article of an e-mail: of its text the layout is read as that of every e-mail in plain text.
package enum MailReader {
  /// A part as it was read.
  package enum Body {
    /// UTF-8.
    case text([UInt8])
    case page(ReadArticle)
  }

  /// - Parameters:
  ///   - message: The e-mail.
  ///   - bodies: Its parts, as many as it has.
  ///   - others: The other versions of them, which are not read.
  ///   - pages: All words of the pages among its parts.
  ///   - name: The file's name for messages; nil when there is none.
  /// - Returns: The article; its title is the subject, its byline the sender.
  /// - Throws: A problem for an e-mail with nothing in it.
  package static func read(
    _ message: MailMessage,
    _ bodies: [Body],
    others: [Body] = [],
    pages: [[UInt8]] = [],
    name: String?
  ) throws(Problem) -> ReadArticle {
    var article: ReadArticle
    if bodies.count == 1, case .page(let page) = bodies[0] {
      article = try withHead(of: message, page, name)
    } else {
      article = try PlainTextReader.read(parts: parts(message, bodies), name: name)
      article.notices = []
    }
    article.notices += OtherVersion.notices(
      of: pages.map(Body.text),
      besides: article,
      areOther: false
    )
    article.notices += OtherVersion.notices(of: others, besides: article)
    if !message.attachments.isEmpty {
      article.notices.append("attached and not read: \(message.attachmentList)")
    }
    return article
  }

  private static func head(of message: MailMessage) -> [UInt8] {
    Array(message.head.map { "\($0.name): \($0.value)\n" }.joined().utf8) + [0x0A]
  }

  /// The texts of the parts, the first with the head before it.
  private static func parts(_ message: MailMessage, _ bodies: [Body]) -> [[UInt8]] {
    let texts = bodies.map { body in
      switch body {
      case .text(let bytes): return bytes
      case .page(let page):
        return page.blocks.filter { $0.kind != .furniture }
          .map { Array(page.text.bytes(in: $0.range)) }
          .joined(separator: Array("\n\n".utf8)).map { $0 }
      }
    }
    return [head(of: message) + (texts.first ?? [])] + texts.dropFirst()
  }

  /// A page keeps its blocks; the head is read as in plain text.
  private static func withHead(
    of message: MailMessage,
    _ page: ReadArticle,
    _ name: String?
  ) throws(Problem) -> ReadArticle {
    // The head alone is no article: a word stands for the text.
    let lines = try PlainTextReader.read(head(of: message) + "Text.\n".utf8, name: name)
    var assembler = ArticleAssembler()
    for block in lines.blocks.dropLast() {
      assembler.add(block.kind, lines.text.bytes(in: block.range))
    }
    let title = lines.facts.title
    for block in page.blocks {
      let text = Array(page.text.bytes(in: block.range))
      let isRepeated = block.kind == .title && String(decoding: text, as: UTF8.self) == title
      if isRepeated { continue }
      assembler.add(block.kind == .title ? .heading : block.kind, text)
    }
    var facts = lines.facts
    facts.language = page.facts.language
    return assembler.article(facts: facts)
  }
}
