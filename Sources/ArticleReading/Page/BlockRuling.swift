/// What the rules say of a block, before what is learned is asked.
///
/// The order is that of the numbers that the training script reads.
enum BlockRuling: Int {
  case leftOut
  /// Left out, but what is learned can bring it back.
  case canReturn
  /// Kept as text, which what is learned can leave out.
  case text
  /// Kept for what it is: a caption, a byline.
  case kept
}
