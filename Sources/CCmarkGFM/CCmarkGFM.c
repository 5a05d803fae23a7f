#include "CCmarkGFM.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dlfcn.h>
#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static struct {
  __typeof__(&cmark_gfm_core_extensions_ensure_registered) register_extensions;
  __typeof__(&cmark_find_syntax_extension) find_extension;
  __typeof__(&cmark_parser_new_with_mem) create;
  __typeof__(&cmark_parser_attach_syntax_extension) attach;
  __typeof__(&cmark_parser_feed) feed;
  __typeof__(&cmark_parser_finish) finish;
  __typeof__(&cmark_parser_get_syntax_extensions) extensions;
  __typeof__(&cmark_render_html_with_mem) render;
} library;

static const char *find(void *handle, const char *name, void *place) {
  void *symbol = dlsym(handle, name);
  if (!symbol) return dlerror();
  *(void **)place = symbol;
  return NULL;
}

// Debian names the libraries by their whole version; another one is found by its plain name.
static void *open_library(const char *versioned, const char *plain) {
  void *handle = dlopen(versioned, RTLD_NOW | RTLD_LOCAL);
  return handle ? handle : dlopen(plain, RTLD_NOW | RTLD_LOCAL);
}

static const char *load(void) {
  void *core = open_library("libcmark-gfm.so.0.29.0.gfm.6", "libcmark-gfm.so");
  if (!core) return dlerror();
  void *extensions =
      open_library("libcmark-gfm-extensions.so.0.29.0.gfm.6", "libcmark-gfm-extensions.so");
  if (!extensions) return dlerror();
  const char *error = NULL;
  if ((error = find(extensions, "cmark_gfm_core_extensions_ensure_registered",
                    &library.register_extensions))
      || (error = find(core, "cmark_find_syntax_extension", &library.find_extension))
      || (error = find(core, "cmark_parser_new_with_mem", &library.create))
      || (error = find(core, "cmark_parser_attach_syntax_extension", &library.attach))
      || (error = find(core, "cmark_parser_feed", &library.feed))
      || (error = find(core, "cmark_parser_finish", &library.finish))
      || (error = find(core, "cmark_parser_get_syntax_extensions", &library.extensions))
      || (error = find(core, "cmark_render_html_with_mem", &library.render)))
    return error;
  return NULL;
}

const char *factdesk_cmark_load(void) {
  // dlerror's text lives until the next call of its kind: it is copied for good.
  static char *failure;
  if (library.render || failure) return failure;
  const char *error = load();
  if (error) failure = strdup(error);
  return failure;
}

// MARK: The process that works

static size_t memory_left;

static void *counted(void *pointer) {
  size_t size = pointer ? malloc_usable_size(pointer) : 0;
  if (!pointer || size > memory_left) _exit(1);
  memory_left -= size;
  return pointer;
}

static void give_back(void *pointer) {
  if (pointer) memory_left += malloc_usable_size(pointer);
}

static void *counted_calloc(size_t count, size_t size) { return counted(calloc(count, size)); }

static void *counted_realloc(void *pointer, size_t size) {
  give_back(pointer);
  return counted(realloc(pointer, size));
}

static void counted_free(void *pointer) {
  give_back(pointer);
  free(pointer);
}

static cmark_mem counting = {counted_calloc, counted_realloc, counted_free};

static void write_all(int end, const char *bytes, size_t count) {
  while (count) {
    ssize_t written = write(end, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) _exit(1);
    bytes += written;
    count -= (size_t)written;
  }
}

// No tag filter: what a page may not hold is left out when the HTML is read.
static const char *const extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};

static _Noreturn void work(int end, const char *text, size_t count, unsigned seconds) {
  const struct rlimit time = {seconds, seconds};
  const struct rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CPU, &time);
  setrlimit(RLIMIT_CORE, &no_core);
  signal(SIGINT, SIG_DFL);
  // One tilde is the “about” before a number.
  const int options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8
      | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  library.register_extensions();
  cmark_parser *parser = library.create(options, &counting);
  for (size_t i = 0; i < sizeof extension_names / sizeof *extension_names; i++) {
    cmark_syntax_extension *extension = library.find_extension(extension_names[i]);
    if (extension) library.attach(parser, extension);
  }
  library.feed(parser, text, count);
  cmark_node *document = library.finish(parser);
  const char *html =
      library.render(document, options, library.extensions(parser), &counting);
  write_all(end, html, strlen(html));
  _exit(0);
}

// MARK: Our process

// Everything that can be read; false without memory.
static int read_all(int end, char **bytes, size_t *count) {
  size_t room = 1 << 16;
  *count = 0;
  *bytes = malloc(room);
  while (*bytes) {
    ssize_t got = read(end, *bytes + *count, room - *count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return 1;
    *count += (size_t)got;
    if (*count < room) continue;
    room *= 2;
    char *larger = realloc(*bytes, room);
    if (!larger) free(*bytes);
    *bytes = larger;
  }
  return 0;
}

factdesk_cmark_outcome factdesk_cmark_render(
    const char *text, size_t count, unsigned seconds, size_t memory, char **html,
    size_t *html_count) {
  int ends[2];
  if (pipe(ends)) return FACTDESK_CMARK_NO_ROOM;
  memory_left = memory;
  pid_t worker = fork();
  if (worker == 0) {
    close(ends[0]);
    work(ends[1], text, count, seconds);
  }
  close(ends[1]);
  int is_read = worker > 0 && read_all(ends[0], html, html_count);
  close(ends[0]);
  if (worker < 0) return FACTDESK_CMARK_NO_ROOM;
  int status = 0;
  while (waitpid(worker, &status, 0) < 0 && errno == EINTR) {}
  if (!is_read) return FACTDESK_CMARK_NO_ROOM;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return FACTDESK_CMARK_DONE;
  free(*html);
  return FACTDESK_CMARK_TOO_MUCH;
}

void factdesk_cmark_release(char *html) { free(html); }
