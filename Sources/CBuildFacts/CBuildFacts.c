// dladdr is a GNU function.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CBuildFacts.h"

#include <dlfcn.h>
#include <gnu/libc-version.h>
#include <stddef.h>

#define AS_TEXT(token) #token
#define EXPANDED_AS_TEXT(token) AS_TEXT(token)

const char *factdesk_commit(void) {
#ifdef FACTDESK_COMMIT
  return EXPANDED_AS_TEXT(FACTDESK_COMMIT);
#else
  return "";
#endif
}

const char *factdesk_c_library(void) {
  Dl_info found;
  return dladdr((void *)&gnu_get_libc_version, &found) ? found.dli_fname : NULL;
}
