#ifndef FACTDESK_XAPIAN_STEMS_H
#define FACTDESK_XAPIAN_STEMS_H

#include <string>

#include "XapianEngine.h"

/// The stems of words in a language, each found once.
class Stems {
 public:
  /// A language that Xapian does not know leaves words as they are.
  static Stems &of(const char *language);

  const std::string &operator()(const std::string &word);

 private:
  struct Parts;
  Parts *parts = nullptr;
};

/// Calls something with each word of a list.
template <typename Work>
void each_word(factdesk_xapian_text words, Work work) {
  const char *at = words.bytes, *end = words.bytes + words.count;
  while (at < end) {
    const char *stop = at;
    while (stop < end && *stop != '\n') stop++;
    if (stop > at) work(std::string(at, stop));
    at = stop + 1;
  }
}

#endif
