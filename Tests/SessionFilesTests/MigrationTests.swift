import FactModel
import OrderedJSON
import SessionFiles
import TestSupport
import Testing

/// A session file of version 1.
struct MigrationTests {
  private let temporary: TemporaryFolder
  private let folder: SessionFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = SessionFolder(temporary.path)
  }

  /// A session as version 1 had it: a claim that was made, with a note, and its restatement.
  private static let original = Array(
    """
    {
      "format": "factdesk-session",
      "version": 1,
      "id": "00000000-0000-4000-8000-000000000001",
      "created": { "by": { "name": "Anna" }, "at": "2024-01-30T14:00:00.000Z" },
      "foldedThrough": 2,
      "article": { "title": "A sample" },
      "scale": { "name": "house", "version": "1", "ratings": [{ "name": "True", "key": "t" }] },
      "claims": [
        {
          "id": "00000000-0000-4000-8000-000000000003",
          "number": "1",
          "passages": [{ "start": 4, "end": 7, "exact": "sky", "prefix": "The ", "suffix": " is." }],
          "restatement": "It is blue.",
          "status": "open",
          "notes": [{ "text": "ask Kim", "by": { "name": "Anna" }, "at": "2024-01-30T14:01:00.000Z" }]
        }
      ],
      "labels": { "claim": 1 },
      "revisions": [
        {
          "sha256": "HASH",
          "origin": "a.txt",
          "read": "2024-01-30T14:00:00.000Z",
          "text": ["The sky is."],
          "blocks": [{ "kind": "paragraph", "label": "1", "start": 0, "end": 11, "sentences": [[0, 11]] }]
        }
      ],
      "edits": [
        {"seq":1,"id":"00000000-0000-4000-8000-000000000011","by":{"name":"Anna"},"at":"2024-01-30T14:01:00.000Z","kind":"do","command":"claim 1","changes":[{"of":"claim","after":{"id":"00000000-0000-4000-8000-000000000003","number":"1","passages":[{"start":4,"end":7,"exact":"sky","prefix":"The ","suffix":" is."}],"status":"open","notes":[{"text":"ask Kim","by":{"name":"Anna"},"at":"2024-01-30T14:01:00.000Z"}]}}]},
        {"seq":2,"id":"00000000-0000-4000-8000-000000000012","parent":"00000000-0000-4000-8000-000000000011","by":{"name":"Anna"},"at":"2024-01-30T14:02:00.000Z","kind":"do","command":"restate c1","changes":[{"of":"claim","before":{"id":"00000000-0000-4000-8000-000000000003","number":"1","passages":[{"start":4,"end":7,"exact":"sky","prefix":"The ","suffix":" is."}],"status":"open","notes":[{"text":"ask Kim","by":{"name":"Anna"},"at":"2024-01-30T14:01:00.000Z"}]},"after":{"id":"00000000-0000-4000-8000-000000000003","number":"1","passages":[{"start":4,"end":7,"exact":"sky","prefix":"The ","suffix":" is."}],"restatement":"It is blue.","status":"open","notes":[{"text":"ask Kim","by":{"name":"Anna"},"at":"2024-01-30T14:01:00.000Z"}]}}]}
      ]
    }

    """
    .replacing("HASH", with: "332a83bca87f20ac0a975d869e4be6c3866d4ebf77b6325091b9c80ab662c713")
    .utf8
  )

  private func begin() throws {
    try temporary.write("a.json", Self.original)
  }

  private func edit(_ session: inout Session) throws {
    let claim = try #require(session.claims.last)
    var changed = claim
    changed.restatement = "It is grey, number \(session.log.count)."
    try session.apply(
      EditDraft(
        id: .random(),
        signed: SampleWork.signed(at: 9),
        kind: .make,
        command: "restate c1 It is grey.",
        changes: [Change(from: claim, to: changed)]
      )
    )
  }

  @Test func opensAndIsMigratedAtTheFirstChangeWithTheOriginalKept() throws {
    try begin()
    let opened = try SessionFile.open(name: "a", in: folder)
    var session = opened.session
    #expect(opened.file.readOnlyReason == nil)
    #expect(session.log.count == 2)
    #expect(session.claims.last?.notes.first?.identity != nil)
    try edit(&session)
    try opened.file.makeDurable(session)
    let notices = try opened.file.close(session)
    #expect(notices.contains { $0.contains("a.json.version-1-1") }, "\(notices)")
    #expect(temporary.read("a.json.version-1-1") == Self.original)
    #expect(temporary.read("a.json") == SessionDocument.write(session))
    let again = try SessionFile.open(name: "a", in: folder)
    #expect(again.session.everything == session.everything)
  }

  @Test func keepsChangesOfAnOlderFileThroughACrash() throws {
    try begin()
    var session: Session
    do {
      let opened = try SessionFile.open(name: "a", in: folder)
      session = opened.session
      try edit(&session)
      try opened.file.makeDurable(session)
    }
    let again = try SessionFile.open(name: "a", in: folder)
    #expect(again.session.everything == session.everything)
  }

  @Test func isNotWrittenWhenItIsOnlyLookedAt() throws {
    try begin()
    let opened = try SessionFile.open(name: "a", in: folder)
    _ = try opened.file.close(opened.session)
    #expect(temporary.read("a.json") == Self.original)
  }
}
