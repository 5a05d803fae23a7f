import NameLists

extension NumberWords {
  static let hedges = PhraseTable(
    """
    around, about, approximately, roughly, some, nearly, almost, over, under, above, below
    more than, less than, fewer than, at least, at most, up to, as many as, as much as, as few as
    no more than, no fewer than, no less than, not more than, close to, just over, just under
    well over, an estimated, estimated, an average of, a total of, a record, only, just, upwards of
    in excess of, approx., circa, well above, slightly more than, slightly less than, or so
    """
  )
}
