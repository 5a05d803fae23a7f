extension Session {
  /// What the session holds, to be put together again in part or with something else in its place.
  package var parts: Parts {
    Parts(
      id: id,
      created: created,
      facts: facts,
      revisions: revisions,
      current: article.hash,
      scale: scale,
      claims: Array(claims.all),
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
  }
}
