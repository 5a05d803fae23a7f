extension Session {
  /// Returns the session with its claims on another scale, for a report to look at; it is never
  /// stored, and its edits are those of the session as it is.
  ///
  /// `change`: What becomes of a claim; its identity, number and passages must stay.
  package func reading(
    on scale: Scale,
    _ change: (Claim) -> Claim
  ) throws(FormatProblem) -> Session {
    try Session(
      Parts(
        id: id,
        created: created,
        facts: facts,
        revisions: revisions,
        current: article.hash,
        scale: scale,
        claims: claims.all.map(change),
        sources: Array(sources.all),
        findings: Array(findings.all),
        marks: Array(marks.all),
        items: Array(items.all),
        queries: Array(queries.all),
        contacts: Array(contacts.all),
        waivers: Array(waivers.all),
        publications: Array(publications.all),
        corrections: Array(corrections.all),
        signOffs: Array(signOffs.all),
        counters: counters,
        forgotten: forgotten,
        log: log,
        extra: extra,
        createdExtra: createdExtra
      )
    )
  }
}
