#ifndef FACTDESK_CXAPIAN_H
#define FACTDESK_CXAPIAN_H

#include <stddef.h>
#include <stdint.h>

// Xapian, which has no C interface of its own: the program loads a small library of C++
// (Sources/XapianEngine) at first use, and calls it through this table. Linking it would slow every
// start, and C++ exceptions must not leave the library that threw them.

#define FACTDESK_XAPIAN_VERSION 2

/// What went wrong, in Xapian's words; cut to the room that is there.
struct factdesk_xapian_failure {
  char text[400];
  /// Whether the files of the index are at fault: then it is to be built again.
  int is_damage;
  /// Whether somebody else is writing it.
  int is_locked;
};

/// An index that is being written.
struct factdesk_xapian_writer;
/// An index, or several as one, open for reading.
struct factdesk_xapian_reader;

/// Texts are bytes with their count. Lists of words end each word with a line feed.
struct factdesk_xapian_text {
  const char *bytes;
  size_t count;
};

/// A check as it is put into an index.
struct factdesk_xapian_check {
  /// The language of the words, as Xapian names it; empty for none, then they are not stemmed.
  const char *language;
  struct factdesk_xapian_text words;
  /// A byte for each of the words, of the bits below.
  struct factdesk_xapian_text marks;
  /// What it can be filtered by; these have no weight.
  struct factdesk_xapian_text labels;
  /// The day for filters, such as 2024-05-10; may be empty.
  struct factdesk_xapian_text day;
  /// What is given back when it is found.
  struct factdesk_xapian_text data;
};

/// The marks of a word: of the claim, not of its title; a name; one that says nothing by itself.
enum factdesk_xapian_mark {
  factdesk_xapian_of_claim = 1,
  factdesk_xapian_name = 2,
  factdesk_xapian_small = 4
};

/// The number of a stem in a gist: FNV-1a, cut to so many bits.
#define FACTDESK_XAPIAN_STEM_BITS 22

/// What is looked for.
struct factdesk_xapian_query {
  /// The language of the words; `*` for any that is in the index.
  const char *language;
  /// None for all checks, the newest first.
  struct factdesk_xapian_text words;
  /// Labels of which all must be there.
  struct factdesk_xapian_text wanted;
  /// Labels of which none may be there.
  struct factdesk_xapian_text unwanted;
  /// The first and last day; empty for no limit.
  struct factdesk_xapian_text since;
  struct factdesk_xapian_text until;
  /// How many are given at most.
  uint32_t limit;
  /// Whether all words must be there.
  int needs_all;
};

/// Called for each check that was found, the best first.
///
/// `gist`: The day, with its length in a byte before it, and of each stem that is not small three
/// bytes, the lowest first: its number, times four, with the marks of a name and of the claim.
typedef void (*factdesk_xapian_found)(
    void *context, double weight, struct factdesk_xapian_text gist,
    struct factdesk_xapian_text data);
/// Called for each word of a query, in order: its stem, and in how many checks it is.
typedef void (*factdesk_xapian_counted)(
    void *context, struct factdesk_xapian_text stem, uint32_t frequency);

/// Functions give 0, or NULL where they give something, when they fail.
struct factdesk_xapian_functions {
  int version;

  /// Begins an index in a folder that is not there yet; in memory where folder is NULL.
  /// `keeps_terms`: Whether checks can be removed from it again, which makes it larger.
  struct factdesk_xapian_writer *(*create)(
      const char *folder, int keeps_terms, struct factdesk_xapian_failure *);
  /// Goes on writing an index.
  struct factdesk_xapian_writer *(*extend)(const char *folder, struct factdesk_xapian_failure *);
  int (*add)(
      struct factdesk_xapian_writer *, const struct factdesk_xapian_check *,
      struct factdesk_xapian_failure *);
  /// Removes the checks that have a label.
  int (*remove)(
      struct factdesk_xapian_writer *, struct factdesk_xapian_text label,
      struct factdesk_xapian_failure *);
  /// Writes all that was added, with a note of what the index is about.
  int (*commit)(
      struct factdesk_xapian_writer *, struct factdesk_xapian_text note,
      struct factdesk_xapian_failure *);
  /// Ends the writing; what was not committed is gone.
  void (*close_writer)(struct factdesk_xapian_writer *);

  /// Opens the indexes in folders as one, and that of a writer with them unless it is NULL.
  struct factdesk_xapian_reader *(*open)(
      const char *const *folders, size_t count, struct factdesk_xapian_writer *,
      struct factdesk_xapian_failure *);
  void (*close_reader)(struct factdesk_xapian_reader *);
  /// How many checks are there.
  uint32_t (*count)(struct factdesk_xapian_reader *);
  /// Copies the note of the first index; returns how long it is.
  size_t (*note)(
      struct factdesk_xapian_reader *, char *room, size_t count, struct factdesk_xapian_failure *);
  /// Looks for checks. Returns how many there seem to be, and -1 where it fails.
  int64_t (*search)(
      struct factdesk_xapian_reader *, const struct factdesk_xapian_query *, void *context,
      factdesk_xapian_counted, factdesk_xapian_found, struct factdesk_xapian_failure *);
  /// Gives the stems of words, in order; frequencies are 0.
  int (*stems)(
      const char *language, struct factdesk_xapian_text words, void *context,
      factdesk_xapian_counted, struct factdesk_xapian_failure *);
};

/// Loads the library at the first call, from the first of the paths, one a line, at which there is
/// one. NULL when it is there, otherwise why it is not.
const char *factdesk_xapian_load(const char *paths);

/// The functions; only once the library is loaded.
const struct factdesk_xapian_functions *factdesk_xapian(void);

#endif
