package import FactModel

/// The part that a run of text plays; the terminal decides how it looks.
package enum TextRole: Sendable, Equatable {
  case plain
  /// A number or name that can be typed as an address.
  case address
  case title
  /// What is not the article, and hints.
  case dim
  case strong
  /// A rating; colour by where it stands, always beside its name in words.
  case rating(RatingTone)
  case warning
  case error
  /// What was taken out of a text, and what was put in; always between marks.
  case removed
  case added
  /// The mark of the sentence or claim at the cursor.
  case cursor
}

/// Where a rating stands, for colour.
package typealias RatingTone = Scale.Tone

/// A run of text in one role.
///
/// The text may come from anywhere: the terminal makes every control character in it visible.
package struct StyledSpan: Sendable, Equatable {
  package var text: String
  package var role: TextRole

  package init(_ text: String, _ role: TextRole = .plain) {
    self.text = text
    self.role = role
  }
}

/// One logical line: wrapped to the window's width with its continuation lines hanging under the
/// body, never under the lead.
package struct StyledLine: Sendable, Equatable {
  /// What stands before the body (a sentence's number), padded on the right to `leadWidth`.
  package var lead: [StyledSpan]
  /// Columns kept for the lead; 0 for a line without one.
  package var leadWidth: Int
  package var body: [StyledSpan]

  package init(lead: [StyledSpan] = [], leadWidth: Int = 0, body: [StyledSpan]) {
    self.lead = lead
    self.leadWidth = leadWidth
    self.body = body
  }

  package init(_ text: String, _ role: TextRole = .plain) {
    self.init(body: [StyledSpan(text, role)])
  }
}
