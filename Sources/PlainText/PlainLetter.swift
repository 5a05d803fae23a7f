/// Letters as names are compared: without marks (`á`), and what is only another form of them (`ﬃ`, `Ａ`, `𝐀`, `ⓐ`).
package enum PlainLetter {
  /// The small letters that a character stands for; nil where it stands for itself.
  package static func letters(of scalar: Unicode.Scalar) -> [UInt32]? {
    if scalar.isASCII { return nil }
    return table[scalar.value] ?? form(of: scalar.value).map { [$0] }
  }

  /// Latin letters with marks and in one, and those of Greek and Cyrillic that are left without marks as often.
  private static let table: [UInt32: [UInt32]] = {
    var table: [UInt32: [UInt32]] = [:]
    for group in latin.split(whereSeparator: \.isWhitespace) {
      let parts = group.split(separator: "=")
      let plain = parts[0].unicodeScalars.map(\.value)
      for letter in parts[1].unicodeScalars { table[letter.value] = plain }
    }
    let others = "άα έε ήη ίι όο ύυ ώω ϊι ϋυ ΐι ΰυ ςσ Άα Έε Ήη Ίι Όο Ύυ Ώω Ϊι Ϋυ ёе Ёе"
    let joined = "ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst ªa ºo"
    for pair in (others + " " + joined).split(separator: " ") {
      let letters = pair.unicodeScalars.map(\.value)
      if let first = letters.first { table[first] = Array(letters.dropFirst()) }
    }
    return table
  }()

  /// Latin letters up to U+024F and in U+1E00 to U+1EFF, by what Unicode calls them.
  ///
  /// `LATIN SMALL LETTER O WITH STROKE` is an o. Asking for these names would link half a megabyte of them.
  private static let latin = """
    a=ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧȺḀḁẚẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ ae=ÆæǢǣǼǽ b=ƀƁƂƃɃḂḃḄḅḆḇ c=ÇçĆ
    c=ćĈĉĊċČčƇƈȻȼḈḉ d=ÐðĎďĐđƊƋƌȡḊḋḌḍḎḏḐḑḒḓ db=ȸ dz=ǲǅǄǆǱǳ e=ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩɆɇḔḕḖḗḘḙḚḛḜḝ
    e=ẸẹẺẻẼẽẾếỀềỂểỄễỆệ f=ƑƒḞḟ g=ĜĝĞğĠġĢģƓǤǥǦǧǴǵḠḡ h=ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ hv=ƕ i=ÌÍÎÏìíîïĨĩĪīĬĭĮįİıƗ
    i=ǏǐȈȉȊȋḬḭḮḯỈỉỊị ij=Ĳĳ j=ȷĴĵǰɈɉ k=ĶķƘƙǨǩḰḱḲḳḴḵ l=ĹĺĻļĽľĿŀŁłƚȴȽḶḷḸḹḺḻḼḽ lj=ǈǇǉ m=ḾḿṀṁṂṃ n=ÑñŃ
    n=ńŅņŇňŉƝƞǸǹȠȵṄṅṆṇṈṉṊṋ nj=ǋǊǌ o=ÒÓÔÕÖØòóôõöøŌōŎŏŐőƟƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖ
    o=ỗỘộỚớỜờỞởỠỡỢợ oe=Œœ oi=Ƣƣ ou=Ȣȣ p=ƤƥṔṕṖṗ q=ɋ qp=ȹ r=ŔŕŖŗŘřȐȑȒȓɌɍṘṙṚṛṜṝṞṟ s=ŚśŜŝŞşŠšȘșȿṠṡṢṣ
    s=ṤṥṦṧṨṩ ss=ßẞ t=ŢţŤťŦŧƫƬƭƮȚțȶȾṪṫṬṭṮṯṰṱẗ th=Þþ u=ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗɄṲṳṴṵṶṷ
    u=ṸṹṺṻỤụỦủỨứỪừỬửỮữỰự v=ƲṼṽṾṿ w=ŴŵẀẁẂẃẄẅẆẇẈẉẘ x=ẊẋẌẍ y=ÝýÿŶŷŸƳƴȲȳɎɏẎẏẙỲỳỴỵỶỷỸỹỾỿ z=ŹźŻżŽžƵƶȤȥ
    z=ɀẐẑẒẓẔẕ
    """

  /// The small letter or digit that a character is another form of: wide, bold, in a circle.
  private static func form(of value: UInt32) -> UInt32? {
    let (a, zero): (UInt32, UInt32) = (97, 48)
    switch value {
    case 0xFF10...0xFF19: return zero + value - 0xFF10
    case 0xFF21...0xFF3A: return a + value - 0xFF21
    case 0xFF41...0xFF5A: return a + value - 0xFF41
    case 0x1D400...0x1D6A3: return a + (value - 0x1D400) % 26
    case 0x1D7CE...0x1D7FF: return zero + (value - 0x1D7CE) % 10
    case 0x249C...0x24B5: return a + value - 0x249C
    case 0x24B6...0x24E9: return a + (value - 0x24B6) % 26
    case 0x1F110...0x1F129: return a + value - 0x1F110
    case 0x1F130...0x1F149: return a + value - 0x1F130
    case 0x1F150...0x1F169: return a + value - 0x1F150
    case 0x1F170...0x1F189: return a + value - 0x1F170
    case 0x1F1E6...0x1F1FF: return a + value - 0x1F1E6
    default: return outside[value]
    }
  }

  /// Letters of the mathematical alphabets that have places of their own.
  private static let outside: [UInt32: UInt32] = {
    let pairs = zip(
      "ℬℰℱℋℐℒℳℛℯℊℴℂℍℕℙℚℝℤℭℌℑℜℨℎ".unicodeScalars,
      "befhilmregochnpqrzchirzh".unicodeScalars
    )
    return Dictionary(pairs.map { ($0.value, $1.value) }) { first, _ in first }
  }()
}
