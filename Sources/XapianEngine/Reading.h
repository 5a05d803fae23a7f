#ifndef FACTDESK_XAPIAN_READING_H
#define FACTDESK_XAPIAN_READING_H

#include "Writing.h"

struct factdesk_xapian_reader {
  Xapian::Database database;
};

factdesk_xapian_reader *open_index(
    const char *const *folders, size_t count, factdesk_xapian_writer *writer,
    factdesk_xapian_failure *failure);
void close_reader(factdesk_xapian_reader *reader);
uint32_t count_checks(factdesk_xapian_reader *reader);
size_t index_note(
    factdesk_xapian_reader *reader, char *room, size_t count, factdesk_xapian_failure *failure);
int64_t search_index(
    factdesk_xapian_reader *reader, const factdesk_xapian_query *query, void *context,
    factdesk_xapian_counted counted, factdesk_xapian_found found,
    factdesk_xapian_failure *failure);
int stems_of_words(
    const char *language, factdesk_xapian_text words, void *context,
    factdesk_xapian_counted counted, factdesk_xapian_failure *failure);

#endif
