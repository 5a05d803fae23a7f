extension Words {
  /// Cause, and time that may pass for cause.
  package static let links = PhraseTable(
    """
    because, because of, due to, owing to, thanks to, as a result of, as a result, as a consequence
    in response to, in the wake of, in retaliation for, on the basis of, on the grounds that
    led to, leads to, leading to, resulted in, resulting in, caused, causes, caused by, triggered
    prompted, sparked, brought about, contributed to, attributed to, blamed on, stemmed from
    came after, comes after, come after, came before, coming after, prior to, ahead of, days after
    weeks after, months after, years after, hours after, shortly after, soon after, a day after
    a week after, a month after, a year after, immediately after, just after, days before
    weeks before, months before, hours before, shortly before, just before, following the
    ever since, in order to, so that, thereby, therefore, consequently, hence, amid, after which
    """
  )
}
