#include "Stems.h"

#include <map>
#include <unordered_map>
#include <xapian.h>

struct Stems::Parts {
  Xapian::Stem stem;
  std::unordered_map<std::string, std::string> known;
};

// Xapian refuses terms that are longer than 245 bytes, and a byte of zero counts for two.
static const size_t longest_word = 120;
// Words are kept so that an index of a million checks meets most of them only once.
static const size_t most_known = 200000;

Stems &Stems::of(const char *language) {
  static std::map<std::string, Stems> all;
  Stems &stems = all[language];
  if (!stems.parts) {
    stems.parts = new Parts;
    try {
      stems.parts->stem = Xapian::Stem(language);
    } catch (const Xapian::InvalidArgumentError &) {
      // None for that language.
    }
  }
  return stems;
}

const std::string &Stems::operator()(const std::string &word) {
  auto found = parts->known.find(word);
  if (found != parts->known.end()) return found->second;
  if (parts->known.size() > most_known) parts->known.clear();
  std::string stem = parts->stem(word);
  if (stem.size() > longest_word) {
    size_t end = longest_word;
    while (end > 0 && (stem[end] & 0xC0) == 0x80) end--;
    stem.resize(end);
  }
  return parts->known.emplace(word, stem).first->second;
}
