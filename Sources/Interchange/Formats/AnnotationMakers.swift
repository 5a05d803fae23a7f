import FactModel
import Notations
import OrderedJSON

// Who made a web annotation, when, and what else it says that is read nowhere.
extension WebAnnotationFormat {
  /// Who made an annotation or a body: by name, else by whatever names them; several are named together.
  static func creator(_ value: JSONValue) -> Checker? {
    let creators = value["creator"].map { $0.elements ?? [$0] } ?? []
    var names: [String] = []
    for creator in creators {
      let known = ["name", "nickname", "email", "id"].lazy.compactMap { creator[$0] }.first
      let texts = (known?.elements ?? [known ?? creator]).compactMap(\.string)
      names += texts.filter { !$0.isEmpty && !names.contains($0) }
    }
    guard !names.isEmpty else { return nil }
    let hasName = creators.count == 1 && creators[0]["name"] != nil
    return Checker(
      name: names.joined(separator: "; "),
      role: hasName ? creators[0]["nickname"]?.string : nil
    )
  }

  /// When an annotation was made: what was changed is of the time when it was.
  static func moment(_ item: JSONValue) -> Timestamp? {
    ["modified", "created"].lazy.compactMap { item[$0]?.moment }.first
  }

  /// Who made an annotation when; whoever imports it where it does not say.
  static func signed(_ item: JSONValue, _ context: ImportContext) -> Signed {
    guard let by = creator(item) else { return context.signed }
    return Signed(by: by, at: moment(item) ?? context.signed.at)
  }

  /// Whether we wrote it: then a comment is a finding.
  static func isOwn(_ item: JSONValue) -> Bool {
    item["generator"]?["id"]?.string == "urn:factdesk"
  }

  /// Counts what an annotation says of its targets besides source and selector, and when it was made where
  /// nobody is named who did.
  static func countRest(_ item: JSONValue, _ document: inout ImportedDocument) {
    for target in item["target"].map({ $0.elements ?? [$0] }) ?? [] {
      document.tally.add(
        restOf: target,
        ["type", "source", "selector", "state"],
        of: "a target"
      )
      let states = target["state"].map { $0.elements ?? [$0] } ?? []
      if isOwn(item) {
        let read = states.first?["sourceDate"]?.string
        document.readAt = read.flatMap { Timestamp(written: $0) } ?? document.readAt
      } else {
        for state in states {
          document.tally.add(restOf: state, ["type"], of: "a target\u{2019}s state")
        }
      }
    }
    if isOwn(item) {
      // We write one moment for both, where it is not somebody else's.
      if item["canonical"] == nil, item["created"]?.moment != item["modified"]?.moment {
        document.tally.add(.field, "created", .leftOut)
      }
    } else if creator(item) == nil {
      let times = ["created", "modified"].filter { item[$0] != nil }
      for time in times { document.tally.add(.field, "\(time), without a creator", .leftOut) }
    }
  }
}

extension JSONValue {
  /// The moment that it says.
  var moment: Timestamp? { string.flatMap { Timestamp(written: $0) } }
}
