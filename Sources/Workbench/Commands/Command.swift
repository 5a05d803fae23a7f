import FactModel

/// A verb of the prompt, defined once: parser, help, completion and the documentation are derived
/// from this.
package struct Command: Sendable {
  /// The heading under which help lists the verb.
  package enum Group: String, Sendable, CaseIterable {
    case tagging = "Tagging"
    case claims = "Claims"
    case sources = "Sources"
    case people = "People"
    case publishing = "Publishing"
    case looking = "Looking"
    case checking = "Checking"
    case session = "Session"
    case desk = "Desk"
    case safety = "Safety"
    case help = "Help"
  }

  /// What can stand at a place of the line, for completion.
  package enum Argument: Sendable, Equatable {
    /// A place in the article, or what lies there.
    case address
    case addresses
    case claim
    /// A claim, finding or source.
    case entity
    /// Items by their labels, or all those at a place.
    case items
    /// What rules propose as findings, by `p1`.
    case proposals
    case rating
    /// Sources, each behind `@`.
    case source
    /// One of a few words.
    case words([String])
    /// Any of a few words.
    case flags([String])
    /// `key=value` pairs, by their keys.
    case fields([String])
    /// The tags of claims; `-` takes one off.
    case tags
    /// Who makes a claim: text to the end of the line.
    case claimant
    case scale
    case verb
    /// A verb or what else help explains.
    case topic
    case file
    case session
    case format
    /// A setting and its value.
    case setting
    case alias
    /// A session in archive or trash.
    case putAway(SessionPlace)
    /// Another line, as it could be typed by itself.
    case command
    /// The text to the end of the line.
    case text
  }

  typealias Action =
    @Sendable (Desk, inout LineScanner) throws(Problem) -> Reply

  package let name: String
  /// Fixed short forms; a rating's key wins over them.
  package let abbreviations: [String]
  package let group: Group
  /// How it is typed, without the name: one line each.
  package let usage: [String]
  /// What it does, in a line.
  package let summary: String
  /// What else there is to know: one paragraph each.
  package let details: [String]
  /// Lines that can be typed in a session of the sample article.
  package let examples: [String]
  package let arguments: [Argument]
  let action: Action

  init(
    _ name: String,
    _ abbreviations: [String] = [],
    group: Group,
    usage: [String],
    summary: String,
    details: [String] = [],
    examples: [String],
    arguments: [Argument] = [],
    action: @escaping Action
  ) {
    self.name = name
    self.abbreviations = abbreviations
    self.group = group
    self.usage = usage
    self.summary = summary
    self.details = details
    self.examples = examples
    self.arguments = arguments
    self.action = action
  }
}
