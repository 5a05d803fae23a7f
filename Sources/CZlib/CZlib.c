#include "CZlib.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static struct {
  __typeof__(&inflateInit2_) init;
  __typeof__(&inflate) inflate;
  __typeof__(&inflateReset) reset;
  __typeof__(&inflateEnd) end;
} library;

static const char *find(void *handle, const char *name, void *place) {
  void *symbol = dlsym(handle, name);
  if (!symbol) return dlerror();
  *(void **)place = symbol;
  return NULL;
}

static const char *load(void) {
  void *handle = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return dlerror();
  const char *error = NULL;
  if ((error = find(handle, "inflateInit2_", &library.init))
      || (error = find(handle, "inflate", &library.inflate))
      || (error = find(handle, "inflateReset", &library.reset))
      || (error = find(handle, "inflateEnd", &library.end)))
    return error;
  return NULL;
}

const char *factdesk_z_load(void) {
  // dlerror's text lives until the next call of its kind: it is copied for good.
  static char *failure;
  if (library.end || failure) return failure;
  const char *error = load();
  if (error) failure = strdup(error);
  return failure;
}

struct factdesk_inflater {
  z_stream stream;
  const unsigned char *bytes;
  size_t left;
  int is_bare;
};

// 15: the largest window. 16 more: a gzip header; less than nothing: no header at all.
enum { GZIP_WINDOW = 15 + 16, BARE_WINDOW = -15 };

factdesk_inflater *factdesk_inflate_open(const unsigned char *bytes, size_t count, int is_bare) {
  factdesk_inflater *inflater = calloc(1, sizeof *inflater);
  if (!inflater) return NULL;
  inflater->bytes = bytes;
  inflater->left = count;
  inflater->is_bare = is_bare;
  int window = is_bare ? BARE_WINDOW : GZIP_WINDOW;
  if (library.init(&inflater->stream, window, ZLIB_VERSION, sizeof(z_stream)) == Z_OK)
    return inflater;
  free(inflater);
  return NULL;
}

// Hands the library as much of the input as it can count.
static void feed(factdesk_inflater *inflater) {
  z_stream *stream = &inflater->stream;
  if (stream->avail_in || !inflater->left) return;
  size_t count = inflater->left < UINT_MAX ? inflater->left : UINT_MAX;
  stream->next_in = (unsigned char *)inflater->bytes;
  stream->avail_in = (unsigned)count;
  inflater->bytes += count;
  inflater->left -= count;
}

// Another member follows, or zeros and other filling, which gzip passes over, too.
static int begins_another(factdesk_inflater *inflater) {
  feed(inflater);
  const z_stream *stream = &inflater->stream;
  return stream->avail_in >= 2 && stream->next_in[0] == 0x1F && stream->next_in[1] == 0x8B;
}

factdesk_inflate_outcome factdesk_inflate_next(
    factdesk_inflater *inflater, unsigned char *output, size_t room, size_t *written) {
  z_stream *stream = &inflater->stream;
  stream->next_out = output;
  stream->avail_out = room < UINT_MAX ? (unsigned)room : UINT_MAX;
  factdesk_inflate_outcome outcome = FACTDESK_INFLATE_MORE;
  while (outcome == FACTDESK_INFLATE_MORE && stream->avail_out) {
    feed(inflater);
    switch (library.inflate(stream, Z_NO_FLUSH)) {
    case Z_OK: break;
    case Z_STREAM_END:
      if (inflater->is_bare || !begins_another(inflater))
        outcome = FACTDESK_INFLATE_END;
      else if (library.reset(stream) != Z_OK)
        outcome = FACTDESK_INFLATE_DAMAGED;
      break;
    // No input is left, for there is room.
    case Z_BUF_ERROR: outcome = FACTDESK_INFLATE_CUT; break;
    case Z_MEM_ERROR: outcome = FACTDESK_INFLATE_NO_MEMORY; break;
    default: outcome = FACTDESK_INFLATE_DAMAGED; break;
    }
  }
  *written = (size_t)(stream->next_out - output);
  return outcome;
}

void factdesk_inflate_close(factdesk_inflater *inflater) {
  library.end(&inflater->stream);
  free(inflater);
}
