#include "CXapian.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct factdesk_xapian_functions *functions;

static const char *const another_version =
    "the library beside the program, libfactdesk-xapian.so, is of another version of factdesk";

static const char *load(const char *path) {
  // Its own symbols stay its own.
  void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return dlerror();
  const struct factdesk_xapian_functions *(*get)(void);
  *(void **)&get = dlsym(handle, "factdesk_xapian_engine");
  if (!get) return another_version;
  const struct factdesk_xapian_functions *found = get();
  if (found->version != FACTDESK_XAPIAN_VERSION) return another_version;
  functions = found;
  return NULL;
}

const char *factdesk_xapian_load(const char *paths) {
  // dlerror's text lives until the next call of its kind: it is copied for good.
  static char *failure;
  if (functions || failure) return failure;
  const char *error = "libfactdesk-xapian.so is not there";
  while (*paths) {
    size_t count = strcspn(paths, "\n");
    char path[4096];
    snprintf(path, sizeof path, "%.*s", (int)count, paths);
    paths += count + (paths[count] == '\n');
    if (access(path, R_OK) != 0) continue;
    error = load(path);
    break;
  }
  if (error) failure = strdup(error);
  return failure;
}

const struct factdesk_xapian_functions *factdesk_xapian(void) { return functions; }
