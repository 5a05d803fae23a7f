#ifndef FACTDESK_CZLIB_H
#define FACTDESK_CZLIB_H

#include <stddef.h>

// zlib, loaded when something compressed is first read: linking it would slow every start.

typedef struct factdesk_inflater factdesk_inflater;

typedef enum {
  /// The room is full; there is more.
  FACTDESK_INFLATE_MORE,
  /// Everything was given out, and the checksum is right.
  FACTDESK_INFLATE_END,
  /// The bytes end too early.
  FACTDESK_INFLATE_CUT,
  /// The bytes are no gzip, or a checksum is wrong.
  FACTDESK_INFLATE_DAMAGED,
  FACTDESK_INFLATE_NO_MEMORY,
} factdesk_inflate_outcome;

/// Loads the library at the first call. NULL when it is there, otherwise why it is not.
const char *factdesk_z_load(void);

/// Prepares to inflate gzip members, one after the other, or bare deflated data (RFC 1951). NULL
/// without memory. The bytes are not copied. Only once the library is loaded.
factdesk_inflater *factdesk_inflate_open(const unsigned char *bytes, size_t count, int is_bare);
/// Writes what fits into the room, and how much it was.
factdesk_inflate_outcome factdesk_inflate_next(
    factdesk_inflater *inflater, unsigned char *output, size_t room, size_t *written);
void factdesk_inflate_close(factdesk_inflater *inflater);

#endif
