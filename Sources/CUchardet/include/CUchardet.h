#ifndef FACTDESK_CUCHARDET_H
#define FACTDESK_CUCHARDET_H

#include <stddef.h>

// libuchardet, loaded when an encoding is first to be detected: linking it would slow every start.

/// Loads the library at the first call. NULL when it is there, otherwise why it is not.
const char *factdesk_uchardet_load(void);

/// Writes the name of the encoding that the bytes seem to be in, empty when there is no telling.
/// The name is cut at `room` bytes, with the NUL at its end. Only once the library is loaded.
void factdesk_uchardet_detect(const char *bytes, size_t count, char *name, size_t room);

#endif
