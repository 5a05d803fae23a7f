import Reporting
import Testing

@Suite struct MarkdownTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var escaped: String
    var place: MarkdownText.Place

    init(
      _ name: String,
      _ text: String,
      _ escaped: String,
      in place: MarkdownText.Place = .paragraph
    ) {
      (self.name, self.text, self.escaped, self.place) = (name, text, escaped, place)
    }

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      "leaves plain prose alone",
      "A “plain” line, 1.5% (so far) - it's 1!?",
      "A “plain” line, 1.5% (so far) - it's 1!?"
    ),
    Case("backslash", #"C:\new"#, #"C:\\new"#),
    Case("emphasis", "*a* _b_", #"\*a\* \_b\_"#),
    Case("underscore inside a word", "snake_case_name", "snake_case_name"),
    Case("strikethrough", "~~a~~", "&#126;&#126;<!-- -->a&#126;&#126;"),
    Case("code", "`a`", #"\`a\`"#),
    Case("link", "[a](b)", #"\[a\](b)"#),
    Case("image", "![a](b)", #"\!\[a\](b)"#),
    Case("footnote", "a[^1]", #"a\[&#94;1\]"#),
    Case("HTML", "<b>x</b>", #"\<b>x\</b>"#),
    Case(
      "character reference",
      "&amp; &#35; &x; R&D AT&T",
      "&#38;amp; &#38;\\#<!-- -->35; &#38;x; R&D AT&T"
    ),
    Case("formula", "$a and $b", #"\$a and \$b"#),
    Case("snippet of GitLab", "$5 and US$6", #"\$<!-- -->5 and US\$<!-- -->6"#),
    Case(
      "milestone, epic and label of GitLab",
      "see %3, &9 and ~bug, 5%3, R&D",
      "see %<!-- -->3, &<!-- -->9 and &#126;<!-- -->bug, 5%3, R&D"
    ),
    Case("command of GitLab", "/close a/b", "&#47;close a/b"),
    Case("command in the second line", "a\n/close", "a\\\n&#47;close"),
    Case("slash alone", "/ 5", "/ 5"),
    Case("pipe", "a|b", #"a\|b"#),
    Case("web address", "https://x.org/a_b", #"https\://x.org/a_b"#),
    Case("address without scheme", "www.x.org", #"www\.x.org"#),
    Case("mail address", "write to a.b@c.org", "write to a.b@<!-- -->c.org"),
    Case("name with an at sign", "@moj, a@b", "@<!-- -->moj, a@b"),
    Case("heading", "# a", "\\# a"),
    Case("hash inside", "a # b", "a # b"),
    Case("hash in a heading", "a #", "a \\#", in: .heading),
    Case("bullet", "- a", #"\- a"#),
    Case("negative number", "-5 degrees", "-5 degrees"),
    Case("rule", "---", #"\-\-\-"#),
    Case("dashes", "with --no-verify, 1984--85 … a-b", #"with -\-no-verify, 1984-\-85 … a-b"#),
    Case("ellipsis", "and so ... on", #"and so .\.\. on"#),
    Case("issue by letters", "see GH-7, XGH-7", "see GH-<!-- -->7, XGH-7"),
    Case("underline", "a\n===", "a\\\n\\=\\=\\="),
    Case("shortcode", "{{< x >}} {{% y %}}", #"&#123;&#123;\< x >}} &#123;&#123;&#37; y %}}"#),
    Case("tag", "{% raw %} {{ z }} {# c #}", #"&#123;&#37; raw %} &#123;\{ z }} &#123;# c #}"#),
    Case("comment", "%%x%% ==y== ^z^", #"%&#37;<!-- -->x%&#37; =\=y=\= &#94;z&#94;"#),
    Case("attributes", "{::comment} {: .x} {:toc}", "&#123;::comment} &#123;: .x} &#123;:toc}"),
    Case("superscript", "H^2^ and x~2~", "H&#94;2&#94; and x&#126;2&#126;"),
    Case("example of pandoc", "(@) first @{x}", "(&#64;) first &#64;{x}"),
    Case(
      "mention",
      "of @bob in #12 and !7, #tag",
      ##"of @<!-- -->bob in \#<!-- -->12 and !<!-- -->7, \#tag"##
    ),
    Case("emoji", "at 10:30:45 :smile:", "at 10:30:45 :<!-- -->smile:"),
    Case("quotation", "> a", #"\> a"#),
    Case("number of a list", "1. a", #"1\. a"#),
    Case("number in brackets", "2024) a", #"2024\) a"#),
    Case("letter of a list", "a) b", #"a\) b"#),
    Case("letter with a full stop", "b. c", #"b\. c"#),
    Case("number between brackets", "(1) a", #"(1\) a"#),
    Case("next number", "(#) a", #"(#\) a"#),
    Case("emoji at the start", ":smile: a", #"\:<!-- -->smile: a"#),
    Case("Roman number", "iv. a", #"iv\. a"#),
    Case("Roman number between brackets", "(II) a", #"(II\) a"#),
    Case("initial", "A. Smith", "A. Smith"),
    Case("word with a full stop", "No. 5", "No. 5"),
    Case("word between brackets", "(so) a", "(so) a"),
    Case("citation with a letter of another alphabet", "by @Ägnes", "by @<!-- -->Ägnes"),
    Case("decimal number", "1.5 a", "1.5 a"),
    Case("indented", "    a", "a"),
    Case("spaces at the end", "a  ", "a"),
    Case("lines", "a\r\nb\rc\nd", "a\\\nb\\\nc\\\nd"),
    Case("blank lines", "\na\n\n\nb\n", "a\n\nb"),
    Case("lines in a cell", "a\nb\n\nc", "a<br>b<br><br>c", in: .cell),
    Case("lines in a heading", "a\n\nb", "a b", in: .heading),
    Case("control characters", "a\u{1B}[0m\tb\u{0}", #"a␛\[0m b␀"#),
    Case("reordering characters", "a\u{202E}b", #"a\<U+202E>b"#),
    Case("nothing", "", ""),
    Case("white space", " \n\t ", ""),
  ]

  @Test(arguments: cases)
  func escapes(_ test: Case) {
    #expect(MarkdownText.escaped(test.text, in: test.place) == test.escaped)
  }
}
