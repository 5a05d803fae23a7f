#include "Writing.h"

#include <unistd.h>

#include <cstdlib>
#include <unordered_map>
#include <vector>

#include "Failure.h"
#include "Stems.h"

static std::string text(factdesk_xapian_text text) { return std::string(text.bytes, text.count); }

/// Opens a database that writes after so many checks, not after 10,000: fewer and larger writings
/// are faster, and need memory.
static Xapian::WritableDatabase open_database(const char *folder, int flags) {
  static const char name[] = "XAPIAN_FLUSH_THRESHOLD";
  // It can only be told by the environment, and is read when the database is opened.
  const char *before = std::getenv(name);
  if (!before) setenv(name, "100000", 1);
  struct Restore {
    bool is_set;
    ~Restore() {
      if (!is_set) unsetenv(name);
    }
  } restore{before != nullptr};
  return Xapian::WritableDatabase(folder, flags);
}

factdesk_xapian_writer *create_index(
    const char *folder, int keeps_terms, factdesk_xapian_failure *failure) {
  return guarded<factdesk_xapian_writer *>(nullptr, failure, [&] {
    if (!folder) {
      Xapian::WritableDatabase memory("", Xapian::DB_BACKEND_INMEMORY);
      return new factdesk_xapian_writer{memory};
    }
    // The index is a cache, which is built again where it is not whole: nothing waits for the disk.
    int flags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;
    if (!keeps_terms) flags |= Xapian::DB_NO_TERMLIST;
    return new factdesk_xapian_writer{open_database(folder, flags)};
  });
}

factdesk_xapian_writer *extend_index(const char *folder, factdesk_xapian_failure *failure) {
  return guarded<factdesk_xapian_writer *>(nullptr, failure, [&] {
    int flags = Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;
    // One that was made without it is opened for writing only where that is said again.
    if (access((std::string(folder) + "/termlist.glass").c_str(), F_OK) != 0) {
      flags |= Xapian::DB_NO_TERMLIST;
    }
    return new factdesk_xapian_writer{open_database(folder, flags)};
  });
}

/// A stem's number, which is the same wherever the index is read.
static uint32_t number(const std::string &stem) {
  uint32_t hash = 2166136261u;
  for (unsigned char byte : stem) hash = (hash ^ byte) * 16777619u;
  return (hash ^ hash >> FACTDESK_XAPIAN_STEM_BITS) & ((1u << FACTDESK_XAPIAN_STEM_BITS) - 1);
}

namespace {

/// What is kept of a check for a second look, before its data; see `factdesk_xapian_found`.
class Gist {
 public:
  void add(const std::string &stem, unsigned marks) {
    if (marks & factdesk_xapian_small) return;
    const auto place = places.emplace(stem, words.size());
    if (place.second) words.push_back(number(stem) << 2);
    words[place.first->second] |=
        marks & (factdesk_xapian_of_claim | factdesk_xapian_name);
  }

  std::string bytes(const std::string &day) const {
    std::string body(1, static_cast<char>(day.size()));
    body += day;
    for (uint32_t word : words) {
      for (int shift = 0; shift < 24; shift += 8) body += static_cast<char>(word >> shift);
    }
    std::string length;
    for (size_t i = 0; i < gist_length_size; i++) {
      length += static_cast<char>(body.size() >> 8 * i);
    }
    return length + body;
  }

 private:
  std::unordered_map<std::string, size_t> places;
  std::vector<uint32_t> words;
};

}  // namespace

int add_check(
    factdesk_xapian_writer *writer, const factdesk_xapian_check *check,
    factdesk_xapian_failure *failure) {
  return guarded(0, failure, [&] {
    Xapian::Document document;
    Stems &stems = Stems::of(check->language);
    Gist gist;
    size_t index = 0;
    each_word(check->words, [&](const std::string &word) {
      const std::string &stem = stems(word);
      document.add_term(stem);
      if (index < check->marks.count) gist.add(stem, check->marks.bytes[index]);
      index++;
    });
    each_word(check->labels, [&](const std::string &label) {
      document.add_boolean_term(label_term(label));
    });
    if (check->day.count) document.add_value(day_slot, text(check->day));
    const std::string day = text(check->day);
    document.set_data(gist.bytes(day.size() < 256 ? day : "") + text(check->data));
    writer->database.add_document(document);
    return 1;
  });
}

int remove_checks(
    factdesk_xapian_writer *writer, factdesk_xapian_text label, factdesk_xapian_failure *failure) {
  return guarded(0, failure, [&] {
    writer->database.delete_document(label_term(text(label)));
    return 1;
  });
}

int commit_index(
    factdesk_xapian_writer *writer, factdesk_xapian_text note, factdesk_xapian_failure *failure) {
  return guarded(0, failure, [&] {
    writer->database.set_metadata(note_key, text(note));
    writer->database.commit();
    return 1;
  });
}

void close_writer(factdesk_xapian_writer *writer) {
  factdesk_xapian_failure ignored;
  guarded(0, &ignored, [&] {
    writer->database.close();
    return 1;
  });
  delete writer;
}
