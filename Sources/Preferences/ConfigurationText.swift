package import FactModel
import OrderedJSON

/// The text of the configuration: the one it begins with, and changes that leave the rest of it as
/// the person wrote it.
package enum ConfigurationText {
  /// What a new configuration holds: every setting with its usual value, all of it commented out.
  package static var initial: String {
    var lines = [
      "# The configuration of factdesk: commands that are done whenever it starts.",
      "# factdesk -X leaves it out. A line that begins with # does nothing.",
      "#",
      "# What may be here: set, alias, unalias, names add, me, time, and at the prompt also verbs",
      "# that only look, such as status. Nothing here changes a session.",
      "",
      "# Who is at the keyboard; --by and FACTDESK_USER win over it.",
      "#me Kim Min-ji, checker",
      "",
    ]
    for setting in SettingTable.settings {
      lines.append("# \(setting.name): \(setting.summary): \(setting.formInWords).")
      if setting.name == "prompt" {
        for (letter, meaning) in PromptTemplate.escapes {
          lines.append("#   %\(letter)  \(meaning)")
        }
        lines.append("#   %[LOOK]  \(Wording.list(PromptTemplate.lookNames, "or")); %[] ends it")
      }
      lines += ["#set \(setting.name) \(setting.usualValue)", ""]
    }
    lines += [
      "# Names of your own for the beginnings of lines; what follows the name follows the line.",
      "#alias fq = f @2",
      "#alias open = list open",
      "",
      "# Shown when a session opens.",
      "#status",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the text with a line in place of the last one that says the same thing of something
  /// else, else behind everything.
  ///
  /// `key`: The words that a line of its kind begins with: `set pager`, `alias fq`, `me`.
  package static func setting(_ line: String, key: String, in text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let wanted = words(key)
    if let index = lines.lastIndex(where: { words($0).starts(with: wanted) }) {
      lines[index] = line
    } else {
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The words of a line; an equals sign stands by itself.
  private static func words(_ line: String) -> [Substring] {
    line.replacingOccurrences(of: "=", with: " = ").split(whereSeparator: \.isWhitespace)
  }
}

/// Where the configuration is kept.
package protocol ConfigurationStore {
  /// The file, as a person would type it.
  var path: String { get }

  /// What is in it; nil where there is none.
  func read() throws(Problem) -> [UInt8]?

  /// Writes the whole of it.
  func write(_ bytes: [UInt8]) throws(Problem)

  /// Writes what a change makes of it (nothing where there is none), while nobody else writes it.
  func update(_ change: ([UInt8]) throws(Problem) -> [UInt8]) throws(Problem)
}
