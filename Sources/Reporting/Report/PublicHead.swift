import FactModel
import PlainText
import Release

// What stands above a check for readers: whose word it is, of which day, and whether it still stands.
extension ReportMaterial {
  /// The published version that is shown, else the one before the draft: with headline and outlet.
  var edition: Publication? { release.version ?? release.current }

  /// The headline of the check; that of what was checked stands apart.
  var headline: String {
    edition?.headline.map { SafeText.line($0) } ?? "Fact-check: \(heading)"
  }

  /// Whose word it is: `Checked by Ada Example (checker), for The Desk, published on 3 May 2025.`.
  var whose: String {
    let checkers = Self.people(claims.flatMap { $0.verdicts.map(\.signed.by) })
    var words =
      checkers.isEmpty ? "Checked by nobody yet" : "Checked by \(Words.list(checkers))"
    if let outlet = edition?.outlet { words += ", for \(SafeText.line(outlet))" }
    let last = claims.compactMap { $0.verdict?.signed.at }.max()
    if let version = release.version {
      words += ", published on \(Words.day(version.signed.at))"
    } else if let last {
      words += ", last on \(Words.day(last))"
    }
    let isOfOne = edition?.profile == "solo" && release.isOfOnePerson
    words += isOfOne ? ". Checked by one person." : "."
    for signOff in release.lastSignOffs where signOff.role != .checker && signOff.role != .author {
      let role = Words.capitalised(signOff.role.rawValue)
      words += " \(role): \(signOff.inWords)."
    }
    return words
  }

  /// Names with roles, each name once: whoever worked in two roles is one person.
  private static func people(_ checkers: [Checker]) -> [String] {
    var seen: [Checker] = []
    for checker in checkers where !seen.contains(where: { Folding.isSame($0.name, checker.name) }) {
      seen.append(checker)
    }
    return seen.map(\.signature)
  }

  /// What was checked: title, author, publisher, day and address.
  var whatWasChecked: Inline {
    let facts = release.facts
    var words = Inline("What was checked: “\(heading)”")
    if !facts.byline.isEmpty { words += Inline(", by \(Words.list(facts.byline))") }
    if let publisher = facts.publisher { words += Inline(", \(publisher)") }
    if let published = facts.published { words += Inline(", \(published.inWords)") }
    words += "."
    if let url = facts.url, WebLink(url) != nil { words += " \(Inline.address(url))" }
    return words
  }

  /// That it is a draft, retracted, or not the latest version; before everything else.
  var notices: [Inline] {
    var notices: [Inline] = []
    if let retraction = release.retraction {
      let day = Words.day(retraction.signed.at)
      notices.append("\(Inline.strong("Retracted")) on \(day): \(retraction.reason)")
    }
    if release.isDraft, options.shape == .public {
      var words = "Draft, not published"
      if let current = release.current {
        words += ": readers have version \(current.number) of \(Words.day(current.signed.at))"
      }
      if let failing = options.failingChecks {
        words += "\(release.current == nil ? ":" : ",") "
        words += "\(Words.count(failing, "check")) \(failing == 1 ? "fails" : "fail")"
      }
      notices.append(Inline.strong(Inline(words + ".")))
    }
    if let notice = publishedApart { notices.append(notice) }
    if release.isSuperseded, let version = release.version, let current = release.current {
      notices.append(
        Inline(
          "This is version \(version.number) of \(Words.day(version.signed.at)). Readers have version "
            + "\(current.number) now."
        )
      )
    }
    let corrected = release.corrections.all.filter { $0.kind == .correction }
    if let last = corrected.last, options.shape == .public {
      let count = Words.count(corrected.count, "correction")
      notices.append(
        Inline("\(count) since it was published, the last on \(Words.day(last.signed.at)).")
      )
    }
    return notices
  }

  /// That versions were published apart and nobody has settled which of them holds; nil where it is settled,
  /// and in a draft.
  private var publishedApart: Inline? {
    guard let version = release.version, !release.publishedApart.isEmpty else { return nil }
    let versions = release.publishedApart.map {
      "version \($0.number) of \(Words.day($0.signed.at))"
    }
    return Inline.strong(
      Inline(
        "\(Words.capitalised(Words.list(versions))) were published apart from each other. Which of them "
          + "holds is not settled yet; this is version \(version.number)."
      )
    )
  }

  /// The corrections of a claim that is stood by; the ledger has what was changed.
  func corrections(of claim: Claim) -> [Correction] {
    guard claim.retraction == nil else { return [] }
    return release.corrections.all.filter { $0.claim == claim.id && $0.kind == .correction }
  }
}
