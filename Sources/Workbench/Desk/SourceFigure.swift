import FactModel
import ItemFinding

/// A figure or date in a passage of a source.
struct SourceFigure {
  var text: String
  /// The passage that it is in, in bytes of the source's text.
  var passage: Range<Int>
  var candidate: FigurePairing.Candidate

  static func all(
    in passage: LikePassages.Passage,
    of text: [UInt8],
    published: PartialDate?
  ) -> [SourceFigure] {
    let words = ArticleText(utf8: Array(text[passage.range]))
    return FigureReader.figures(in: words, published: published).map { figure in
      SourceFigure(
        text: words.slice(figure.range),
        passage: passage.range,
        candidate: FigurePairing.Candidate(figure, likeness: passage.likeness)
      )
    }
  }
}
