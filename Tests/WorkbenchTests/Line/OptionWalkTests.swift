import FactModel
import LineReading
import TestSupport
import Testing

@testable import Verbs
@testable import Workbench

/// Every command, with options that it does not have, without their values, and given twice: nothing
/// is done, and the place is told.
struct OptionWalkTests {
  /// A session with something of what lines are about.
  private static let beginning = Result {
    let desk = try InMemoryDesk()
    desk.type(lines: ["source A slug=a", "8.1 f @a", "c1 fix Before.", "items 1.1"])
    return desk.session
  }

  /// Types a line, and sees that it was refused at a place, and that nothing came of it.
  private func refused(_ line: String, _ what: String) throws {
    let desk = InMemoryDesk(session: try Self.beginning.get(), world: InMemoryDesk.World())
    let edits = desk.session.log.count
    do throws(Problem) {
      _ = try desk.desk.perform(line)
      Issue.record("was taken: \(line)")
    } catch {
      #expect(error.what.contains(what), "\(line): \(error.what)")
      #expect(error.place?.column ?? 0 > 1, "\(line)")
      #expect(error.remedy != nil, "\(line)")
    }
    #expect(desk.session.log.count == edits, "\(line)")
    #expect(desk.world.files.isEmpty, "\(line)")
    #expect(desk.world.saved.isEmpty, "\(line)")
  }

  @Test func anUnknownOptionIsRefused() throws {
    for sample in SampleLine.all where sample.form.tail == nil && !sample.canBeText {
      try refused(sample.line + " --nonsense", "there is no option --nonsense")
      try refused(sample.line + " --nonsense=1", "there is no option --nonsense")
    }
  }

  @Test func aMissingValueIsToldOf() throws {
    for sample in SampleLine.all {
      for option in sample.form.options where option.placeholder != nil {
        try refused(sample.line + " --\(option.name)", "the value of ")
        try refused(sample.line + " --\(option.name) --other", "the value of ")
      }
    }
  }

  @Test func anOptionIsGivenOnce() throws {
    for sample in SampleLine.all {
      for option in sample.form.options where !option.repeats {
        let value = option.placeholder == nil ? "" : "=value"
        let typed = " --\(option.name)\(value) --\(option.name)\(value)"
        try refused(sample.line + typed, "is given twice")
      }
    }
  }

  @Test func aFlagTakesNoValue() throws {
    for sample in SampleLine.all {
      for option in sample.form.options where option.placeholder == nil {
        try refused(sample.line + " --\(option.name)=1", "takes no value")
      }
    }
  }

  @Test func noFileIsCalledLikeAnOption() throws {
    for sample in SampleLine.all {
      let takesFile = sample.form.parameters.contains { $0.kind == .name(.file) }
      guard takesFile else { continue }
      let required = sample.form.parameters.filter { !$0.isOptional && $0.kind != .name(.file) }
      let whole = SampleLine(command: sample.command, form: CommandForm(required))
      try refused(whole.line + " \"--notes\"", "a file's name cannot begin with --")
    }
    try refused("list > --notes", "a file's name cannot begin with --")
    try refused("list >> \"--notes\"", "a file's name cannot begin with --")
  }

  /// The three ways to type an option mean the same.
  @Test(arguments: [
    ["export csv notes scale=politifact", "export csv --notes --scale=politifact"],
    ["export csv --scale politifact --notes", "export --notes csv scale=politifact"],
    ["import f.csv as csv partial", "import f.csv --as csv --partial"],
    ["import f.csv as=csv partial", "import --partial f.csv --as=csv"],
    ["report public desk version=2", "report public --desk --version 2"],
    ["items 1.1 open", "items --open 1.1"],
  ])
  func spellingsMeanTheSame(_ lines: [String]) throws {
    let names = ["notes", "scale", "as", "partial", "desk", "version", "open"]
    let read = try lines.map { line in
      let command = try #require(CommandTable.command(named: String(line.prefix { $0 != " " })))
      let typed = try command.arguments(ofLine: line)
      return names.map { "\($0) \(typed.has($0)) \(typed.option($0)?.text ?? "")" }
    }
    #expect(read[0] == read[1])
  }
}
