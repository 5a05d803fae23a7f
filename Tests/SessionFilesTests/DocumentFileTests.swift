import SessionFiles
import TestSupport
import Testing

struct DocumentFileTests {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func aNewDocumentHasThePermissionsOfAnyNewFile() throws {
    try temporary.write("plain", "a")
    try DocumentFile.write([97], to: temporary["document"])
    #expect(temporary.permissions("document") == temporary.permissions("plain"))
  }

  @Test func onlyTheOwnerReadsAPrivateDocument() throws {
    try DocumentFile.write([97], to: temporary["folder/document"], isPrivate: true)
    #expect(temporary.permissions("folder/document") == 0o600)
    #expect(temporary.permissions("folder") == 0o700)
  }

  @Test func aDocumentKeepsThePermissionsThatItHad() throws {
    try temporary.write("document", "a")
    Shell.protect(temporary["document"], 0o640)
    try DocumentFile.write([98], to: temporary["document"])
    #expect(temporary.permissions("document") == 0o640)
    #expect(temporary.read("document") == [98])
  }
}
