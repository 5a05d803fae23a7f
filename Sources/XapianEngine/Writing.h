#ifndef FACTDESK_XAPIAN_WRITING_H
#define FACTDESK_XAPIAN_WRITING_H

#include <xapian.h>

#include "XapianEngine.h"

struct factdesk_xapian_writer {
  Xapian::WritableDatabase database;
  bool is_open = true;
};

factdesk_xapian_writer *create_index(
    const char *folder, int keeps_terms, factdesk_xapian_failure *failure);
factdesk_xapian_writer *extend_index(const char *folder, factdesk_xapian_failure *failure);
int add_check(
    factdesk_xapian_writer *writer, const factdesk_xapian_check *check,
    factdesk_xapian_failure *failure);
int remove_checks(
    factdesk_xapian_writer *writer, factdesk_xapian_text label, factdesk_xapian_failure *failure);
int commit_index(
    factdesk_xapian_writer *writer, factdesk_xapian_text note, factdesk_xapian_failure *failure);
void close_writer(factdesk_xapian_writer *writer);

/// The slot that holds a check's day, and the key that holds an index's note.
static const Xapian::valueno day_slot = 0;
static const char note_key[] = "factdesk";

/// So many bytes before a gist say how long it is.
static const size_t gist_length_size = 3;

/// A label as a term, which no stem can be: stems have no capital letters.
inline std::string label_term(const std::string &label) { return "L" + label; }

#endif
