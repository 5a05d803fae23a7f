// An allocator that fails at one call, or from one call on: preloaded by scripts/allocation-sweep.
//
// FAIL_AT: the number of the call, from 1. FAIL_ON: set where all calls behind it fail, too. With COUNT_TO,
// the name of a file, nothing fails, and the number of calls is written there at the end.
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static atomic_long calls;
static long fail_at;
static int fails_on;

__attribute__((constructor)) static void read_settings(void) {
  const char *at = getenv("FAIL_AT");
  fails_on = getenv("FAIL_ON") != NULL;
  calls = 0;
  fail_at = at ? atol(at) : 0;
}

__attribute__((destructor)) static void tell(void) {
  const char *name = getenv("COUNT_TO");
  long number = calls;
  FILE *file = name ? fopen(name, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", number);
  fclose(file);
}

static int fails(void) {
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (!fail_at || number < fail_at || (number > fail_at && !fails_on)) return 0;
  errno = ENOMEM;
  return 1;
}

void *malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void *calloc(size_t count, size_t size) { return fails() ? NULL : __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { return fails() ? NULL : __libc_realloc(old, size); }
void *memalign(size_t alignment, size_t size) {
  return fails() ? NULL : __libc_memalign(alignment, size);
}
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void **result, size_t alignment, size_t size) {
  void *found = memalign(alignment, size);
  if (!found) return ENOMEM;
  *result = found;
  return 0;
}
