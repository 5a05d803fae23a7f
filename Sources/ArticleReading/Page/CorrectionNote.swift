import TextReading

/// A correction, a clarification or a note of the editors: words of the article, whatever the box
/// around it is called, and where it stands behind the end of the text, too.
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
  static func isBox(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    guard map.end(node) - node <= most.nodes, map.tree.tag(node).flow == .block else {
      return false
    }
    let text = InlineText.text(of: node, in: map.tree)
    guard (shortest...most.length).contains(text.count) else { return false }
    let first = (node..<map.end(node)).first { map.measures[$0].points > 0 } ?? node
    return begins(text[...])
      || map.measures[first].points < shortest
        && begins(InlineText.text(of: first, in: map.tree)[...])
  }

  /// The places of the blocks of such notes, in the article or behind it.
  ///
  /// `body`: The element that holds the text.
  static func places(
    in pieces: PagePieces,
    behind body: MarkupTree.Node,
    _ map: PageMap
  ) -> Set<Int> {
    let end = reach(of: body, map)
    var places: Set<Int> = []
    for index in pieces.list.indices {
      let piece = pieces.list[index]
      guard piece.node < end, !piece.isLink, begins(pieces.text(piece)),
        piece.first < map.end(body) || !isInOtherArticle(piece.node, than: body, map.tree)
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

  /// Where the parts of the page end that can belong to the article.
  private static func reach(of body: MarkupTree.Node, _ map: PageMap) -> MarkupTree.Node {
    var element = body
    for _ in 0..<most.levels {
      let parent = map.tree.parent(element)
      guard parent > MarkupTree.root, map.tree.tag(parent) != .html else { break }
      element = parent
    }
    return map.end(element)
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

  /// “Corrections: if you see a mistake, please tell us” corrects nothing.
  private static let requests = PhraseTable([
    "if you ", "report a ", "report an ", "let us know", "contact us", "submit a ", "send us",
    "wenn sie ", "fehler gefunden", "si vous ", "si usted ",
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
