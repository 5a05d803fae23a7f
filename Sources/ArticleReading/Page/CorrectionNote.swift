import FactModel
import TextReading

/// A correction, a clarification or a note of the editors: words of the article, whatever the box
/// around it is called, and where it stands directly behind the end of the text, too.
enum CorrectionNote {
  private static let most = (nodes: 60, label: 40, start: 120, length: 3_000, levels: 3)
  /// With fewer bytes there is a label and nothing corrected.
  private static let shortest = 50

  /// Whether a text begins as one does: `Correction, May 16: …`, `An earlier version of this …`.
  static func begins(_ text: ArraySlice<UInt8>) -> Bool {
    let line = PhraseTable.folded(text.prefix(most.start))
    if sentences.isPrefix(of: line) { return true }
    guard labels.isPrefix(of: line + [0x20]), !requests.isFound(in: line) else { return false }
    // A label ends with a sign or is all there is: “Correction officers are on strike” has none.
    let start = String(decoding: text.prefix(most.start), as: UTF8.self)
    let head = start.prefix { !":：(（|–—\n".contains($0) }
    return head.count <= most.label
      && (head.count < start.count || text.count < most.start)
  }

  /// Whether an element is nothing but such a note.
  ///
  /// One that is a link to a correction is none: what it leads to is not on the page.
  static func isBox(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    guard map.end(node) - node <= most.nodes, map.tree.tag(node).flow == .block,
      map.signs[node].isDisjoint(with: others)
    else { return false }
    let text = InlineText.text(of: node, in: map.tree)
    guard (shortest...most.length).contains(text.count), !asks(text[...]) else { return false }
    var linked = 0
    for inner in node..<map.end(node) where !map.tree.isText(inner) {
      let tag = map.tree.tag(inner)
      guard tag != .form, tag != .input, tag != .article else { return false }
      if tag == .a { linked += map.tree.textContent(of: inner).count }
    }
    guard linked * 4 <= text.count else { return false }
    let first = (node..<map.end(node)).first { map.measures[$0].points > 0 } ?? node
    let label = InlineText.text(of: first, in: map.tree)
    if label.count < text.count, columns.contains(PhraseTable.folded(label)) { return false }
    return begins(text[...])
      || map.measures[first].points < shortest
        && begins(label[...])
  }

  /// What readers write, other articles and what is not shown.
  static let others: PageSigns = [.hidden, .comments, .related, .advert, .request]

  /// The places of the blocks of such notes, in the article or directly behind it.
  ///
  /// `body`: The element that holds the text.
  static func places(
    in pieces: PagePieces,
    behind body: MarkupTree.Node,
    _ map: PageMap
  ) -> Set<Int> {
    let boxes = boxes(behind: body, map)
    let end = map.end(body)
    var places: Set<Int> = []
    var hasProse = false
    // Below a heading of readers' words to the end, below one of another article to the next.
    var (isAmongWords, isAmongOthers) = (false, false)
    for index in pieces.list.indices {
      let piece = pieces.list[index]
      guard piece.first >= body else { continue }
      if piece.first >= end {
        guard let last = boxes.last, piece.node < last.upperBound else { break }
        if boxes.contains(where: { $0.contains(piece.node) }), !piece.isLink {
          places.insert(piece.place)
        }
        continue
      }
      hasProse = hasProse || pieces.isProse(piece)
      if hasProse, piece.kind == .heading {
        isAmongOthers = piece.isLink
        isAmongWords = isAmongWords || opensWordsOfOthers(pieces.text(piece))
      }
      guard !isAmongWords, !isAmongOthers, !piece.isLink, begins(pieces.text(piece)),
        !asks(pieces.text(piece)), !isInOtherArticle(piece.node, than: body, map.tree)
      else { continue }
      if piece.points.all >= shortest {
        places.insert(piece.place)
        continue
      }
      // A label on a line of its own, with what it names below.
      let box = map.tree.parent(piece.node)
      guard box > MarkupTree.root, isBox(box, map) else { continue }
      places.formUnion(pieces.list[index...].prefix { $0.node < map.end(box) }.map(\.place))
    }
    return places
  }

  /// The elements behind the text that are such notes, up to the first that is anything else.
  private static func boxes(
    behind body: MarkupTree.Node,
    _ map: PageMap
  ) -> [Range<MarkupTree.Node>] {
    guard body > MarkupTree.root else { return [] }
    var boxes: [Range<MarkupTree.Node>] = []
    var element = body
    for _ in 0..<most.levels where ![.body, .html, .main].contains(map.tree.tag(element)) {
      var node = map.tree.nextSibling(element)
      while node != MarkupTree.none {
        if isNamedForNote(node, map), isBox(node, map) {
          boxes.append(node..<map.end(node))
        } else if !isPassedOver(node, map) {
          return boxes
        }
        node = map.tree.nextSibling(node)
      }
      element = map.tree.parent(element)
      guard element > MarkupTree.root else { break }
    }
    return boxes
  }

  /// White space, scripts, buttons for sharing, and what the article is filed under.
  private static func isPassedOver(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    if map.tree.isText(node) { return map.tree.text(node).allSatisfy { $0 <= 0x20 } }
    if map.tree.tag(node).flow == .unread { return true }
    let small: PageSigns = [.share, .tags, .dateline]
    return map.end(node) - node <= most.nodes
      && map.signs[node].isDisjoint(with: others)
      && !(node..<map.end(node)).contains { map.tree.tag($0).isHeading || map.tree.tag($0) == .p }
      && (!map.signs[node].isDisjoint(with: small)
        || map.tree.textContent(of: node).allSatisfy { $0 <= 0x20 })
  }

  /// Whether nothing in the name of a box says that it is about other articles.
  private static func isNamedForNote(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    guard [.p, .div, .aside, .section, .footer].contains(map.tree.tag(node)) else { return false }
    let names: [StaticString] = ["class", "id"]
    return names.allSatisfy { name in
      guard let value = map.tree.attribute(name, of: node) else { return true }
      return !otherNames.isFound(in: PhraseTable.folded(value))
    }
  }

  private static let otherNames = PhraseTable([
    "ticker", "letter", "opinion", "latest", "teaser", "promo", "feed", "forum",
  ])

  /// “2 Responses”, “Kommentare (3)”, “Readers’ letters”.
  private static func opensWordsOfOthers(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= most.label * 2 else { return false }
    return PagePhrases.opensAside(text) || wordsOfOthers.isFound(in: PhraseTable.folded(text))
  }

  private static let wordsOfOthers = PhraseTable([
    "comment", "response", "replies", "reader", "letters", "discussion", "what you say",
    "kommentar",
    "leserbrief", "leserkommentar", "antworten", "diskussion", "commentaire", "réactions",
    "comentario", "comentário", "respuestas", "respostas", "commenti", "reacties", "комментари",
    "related", "latest", "more stories", "more news", "most read",
  ])

  /// Whether words ask for something: “Corrections: if you see a mistake, please tell us” corrects
  /// nothing, and an editor’s note may be for a newsletter.
  private static func asks(_ text: ArraySlice<UInt8>) -> Bool {
    requests.isFound(in: PhraseTable.folded(text))
  }

  private static func isInOtherArticle(
    _ node: MarkupTree.Node,
    than body: MarkupTree.Node,
    _ tree: MarkupTree
  ) -> Bool {
    var article = node
    while article > MarkupTree.root, tree.tag(article) != .article {
      article = tree.parent(article)
    }
    var own = body
    while own > article { own = tree.parent(own) }
    return article > MarkupTree.root && own != article
  }

  private static let labels = PhraseTable(
    list: """
      correction ; corrections ; clarification ; clarifications ; corrections and clarifications ; \
      editor's note ; editors' note ; editors note ; editor note ; note from the editor ; retraction ; \
      correction appended ; erratum ; korrektur ; berichtigung ; richtigstellung ; klarstellung ; \
      korrekturhinweis ; anmerkung der redaktion ; hinweis der redaktion ; anm d red ; \
      transparenzhinweis ; rectificatif ; rectification ; précision ; note de la rédaction ; \
      mise au point ; corrección ; correcciones ; rectificación ; aclaración ; fe de errores ; \
      fe de erratas ; nota de la redacción ; nota del editor ; nota de redacción ; correção ; errata ; \
      retificação ; esclarecimento ; nota da redação ; nota do editor ; erramos ; rettifica ; \
      correzione ; precisazione ; errata corrige ; nota della redazione ; correctie ; rectificatie ; \
      verduidelijking ; noot van de redactie ; rättelse ; rettelse ; presisering ; sprostowanie ; \
      korekta ; oprava ; исправление ; уточнение ; поправка ; от редакции ; примечание редакции ; \
      تصحيح ; تنويه ; توضيح ; ملاحظة المحرر ; תיקון ; הבהרה ; תיקון טעות ; הערת המערכת ; सुधार ; \
      स्पष्टीकरण ; 訂正 ; お詫びと訂正 ; おことわり ; 更正 ; 勘误 ; 澄清 ; 编者按 ; 编者注 ; 정정 ; 정정보도 ; 바로잡습니다
      """
  )

  private static let requests = PhraseTable([
    "if you ", "report a ", "report an ", "let us know", "contact us", "submit a ", "send us",
    "wenn sie ", "fehler gefunden", "si vous ", "si usted ", "sign up", "subscri", "newsletter",
    "donat", "can be reached", "is a reporter", "is a staff ", "the views ", "views expressed",
    "opinions expressed", "the opinions ", "our free ", "our app", "follow us", "abonn", "suscri",
    "spenden",
  ])

  /// Headings of what newsrooms have corrected in all their articles.
  private static let columns = PhraseTable([
    "corrections", "corrections and clarifications", "clarifications", "correcciones",
  ])

  private static let sentences = PhraseTable([
    "an earlier version of ", "a previous version of ", "an earlier draft of ",
    "earlier versions of this ", "previous versions of this ",
    "this article was amended ", "this article was corrected ", "this article has been corrected ",
    "this article has been amended ", "this story was corrected ", "this story has been corrected ",
    "this post has been corrected ", "this headline was ", "this headline has been ",
    "in an earlier version of ", "in a previous version of ",
    "in einer früheren version ", "in einer früheren fassung ", "in einer vorherigen version ",
    "in einer ersten version ", "in einer ersten fassung ", "dieser artikel wurde korrigiert ",
    "une version précédente de ", "une première version de ", "dans une version précédente ",
    "cet article a été corrigé ", "una versión anterior de ", "una primera versión de ",
    "en una versión anterior ", "uma versão anterior ", "versão anterior ",
    "este texto foi corrigido ",
    "una versione precedente di ", "una precedente versione ", "in una versione precedente ",
    "in een eerdere versie ", "een eerdere versie van ", "en tidigare version av ",
    "en tidligere versjon av ", "en tidligere version af ", "в более ранней версии ",
    "в предыдущей версии ", "в первоначальной версии ",
  ])
}
