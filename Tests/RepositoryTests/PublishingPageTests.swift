import TestSupport
import Testing

struct TemplatePageTests {
  @Test func saysWhatTheTablesOfNamesSay() throws {
    try GoldenFile.check(TemplatePage.text, against: "docs/templates.md")
  }
}

struct ScalePageTests {
  @Test func saysWhatTheTablesOfTranslationSay() throws {
    try GoldenFile.check(ScalePage.text, against: "docs/scales.md")
  }
}
