import Interchange
import Reporting
import Testing

/// Lists of names that stand beside a table, so that a start need not make the table.
@Suite struct NameListTests {
  @Test func formatsHaveTheNamesThatAreListed() {
    #expect(FormatTable.names == FormatTable.formats.map(\.name))
    #expect(FormatTable.readableNames == FormatTable.formats.filter(\.isReadable).map(\.name))
  }

  @Test func templateTablesHaveTheNamesThatAreListed() {
    #expect(TemplateFields.names == TemplateFields.tables.map(\.name))
  }
}
