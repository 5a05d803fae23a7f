import TextReading

/// The words in classes, identifiers and roles that are signs.
///
/// Names are cut into words at everything but letters and digits and before a capital letter inside;
/// a word of the table is found as one word, as two or as three: “readmore” in `read-more`,
/// `ReadMore` and `readmore`.
struct SignWords: Sendable {
  static let shared = SignWords()

  private static let words: [(PageSigns, String)] = [
    (
      .hidden,
      """
      hidden invisible sronly screenreader screenreaderonly screenreadertext visuallyhidden
      visuallyhide offscreen assistivetext a11y noprint printonly
      """
    ),
    (
      .apart,
      """
      sronly screenreader screenreaderonly screenreadertext visuallyhidden visuallyhide offscreen
      assistivetext printonly editsection tooltiptext tooltipcontent popovercontent tooltipbody
      tooltipinner tooltipbox tippycontent tippybox popoverbody glossarydefinition termdefinition
      """
    ),
    (
      .navigation,
      """
      nav navbar navigation menu menubar submenu breadcrumb breadcrumbs pagination pager paging
      skiplink skipto editsection
      """
    ),
    (
      .share,
      """
      share shares sharing sharebar sharebuttons sharelinks sharetools sharedaddy sharethis social
      socials socialmedia sociallinks socialshare socialicons addthis addtoany follow followus
      """
    ),
    (
      .related,
      """
      related relatedposts relatedarticles relatedcontent relatedstories relatedlinks relatednews
      recommended recommendation recommendations recommend recirc recirculation readmore readnext
      morefrom morestories moreon morenews mostread mostpopular mostviewed popular trending taboola
      outbrain alsoread readalso seealso upnext promo promos promobox promoted teaser teasers
      zergnet revcontent crosslink inlinelink
      """
    ),
    (
      .comments,
      """
      comment comments commentlist commentsection commentform disqus livefyre respond fbcomments
      discussion
      """
    ),
    (
      .advert,
      """
      ad ads advert adverts advertisement advertising advertorial adsense adslot adunit adbox adwrap
      adwrapper adcontainer adsbygoogle googlead googleads dfp gpt sponsor sponsors sponsored
      affiliate
      """
    ),
    (
      .request,
      """
      newsletter newsletters signup subscribe subscription mailinglist optin mailchimp cookie cookies
      consent gdpr login signin donate donation
      """
    ),
    (
      .frame,
      """
      sidebar footer masthead toolbar tools tooltip tooltiptext tooltipcontent popovercontent tooltipbody
      tooltipinner tooltipbox tippycontent tippybox popoverbody glossarydefinition termdefinition modal popup popover lightbox overlay
      ticker banner complementary contentinfo search dialog alertdialog toc
      """
    ),
    (
      .biography,
      "authorbio bio authorbox aboutauthor abouttheauthor authorinfo authordescription biography"
    ),
    (.tags, "tags taglist tagcloud posttags keywords topics categories catlinks"),
    (.byline, "byline bylines author authors writtenby"),
    (.dateline, "date dateline datetime timestamp pubdate publisheddate datepublished postdate"),
    (.standfirst, "standfirst dek deck subtitle subheadline subhead standfirst lede excerpt"),
    (.title, "headline title msotitle"),
    (
      .caption,
      "caption captions figcaption imagecaption photocaption cutline wpcaptiontext"
    ),
    (.credit, "credit credits photocredit imagecredit photographer copyright"),
    (
      .body,
      """
      articlebody storybody entrycontent postcontent articlecontent storycontent bodycopy articletext
      storytext posttext articlecopy bodytext bodycontent postbody newsbody contentbody
      """
    ),
  ]

  private var signs: [UInt64: PageSigns] = [:]

  private init() {
    for (sign, list) in Self.words {
      for word in list.split(whereSeparator: \.isWhitespace) {
        var hash = Self.seed
        for byte in word.utf8 { Self.mix(byte, into: &hash) }
        signs[hash, default: []].insert(sign)
      }
    }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Names longer than this are made by machines.
  private static let longestValue = 400

  @inline(__always)
  private static func mix(_ byte: UInt8, into hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The signs in the value of a class, id, role or the like.
  func signs(in value: UnsafeBufferPointer<UInt8>) -> PageSigns {
    guard value.count <= Self.longestValue else { return [] }
    var found: PageSigns = []
    // The hashes of what began one, two and three words ago.
    var hashes: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var previous: UInt8 = 0x20
    var isInWord = false
    for byte in value {
      let isLetter = byte.isASCIILetter || byte.isASCIIDigit
      if isInWord, !isLetter || byte.isASCIIUpper && previous.isASCIILower {
        found.formUnion(look(hashes))
        isInWord = false
      }
      if isLetter {
        if !isInWord {
          hashes = (Self.seed, hashes.0, hashes.1)
          isInWord = true
        }
        let lowered = byte.lowered
        Self.mix(lowered, into: &hashes.0)
        if hashes.1 != 0 { Self.mix(lowered, into: &hashes.1) }
        if hashes.2 != 0 { Self.mix(lowered, into: &hashes.2) }
      } else if byte <= 0x20 {
        hashes = (0, 0, 0)
      }
      previous = byte
    }
    if isInWord { found.formUnion(look(hashes)) }
    return found
  }

  private func look(_ hashes: (UInt64, UInt64, UInt64)) -> PageSigns {
    var found = signs[hashes.0] ?? []
    if hashes.1 != 0, let sign = signs[hashes.1] { found.formUnion(sign) }
    if hashes.2 != 0, let sign = signs[hashes.2] { found.formUnion(sign) }
    return found
  }
}
