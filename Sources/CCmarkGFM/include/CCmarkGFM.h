#ifndef FACTDESK_CCMARKGFM_H
#define FACTDESK_CCMARKGFM_H

#include <stddef.h>

// libcmark-gfm with GitHub's extensions, loaded when a Markdown text is first read: linking it would
// slow every start.
//
// It works in a process of its own, with limits: there are texts of a few hundred kilobytes with
// which it is busy for minutes, or fills the memory, and a fault in it must not end ours.

typedef enum {
  FACTDESK_CMARK_DONE,
  /// It took more time or memory than it was given, or failed.
  FACTDESK_CMARK_TOO_MUCH,
  /// The system has no room for another process or pipe, or no memory.
  FACTDESK_CMARK_NO_ROOM,
} factdesk_cmark_outcome;

/// Loads the library at the first call. NULL when it is there, otherwise why it is not.
const char *factdesk_cmark_load(void);

/// Makes HTML of Markdown in UTF-8, raw HTML as it stands. Only once the library is loaded.
///
/// `seconds`: of the processor. `memory`: bytes.
/// `html`, `html_count`: what came out, to be given back with `factdesk_cmark_release`.
factdesk_cmark_outcome factdesk_cmark_render(
    const char *text, size_t count, unsigned seconds, size_t memory, char **html,
    size_t *html_count);
void factdesk_cmark_release(char *html);

#endif
