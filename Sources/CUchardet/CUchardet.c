#include "CUchardet.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <uchardet/uchardet.h>

static struct {
  __typeof__(&uchardet_new) create;
  __typeof__(&uchardet_handle_data) handle;
  __typeof__(&uchardet_data_end) end;
  __typeof__(&uchardet_get_charset) charset;
  __typeof__(&uchardet_delete) release;
} library;

static const char *find(void *handle, const char *name, void *place) {
  void *symbol = dlsym(handle, name);
  if (!symbol) return dlerror();
  *(void **)place = symbol;
  return NULL;
}

static const char *load(void) {
  void *handle = dlopen("libuchardet.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return dlerror();
  const char *error = NULL;
  if ((error = find(handle, "uchardet_new", &library.create))
      || (error = find(handle, "uchardet_handle_data", &library.handle))
      || (error = find(handle, "uchardet_data_end", &library.end))
      || (error = find(handle, "uchardet_get_charset", &library.charset))
      || (error = find(handle, "uchardet_delete", &library.release)))
    return error;
  return NULL;
}

const char *factdesk_uchardet_load(void) {
  // dlerror's text lives until the next call of its kind: it is copied for good.
  static char *failure;
  if (library.release || failure) return failure;
  const char *error = load();
  if (error) failure = strdup(error);
  return failure;
}

void factdesk_uchardet_detect(const char *bytes, size_t count, char *name, size_t room) {
  uchardet_t detector = library.create();
  // Trouble in between shows as an empty name.
  library.handle(detector, bytes, count);
  library.end(detector);
  snprintf(name, room, "%s", library.charset(detector));
  library.release(detector);
}
