// Measures the reading of pages and texts inside a process, without any output of articles, for
// scripts/bench. Times are CPU seconds; each line of output is a name and a figure.
//
//   ReadingProbe pages ROUNDS FILE…   the parser with nobody listening, the parser making its own
//                                     tree, the program's tree, everything; once a round each
//   ReadingProbe blocks FILE…         what is measured of the blocks of pages, for scripts/learn-blocks
//   ReadingProbe sentences FILE       cutting a text into sentences, a paragraph a line
//   ReadingProbe items FILE           items of an article, and its names and dates with what they mean
import ArticleReading
import CLibXML2
import FactModel
import Glibc
import HTMLParsing
import ItemFinding
import OrderedJSON
import TextReading

let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.count) {
case ("pages", 4...):
  guard let rounds = Int(arguments[2]), rounds > 0 else { fail("ROUNDS is a number") }
  measurePages(arguments[3...].map(contents), rounds: rounds)
case ("blocks", 3...): for file in arguments[2...] { printBlocks(of: file) }
case ("sentences", 3): measureSentences(contents(arguments[2]))
case ("items", 3): measureItems(contents(arguments[2]))
default: fail("usage: ReadingProbe pages ROUNDS FILE… | blocks FILE… | sentences FILE | items FILE")
}

func measurePages(_ pages: [[UInt8]], rounds: Int) {
  if let failure = factdesk_xml2_load() { fail(String(cString: failure)) }
  let library = ParserLibrary()
  let texts = pages.map { page in
    (try? PageDecoding.decode(page, declared: nil, name: nil, charsets: NoCharsets()).utf8) ?? page
  }
  var events: [Double] = []
  var parser: [Double] = []
  var tree: [Double] = []
  var whole: [Double] = []
  // Turn and turn about, so that what else the machine does meets all of them.
  for _ in 0..<rounds {
    events.append(seconds { for text in texts { parseAlone(text) } })
    parser.append(seconds { for text in texts { library.parse(text) } })
    tree.append(seconds { for text in texts { _ = try? HTMLParser.parse(text, name: nil) } })
    whole.append(seconds { for page in pages { readWhole(page) } })
  }
  print("pages", pages.count)
  print("bytes", pages.reduce(0) { $0 + $1.count })
  print("events", median(events))
  print("parser", median(parser))
  print("tree", median(tree))
  print("whole", median(whole))
}

/// libxml2 as other programs use it: a page becomes the library's own tree.
struct ParserLibrary {
  private typealias Read =
    @convention(c) (
      UnsafePointer<CChar>?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?, Int32
    )
    -> OpaquePointer?
  private typealias Free = @convention(c) (OpaquePointer?) -> Void

  private let read: Read
  private let free: Free
  /// HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, and no limits.
  private let options: Int32 = 1 | 32 | 64 | 2048 | 1 << 19

  init() {
    guard let handle = dlopen("libxml2.so.2", RTLD_NOW),
      let read = dlsym(handle, "htmlReadMemory"), let free = dlsym(handle, "xmlFreeDoc")
    else { fail("libxml2 is not there") }
    self.read = unsafeBitCast(read, to: Read.self)
    self.free = unsafeBitCast(free, to: Free.self)
  }

  func parse(_ text: [UInt8]) {
    text.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      free(read(start, Int32(buffer.count), nil, "UTF-8", options))
    }
  }
}

/// Runs libxml2 over a page with nobody listening.
func parseAlone(_ text: [UInt8]) {
  var events = factdesk_xml2_events(
    open: { _, _, _ in },
    close: { _, _ in },
    text: { _, _, _ in },
    raw: { _, _, _ in },
    error: { _ in }
  )
  text.withUnsafeBytes { buffer in
    let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let parser = factdesk_xml2_open(start, Int32(buffer.count), &events, nil) else { return }
    factdesk_xml2_run(parser)
    factdesk_xml2_close(parser)
  }
}

/// Reads a page as the program does, from its bytes to the article.
func readWhole(_ page: [UInt8]) {
  do {
    let text = try PageDecoding.decode(page, declared: nil, name: nil, charsets: NoCharsets())
    let tree = try HTMLParser.parse(text.utf8, name: nil)
    _ = try PageReader.read(tree, url: nil, name: nil)
  } catch {}
}

/// Prints all blocks of a page with what is measured of them, and the article as it is read, as JSON.
func printBlocks(of file: String) {
  do {
    let bytes = contents(file)
    let text = try PageDecoding.decode(bytes, declared: nil, name: nil, charsets: NoCharsets())
    let tree = try HTMLParser.parse(text.utf8, name: nil)
    let survey = PageSurvey(tree, url: nil)
    let article = try? PageReader.read(tree, url: nil, name: nil)
    var out = "{\"file\":\(quoted(file)),\"blocks\":["
    for (index, block) in survey.blocks.enumerated() {
      if index > 0 { out += "," }
      out += "[\"\(block.kind.rawValue)\",\(quoted(block.text)),\(block.features),"
      out += quoted(block.path) + ",\(block.parent),\(block.ruling)]"
    }
    out += "],\"read\":["
    for (index, block) in (article?.blocks ?? []).enumerated() {
      if index > 0 { out += "," }
      out += "[\"\(block.kind.rawValue)\",\(quoted(article?.text.slice(block.range) ?? ""))]"
    }
    print(out + "]}")
  } catch {
    print("{\"file\":\(quoted(file)),\"blocks\":[],\"read\":[]}")
  }
}

func quoted(_ text: String) -> String {
  var bytes: [UInt8] = []
  JSONText.appendString(text, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

func measureSentences(_ text: [UInt8]) {
  var count = 0
  var times: [Double] = []
  for _ in 0..<5 {
    count = 0
    times.append(seconds { count = sentenceCount(text) })
  }
  print("bytes", text.count)
  print("sentences", count)
  print("seconds", median(times))
}

/// Breaks a text into items, and looks up what its names and dates mean, as the verbs do.
func measureItems(_ text: [UInt8]) {
  guard let article = try? PlainTextReader.read(text, name: nil) else { fail("no text") }
  let published = PartialDate(year: 2024, month: 1, day: 30)
  var count = 0
  var names = 0
  var items: [Double] = []
  var meanings: [Double] = []
  for _ in 0..<9 {
    items.append(
      seconds { count = ItemFinder.items(of: article.blocks, in: article.text).count }
    )
    meanings.append(
      seconds {
        let found = ItemFinder.items(of: article.blocks, in: article.text)
        let index = NameIndex(found, in: article.text)
        names = index.entries.count + index.nearlySame.count
        _ = DateReadings(
          found,
          in: article.text,
          sentences: SentenceIndex(article.blocks),
          published: published
        )
      }
    )
  }
  print("words", article.text.string.split(whereSeparator: \.isWhitespace).count)
  print("items", count)
  print("names", names)
  print("seconds", median(items))
  print("meanings", median(meanings))
}

func sentenceCount(_ text: [UInt8]) -> Int {
  text.withUnsafeBufferPointer { bytes in
    let splitter = SentenceSplitter(bytes)
    var count = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      splitter.forEachSentence(in: start..<end) { _ in count += 1 }
      start = end + 1
    }
    return count
  }
}

func seconds(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
  let start = now()
  work()
  return now() - start
}

func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

func contents(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { fail("\(path) cannot be opened") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}

func fail(_ what: String) -> Never {
  let line = Array("ReadingProbe: \(what)\n".utf8)
  write(STDERR_FILENO, line, line.count)
  exit(64)
}
