import EntityForms
import FactModel
import OrderedJSON
import Replies
import TestSupport
import Testing

@testable import Forms
@testable import Verbs
@testable import Workbench

/// A form says what the claim is, and the claim becomes what the form says.
struct ClaimFormTests {
  private func form(_ claim: Claim, _ desk: Desk) -> EntityForm<Claim> {
    EntityForm(
      subject: claim,
      name: "Claim",
      label: claim.label,
      about: [claim.label + " -->"],
      shape: ClaimForm(desk.fields).shape
    )
  }

  @Test func anUntouchedFormIsTheSameClaim() throws {
    let desk = try InMemoryDesk().desk
    var random = RandomEntities(seed: 11)
    for _ in 0..<TestLength.rounds(40, long: 400) {
      let claim = random.claim()
      let form = form(claim, desk)
      #expect(try form.read(form.bytes).json == claim.json)
      // As an editor writes it that knows only CR LF, and marks UTF-8.
      let other: [UInt8] =
        [0xEF, 0xBB, 0xBF]
        + form.bytes.flatMap { byte -> [UInt8] in byte == 10 ? [13, 10] : [byte] }
      #expect(try form.read(other).json == claim.json)
    }
  }

  @Test func anUntouchedFormIsTheSameSourceAndFinding() throws {
    let desk = try InMemoryDesk().desk
    var random = RandomEntities(seed: 12)
    for _ in 0..<TestLength.rounds(40, long: 200) {
      let source = random.source()
      let form = EntityForm(
        subject: source,
        name: "Source",
        label: source.label,
        about: [],
        shape: SourceForm.shape(desk.fields)
      )
      #expect(try form.read(form.bytes).json == source.json)
      let finding = random.finding()
      let second = EntityForm(
        subject: finding,
        name: "Finding",
        label: finding.label,
        about: [],
        shape: FindingForm.shape(desk.fields)
      )
      #expect(try second.read(second.bytes).json == finding.json)
    }
  }

  /// What one claim's form says, put into the form of another, makes that one say the same.
  @Test func whatAFormSaysIsWhatIsRead() throws {
    let desk = try InMemoryDesk()
    desk.type("source https://example.org/ slug=known")
    let known = try #require(desk.session.sources[EntityNumber(1)]).id
    var random = RandomEntities(seed: 13)
    for _ in 0..<TestLength.rounds(40, long: 400) {
      let base = said(random.claim(), known)
      let wanted = said(random.claim(), known)
      var section = try FormParser.section(form(wanted, desk.desk).bytes)
      section.children = section.children.map(unnumbered)
      let bytes = Array(FormWriter.text(section).utf8)
      let read = try form(base, desk.desk).read(bytes)
      #expect(read.id == base.id && read.passages == base.passages)
      #expect(words(read) == words(wanted))
    }
  }

  private func unnumbered(_ section: FormSection) -> FormSection {
    var section = section
    section.label = nil
    section.children = section.children.map(unnumbered)
    return section
  }

  /// A claim that a form can say from nothing: no empty texts, known sources, a verdict.
  private func said(_ claim: Claim, _ source: EntityID) -> Claim {
    func full(_ text: String) -> String { text.isEmpty ? "x" : text }
    var claim = claim
    claim.kind = claim.kind.map(full)
    claim.restatement = claim.restatement.map(full)
    if case .speaker(let name, let role, _) = claim.claimant {
      claim.claimant = .speaker(name: full(name), role: role.map(full))
    }
    let signed = Signed(by: Checker(name: "B"), at: Timestamp(milliseconds: 0))
    claim.verdicts = [
      Verdict(
        rating: "Mostly True",
        scale: Scale.aap.reference,
        reason: claim.verdict?.reason.map(full),
        confidence: claim.verdict?.confidence,
        signed: signed
      )
    ]
    for index in claim.evidence.indices {
      claim.evidence[index].source = source
      claim.evidence[index].quotation = claim.evidence[index].quotation.map(full)
      claim.evidence[index].locator = claim.evidence[index].locator.map(full)
      claim.evidence[index].original = claim.evidence[index].original.map(full)
      claim.evidence[index].language = claim.evidence[index].language.map { _ in "fr-CH" }
      claim.evidence[index].translator = claim.evidence[index].translator.map(full)
      claim.evidence[index].note = claim.evidence[index].note.map(full)
    }
    for index in claim.questions.indices {
      claim.questions[index].question = full(claim.questions[index].question)
      for answer in claim.questions[index].answers.indices {
        claim.questions[index].answers[answer].text =
          full(claim.questions[index].answers[answer].text)
        claim.questions[index].answers[answer].source = source
      }
    }
    claim.notes = Elements(
      claim.notes.map { Note(text: full($0.text), signed: $0.signed) }
    )
    claim.fix = claim.fix.map {
      Fix(replacement: full($0.replacement), force: $0.force, signed: $0.signed)
    }
    return claim
  }

  /// All that a form shows of a claim but its tags, as bytes.
  private func words(_ claim: Claim) -> [[UInt8]] {
    var words: [String] = [
      claim.restatement ?? "", claim.claimant?.inWords ?? "", claim.said?.description ?? "",
      claim.kind ?? "", claim.about.rawValue, String(claim.isCentral),
      claim.verdict?.rating ?? "", claim.verdict?.reason ?? "",
      claim.verdict?.confidence?.rawValue ?? "", claim.fix?.replacement ?? "",
      claim.fix?.force.rawValue ?? "",
    ]
    for piece in claim.evidence {
      words += [piece.source.description, piece.stance.rawValue, piece.quotation ?? ""]
      words += [piece.locator ?? "", piece.note ?? "", piece.original ?? ""]
      words += [piece.language ?? "", piece.translator ?? ""]
    }
    for question in claim.questions {
      words.append(question.question)
      words += question.answers.flatMap { [$0.text, $0.source?.description ?? ""] }
    }
    return (words + claim.notes.map(\.text)).map { Array($0.utf8) }
  }

  @Test func aDamagedFormIsRefusedOrReadButNeverMore() throws {
    let desk = try InMemoryDesk().desk
    var random = RandomEntities(seed: 14)
    let pieces: [[UInt8]] = [
      [0xFF], [0], [10], Array("\n# Claim c1\n".utf8), Array("\n## ".utf8), Array("<!--".utf8),
      Array("-->".utf8), Array("\n- said: 2024-13\n".utf8), Array("\n### Answer 7\n".utf8),
      Array("\n## Note 9999999999999999999\n".utf8), Array("\n> x\n".utf8),
    ]
    for _ in 0..<TestLength.rounds(150, long: 1500) {
      let claim = random.claim()
      let form = form(claim, desk)
      var bytes = form.bytes
      for _ in 0..<Int.random(in: 1...3, using: &random.generator) {
        let place = Int.random(in: 0...bytes.count, using: &random.generator)
        switch Int.random(in: 0..<3, using: &random.generator) {
        case 0: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        case 1: bytes.removeSubrange(place...)
        default:
          bytes.insert(
            contentsOf: pieces.randomElement(using: &random.generator) ?? [],
            at: place
          )
        }
        if bytes.isEmpty { break }
      }
      do throws(Problem) {
        _ = try form.read(bytes)
      } catch {
        let line = try #require(error.place?.line, "\(error)")
        let count = bytes.split(separator: 10, omittingEmptySubsequences: false).count
        #expect((1...count).contains(line))
        let (marked, place) = FormMark.mark(error, in: bytes)
        let lines = marked.split(separator: 10, omittingEmptySubsequences: false)
        #expect(lines[place - 1].starts(with: "<!-- MISTAKE: ".utf8))
        // Marking is no second mistake, and a second mark takes the first one's place.
        let again = FormMark.mark(error.moved(to: place + 1), in: marked)
        #expect(again.bytes == marked)
      }
    }
  }
}

extension Problem {
  fileprivate func moved(to line: Int) -> Problem {
    var problem = self
    problem.place = Place(line: line)
    return problem
  }
}
