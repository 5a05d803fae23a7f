/// What commands of LaTeX stand for in a text.
enum LaTeXCommands {
  /// Characters, in texts and in mathematics.
  static let characters: [String: String] = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø",
    "O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "textbackslash": "\\", "backslash": "\\", "textasciitilde": "~",
    "textasciicircum": "^", "textasciigrave": "`", "textasciiacute": "´", "textquotesingle": "'",
    "textquotedbl": "\"", "textgreater": ">", "textless": "<", "textbar": "|", "textbraceleft": "{",
    "textbraceright": "}", "lbrace": "{", "rbrace": "}", "textdollar": "$", "textunderscore": "_",
    "textsterling": "£", "pounds": "£", "euro": "€", "EUR": "€", "texteuro": "€", "textyen": "¥",
    "textcent": "¢", "ldots": "…", "dots": "…", "textellipsis": "…", "cdots": "⋯",
    "textendash": "–",
    "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“",
    "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«",
    "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "S": "§", "P": "¶",
    "textsection": "§", "textparagraph": "¶", "dag": "†", "ddag": "‡", "textdagger": "†",
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
    "textdegree": "°", "degree": "°", "textbullet": "•", "textperiodcentered": "·", "cdot": "·",
    "textexclamdown": "¡", "textquestiondown": "¿", "textmu": "µ", "textmicro": "µ",
    "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textordfeminine": "ª",
    "textordmasculine": "º", "textonesuperior": "¹", "texttwosuperior": "²",
    "textthreesuperior": "³", "textpm": "±", "texttimes": "×", "textdiv": "÷", "textminus": "−",
    "textperthousand": "‰", "textnumero": "№", "textrightarrow": "→", "textleftarrow": "←",
    "space": " ", "LaTeX": "LaTeX", "TeX": "TeX",
    // Mathematics.
    "geq": "≥", "ge": "≥", "leq": "≤", "le": "≤", "neq": "≠", "ne": "≠", "gt": ">", "lt": "<",
    "approx": "≈", "sim": "∼", "equiv": "≡", "pm": "±", "mp": "∓", "times": "×", "div": "÷",
    "cap": "∩", "cup": "∪", "in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆", "infty": "∞",
    "sum": "∑", "prod": "∏", "int": "∫", "partial": "∂", "nabla": "∇", "sqrt": "√", "propto": "∝",
    "rightarrow": "→", "to": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒",
    "circ": "°", "prime": "′", "ell": "ℓ", "forall": "∀", "exists": "∃", "neg": "¬",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ",
    "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ",
    "Psi": "Ψ", "Omega": "Ω",
  ]

  /// Commands that say how words look, and nothing else.
  static let styles: Set<String> = [
    "emph", "textbf", "textit", "textsl", "textsc", "texttt", "textrm", "textsf", "textup",
    "textmd", "textnormal", "underline", "uline", "mbox", "hbox", "mkbibemph", "mkbibbold",
    "mkbibitalic", "url", "path", "nolinkurl", "bibstring", "em", "bf", "it", "sl", "sc", "tt",
    "rm",
    "sf", "bfseries", "itshape", "scshape", "upshape", "ttfamily", "rmfamily", "sffamily", "small",
    "footnotesize", "large", "Large", "normalsize", "relax", "noopsort", "protect", "mathrm",
    "mathit", "mathbf", "mathsf", "text", "ensuremath", "textsubscript", "textsuperscript",
    "nocase", "MakeUppercase", "uppercase", "lowercase", "selectlanguage", "/", "ignorespaces",
  ]

  /// Commands that put their words in quotation marks.
  static let quotations: [String: (open: String, close: String)] = [
    "enquote": ("“", "”"), "mkbibquote": ("“", "”"), "textquote": ("“", "”"),
  ]
}
