#include "XapianEngine.h"

#include "Reading.h"

const struct factdesk_xapian_functions *factdesk_xapian_engine(void) {
  static const factdesk_xapian_functions functions = {
      FACTDESK_XAPIAN_VERSION,
      create_index,
      extend_index,
      add_check,
      remove_checks,
      commit_index,
      close_writer,
      open_index,
      close_reader,
      count_checks,
      index_note,
      search_index,
      stems_of_words,
  };
  return &functions;
}
