import FactModel

/// What pages write around articles, in the languages in which many are.
enum PagePhrases {
  /// In code points without white space.
  static let longestHeading = 60

  // MARK: - Other articles and comments

  /// Whether a line is the heading of what is not the article: “Related articles”, “Comments (12)”.
  ///
  /// `text`: UTF-8.
  static func opensAside(_ text: some Collection<UInt8>) -> Bool {
    guard text.count <= 8 * longestHeading else { return false }
    let line = PhraseTable.folded(text)
    return asides.contains(line) || asideStarts.isPrefix(of: line)
  }

  /// Whether a heading is that of what readers write.
  static func opensComments(_ text: some Collection<UInt8>) -> Bool {
    text.count <= 8 * longestHeading && comments.contains(PhraseTable.folded(text))
  }

  private static let comments = PhraseTable([
    "comments", "leave a comment", "leave a reply", "leave your comment", "post a comment",
    "add a comment", "write a comment", "reader comments", "join the conversation",
    "join the discussion", "community standards", "kommentare", "kommentar schreiben",
    "kommentar verfassen", "schreibe einen kommentar", "commentaires", "laisser un commentaire",
    "laissez un commentaire", "comentarios", "deja un comentario", "deja una respuesta",
    "comentários", "deixe um comentário", "commenti", "lascia un commento", "reacties",
    "plaats een reactie", "комментарии", "добавить комментарий", "оставить комментарий",
  ])

  private static let asides = PhraseTable(
    list: """
      related; related articles; related stories; related posts; related news; related content; \
      related coverage; related topics; related reading; related roundup; more stories; more news; \
      more like this; more to read; more to explore; recommended; recommended for you; \
      recommended stories; recommended articles; recommended reading; recommended posts; \
      you may also like; you might also like; you may like; you might like; you may also enjoy; \
      you might also enjoy; you may also be interested in; also read; read also; read next; up next; \
      what to read next; most read; most popular; most viewed; most shared; most commented; \
      most popular today; trending; trending now; trending stories; popular posts; popular stories; \
      popular articles; latest news; latest stories; latest articles; latest posts; recent posts; \
      recent articles; recent stories; recent news; top stories; top news; editors' picks; \
      editor's picks; editor's choice; don't miss; sponsored; sponsored content; sponsored stories; \
      promoted; promoted stories; from around the web; around the web; from the web; comments; \
      leave a comment; leave a reply; leave your comment; post a comment; add a comment; \
      write a comment; reader comments; comments comments; view comments; join the conversation; \
      join the discussion; community standards; share this; share this article; share this story; \
      share this post; share; like this; about the author; about the authors; about author; \
      author bio; filed under; tags; related tags; stay connected; stay up to date; \
      subscribe to our newsletter; sign up for our newsletter; get our newsletter; story timeline;

      mehr zum thema; zum thema; das könnte sie auch interessieren; \
      das könnte dich auch interessieren; das könnte ihnen auch gefallen; auch interessant; \
      lesen sie auch; lesen sie mehr zum thema; weitere artikel; weitere meldungen; \
      weitere nachrichten; verwandte artikel; verwandte beiträge; verwandte themen; \
      ähnliche artikel; ähnliche beiträge; meistgelesen; meistgelesene artikel; kommentare; \
      kommentar schreiben; kommentar verfassen; schreibe einen kommentar; neueste artikel; \
      empfehlungen der redaktion; über den autor; über die autorin; schlagwörter; diskussion;

      à lire aussi; lire aussi; à lire également; lire également; sur le même sujet; \
      articles similaires; articles liés; articles connexes; les plus lus; commentaires; \
      laisser un commentaire; laissez un commentaire; vous aimerez aussi; \
      vous pourriez aussi aimer; cela pourrait vous intéresser; à découvrir aussi; \
      dans la même rubrique; contenus sponsorisés; nos derniers articles; partager cet article;

      artículos relacionados; noticias relacionadas; contenido relacionado; te puede interesar; \
      le puede interesar; también te puede interesar; te recomendamos; lo más leído; lo más visto; \
      comentarios; deja un comentario; deja una respuesta; temas relacionados; relacionados; \
      más noticias; lee también; lea también; últimas noticias;

      você pode gostar; você também pode gostar; você pode gostar também; leia também; veja também; \
      notícias relacionadas; artigos relacionados; posts relacionados; matérias relacionadas; \
      mais lidas; mais lidos; comentários; deixe um comentário; deixe uma resposta; \
      recomendados para você; recomendadas para você; últimas notícias;

      leggi anche; articoli correlati; notizie correlate; potrebbe interessarti; \
      ti potrebbe interessare; potrebbe interessarti anche; ti potrebbe interessare anche; \
      potrebbero interessarti anche; i più letti; le più lette; commenti; lascia un commento; \
      lascia una risposta; ultime notizie; correlati;

      lees ook; lees meer; gerelateerde artikelen; meest gelezen; reacties; plaats een reactie; \
      geef een reactie; meer nieuws; läs också; läs även; mer läsning; relaterade artiklar; \
      mest läst; mest lästa; kommentarer; les også; mest lest; læs også; mest læste; lue myös; \
      kommentit; luetuimmat;

      czytaj także; czytaj też; czytaj również; zobacz także; zobacz też; zobacz również; \
      przeczytaj także; powiązane artykuły; podobne artykuły; komentarze; najczęściej czytane; \
      dodaj komentarz; polecane; související články; čtěte také; čtěte dále; nejčtenější; \
      mohlo by vás zajímat; komentáře; diskuse; kapcsolódó cikkek; hozzászólások;

      читайте также; похожие статьи; похожие новости; похожие записи; материалы по теме; по теме; \
      комментарии; добавить комментарий; оставить комментарий; отзывы; добавить отзыв; популярное; \
      смотрите также; рекомендуем; самое читаемое; вам может понравиться; читайте також; коментарі; \
      схожі новини;

      ilgili haberler; benzer haberler; yorumlar; yorum yap; çok okunanlar; baca juga; \
      berita terkait; artikel terkait; komentar; terpopuler; terkait; bài viết liên quan; \
      tin liên quan; bình luận; اقرأ أيضا; مقالات ذات صلة; אולי יעניין אותך; כתבות נוספות; תגובות;

      相关阅读; 相关新闻; 相关文章; 推荐阅读; 热门文章; 评论; 网友评论; 相關新聞; 相關文章; \
      延伸閱讀; 推薦閱讀; 熱門文章; 留言; 関連記事; 関連ニュース; おすすめ記事; 人気記事; \
      コメント; あわせて読みたい; 관련기사; 관련 기사; 댓글; 인기기사; 많이 본 기사
      """
  )

  private static let asideStarts = PhraseTable([
    "more from ", "more great ", "more stories ", "more news ", "more coverage ",
    "recommended for ", "related articles ", "related stories ", "related roundup ", "popular in ",
    "trending in ",
    "latest from ", "you may also be interested", "you might also be interested",
    "leave a comment ", "leave a reply ", "das könnte sie ", "das könnte dich ", "mehr aus ",
    "lire aussi ", "leia também ", "lee también ", "leggi anche ", "lees ook ", "читайте также ",
  ])

  // MARK: - Lines

  private static let longestLitter = 100
  private static let longestRequest = 250
  private static let longestNotice = 400

  /// Whether a piece is a button, a label or a request that a page puts between the paragraphs.
  static func isLitter(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    guard piece.points.all <= longestNotice else { return false }
    // The beginning of a paragraph says enough.
    let line = PhraseTable.folded(pieces.text(piece).prefix(8 * longestLitter))
    return leadsElsewhere(piece, pieces) || isLitter(piece, line)
      || PageRequests.isOne(piece, line, pieces)
      || piece.kind == .paragraph && (durations.contains(line) || pieces.isTimeOfDay(piece))
      || FeedEnd.isOne(line)
  }

  /// Whether a line is “4 min” and nothing else, which above the text is how long it takes to read.
  static func isBareDuration(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    piece.kind == .paragraph && piece.points.all <= 12
      && bareDurations.contains(PhraseTable.folded(pieces.text(piece)))
  }

  private static let bareDurations = PhraseTable(["min", "mins", "minute", "minutes", "minuten"])

  /// “4 min listen”: how long it takes to read or to hear an article.
  private static let durations = PhraseTable(
    list: """
      min listen; minute listen; minutes listen; min watch; \
      reading time min; reading time minutes; listen min; listen minutes; \
      min lesezeit; minuten lesezeit; lesezeit min; lesezeit minuten; lesedauer min; \
      lesedauer minuten; min de lecture; minutes de lecture; min de lectura; minutos de lectura; \
      min de leitura; minutos de leitura; min di lettura; minuti di lettura; min leestijd
      """
  )

  /// `line`: The piece's text, or enough of its beginning, as ``PhraseTable/folded(_:)`` makes it.
  static func isLitter(_ piece: PagePiece, _ line: [UInt8]) -> Bool {
    guard piece.points.all <= longestNotice else { return false }
    if piece.points.all <= longestLitter,
      litter.contains(line) || litterStarts.isPrefix(of: line)
    {
      return true
    }
    if piece.points.all <= longestRequest, piece.points.inLinks > 0 {
      if requests.isPrefix(of: line) || asksToFollow(line) { return true }
    }
    return notices.isPrefix(of: line)
  }

  /// Whether a line with a link is like “Read also: The bridge will close”.
  static func leadsElsewhere(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    guard piece.points.inLinks > 0, piece.points.all <= longestRequest else { return false }
    let text = pieces.text(piece)
    guard let colon = text.prefix(4 * longestHeading).firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let label = PhraseTable.folded(text[..<colon])
    return asides.contains(label) || leads.contains(label)
  }

  private static let leads = PhraseTable(
    list: """
      read more; see also; also see; more on this; more on this story; in other news; \
      auch lesen; mehr dazu; lesetipp; schon gelesen; zum weiterlesen; siehe auch; \
      voir aussi; en savoir plus; lea más; lee más; mira también; vea también; ver también; \
      siga leyendo; saiba mais; veja mais; per approfondire; bekijk ook; bekijk meer; \
      więcej; sprawdź; čtěte více; ещё по теме; подробнее; ayrıca oku; selengkapnya
      """
  )

  /// Whether a line is like “Follow Example on Instagram and Facebook”.
  private static func asksToFollow(_ line: [UInt8]) -> Bool {
    (line.starts(with: "follow ".utf8) || line.starts(with: "find ".utf8))
      && networks.isFound(in: line)
  }

  private static let networks = PhraseTable([
    "on twitter", "on facebook", "on instagram", "on youtube", "on mastodon", "on bluesky",
    "on whatsapp",
  ])

  private static let credits = [
    "source:", "sources:", "quelle:", "quellen:", "fuente:", "fonte:", "bron:", "źródło:",
    "источник:",
  ]
  private static let longestCredit = 60

  /// “Source: News agencies”.
  static func isCredit(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    guard piece.kind == .paragraph, piece.points.all <= longestCredit,
      !pieces.endsLikeSentence(piece)
    else { return false }
    let text = pieces.string(piece).lowercased()
    return credits.contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
  }

  private static let litter = PhraseTable(
    list: """
      advertisement; advertising; ad; ads; anzeige; werbung; publicité; publicidad; publicidade; \
      pubblicità; advertentie; reklama; реклама; annons; reklam; annonse; annonce; iklan; 広告; 广告; \
      廣告; 광고; continues after advertisement; article continues below; \
      just watched; must watch; now playing; now watching; replay; play video; watch now; \
      explore further; text size; font size; topics; topic; caption; caption close; \
      close; post comment; more; read more; show more; load more; see more; view more; \
      view gallery; view photos; view photo; view image; view all; see all; enlarge this image; \
      hide caption; toggle caption; enlarge image; of; of next; of prev; of previous; next; previous; prev next; \
      previous next; full screen; fullscreen; view fullscreen; view full screen; image; photo; photos; video; slideshow; gallery; \
      share; tweet; pin it; email; print; save; copy link; whatsapp; facebook; twitter; reddit; \
      like this story share it with a friend; min read; minute read; minutes read; \
      chat with us in facebook messenger find out what's happening in the world as it unfolds; \
      weiterlesen; teilen; drucken; merken; partager; imprimer; compartir; imprimir; compartilhar; \
      condividi; stampa; delen; del; dela; udostępnij; drukuj; поделиться; распечатать; paylaş; \
      bagikan; 分享; 打印; 공유
      """
  )

  private static let litterStarts = PhraseTable([
    "chat with us in ", "listen to this article", "media playback is unsupported",
    "this article was originally published on", "click to share", "share on facebook",
    "share on twitter", "article continues below", "story continues below", "copyright c ",
    "scroll down for ", "please enable javascript", "this video is not available",
    "unfortunately this video is not available", "your browser does not support",
    "this audio is generated automatically", "this audio was generated automatically",
    "this article is read by an automated voice", "this is an automated voice",
  ])

  /// Notices of rights.
  private static let notices = PhraseTable([
    "this document is subject to copyright", "this material may not be published",
    "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
    "todos os direitos reservados", "tutti i diritti riservati",
  ])

  /// Requests to the reader; only with a link in them, so that “Sign up for the army, they said” stays.
  private static let requests = PhraseTable([
    "sign up ", "subscribe ", "follow us ", "like us ", "join us on ", "join our ",
    "download our ", "download the app", "download the free", "get the latest ", "click here ",
    "read more ", "more on this ", "check out our ", "visit our ", "support our ", "donate ",
    "become a member", "become a subscriber", "find us on ", "listen to our ", "watch our ",
    "abonnieren sie ", "folgen sie ", "folge uns ", "abonnez vous ", "suivez nous ",
    "suscríbete ", "síguenos ", "inscreva se ", "siga nos ", "iscriviti ", "seguici ",
    "подписывайтесь ", "подпишитесь ",
  ])
}
