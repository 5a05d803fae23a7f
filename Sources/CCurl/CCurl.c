#include "CCurl.h"

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static struct {
  __typeof__(&curl_global_init) init;
  __typeof__(&curl_easy_init) open;
  __typeof__(&curl_easy_cleanup) close;
  __typeof__(&curl_easy_setopt) set;
  __typeof__(&curl_easy_getinfo) get;
  __typeof__(&curl_easy_strerror) describe;
  __typeof__(&curl_multi_init) open_multi;
  __typeof__(&curl_multi_cleanup) close_multi;
  __typeof__(&curl_multi_add_handle) add;
  __typeof__(&curl_multi_remove_handle) remove;
  __typeof__(&curl_multi_perform) perform;
  __typeof__(&curl_multi_poll) poll;
  __typeof__(&curl_multi_info_read) read;
  __typeof__(&curl_url) open_url;
  __typeof__(&curl_url_cleanup) close_url;
  __typeof__(&curl_url_set) set_url;
  __typeof__(&curl_url_get) get_url;
  __typeof__(&curl_slist_append) append;
  __typeof__(&curl_slist_free_all) free_list;
  __typeof__(&curl_free) release;
} library;

static const char *find(void *handle, const char *name, void *place) {
  void *symbol = dlsym(handle, name);
  if (!symbol) return dlerror();
  *(void **)place = symbol;
  return NULL;
}

static const char *load(void) {
  void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return dlerror();
  const char *error = NULL;
  if ((error = find(handle, "curl_global_init", &library.init))
      || (error = find(handle, "curl_easy_init", &library.open))
      || (error = find(handle, "curl_easy_cleanup", &library.close))
      || (error = find(handle, "curl_easy_setopt", &library.set))
      || (error = find(handle, "curl_easy_getinfo", &library.get))
      || (error = find(handle, "curl_easy_strerror", &library.describe))
      || (error = find(handle, "curl_multi_init", &library.open_multi))
      || (error = find(handle, "curl_multi_cleanup", &library.close_multi))
      || (error = find(handle, "curl_multi_add_handle", &library.add))
      || (error = find(handle, "curl_multi_remove_handle", &library.remove))
      || (error = find(handle, "curl_multi_perform", &library.perform))
      || (error = find(handle, "curl_multi_poll", &library.poll))
      || (error = find(handle, "curl_multi_info_read", &library.read))
      || (error = find(handle, "curl_url", &library.open_url))
      || (error = find(handle, "curl_url_cleanup", &library.close_url))
      || (error = find(handle, "curl_url_set", &library.set_url))
      || (error = find(handle, "curl_url_get", &library.get_url))
      || (error = find(handle, "curl_slist_append", &library.append))
      || (error = find(handle, "curl_slist_free_all", &library.free_list))
      || (error = find(handle, "curl_free", &library.release)))
    return error;
  return library.init(CURL_GLOBAL_DEFAULT) ? "curl_global_init failed" : NULL;
}

const char *factdesk_curl_load(void) {
  // dlerror's text lives until the next call of its kind: it is copied for good.
  static char *failure;
  static int is_loaded;
  if (is_loaded || failure) return failure;
  const char *error = load();
  if (error) failure = strdup(error);
  is_loaded = !error;
  return failure;
}

/// One fetch: what is asked for, who is told, and the handles.
struct transfer {
  const factdesk_curl_request *request;
  const factdesk_curl_events *events;
  void *fetch;
  CURL *easy;
  CURLM *multi;
  int is_stopped;
  factdesk_curl_result result;
};

static int note(struct transfer *transfer, int answer) {
  if (answer) transfer->is_stopped = 1;
  return answer;
}

static size_t receive_head(char *bytes, size_t size, size_t count, void *user) {
  struct transfer *transfer = user;
  size *= count;
  return note(transfer, transfer->events->head(transfer->fetch, bytes, size)) ? size + 1 : size;
}

static size_t receive_body(char *bytes, size_t size, size_t count, void *user) {
  struct transfer *transfer = user;
  size *= count;
  return note(transfer, transfer->events->body(transfer->fetch, bytes, size)) ? size + 1 : size;
}

// Here the address is known that is connected to, whatever its name resolves to a moment later.
static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *address) {
  struct transfer *transfer = user;
  (void)purpose;
  if (transfer->events->address(transfer->fetch, &address->addr)) return CURL_SOCKET_BAD;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// The library undoes compression, and does not mind a stream that is cut short. What a whole one ends
// with can be told from the bytes as they arrived.
static int listen_in(CURL *easy, curl_infotype type, char *bytes, size_t count, void *user) {
  struct transfer *transfer = user;
  (void)easy;
  if (type != CURLINFO_DATA_IN) return 0;
  unsigned char *tail = transfer->result.tail;
  for (size_t index = count > 4 ? count - 4 : 0; index < count; index++) {
    memmove(tail, tail + 1, 3);
    tail[3] = (unsigned char)bytes[index];
  }
  return 0;
}

static void configure(struct transfer *transfer, struct curl_slist *headers) {
  const factdesk_curl_request *request = transfer->request;
  CURL *easy = transfer->easy;
  library.set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  library.set(easy, CURLOPT_NOSIGNAL, 1L);
  // The thread that resolves a name is not waited for when the fetch is ended.
  library.set(easy, CURLOPT_QUICK_EXIT, 1L);
  library.set(easy, CURLOPT_ERRORBUFFER, transfer->result.message);
  library.set(easy, CURLOPT_USERAGENT, request->agent);
  library.set(easy, CURLOPT_HTTPHEADER, headers);
  library.set(easy, CURLOPT_ACCEPT_ENCODING, "");
  library.set(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  // Kept in memory only: some pages redirect for ever without.
  library.set(easy, CURLOPT_COOKIEFILE, "");
  library.set(easy, CURLOPT_CONNECTTIMEOUT_MS, request->connect_limit);
  library.set(easy, CURLOPT_HEADERFUNCTION, receive_head);
  library.set(easy, CURLOPT_HEADERDATA, transfer);
  library.set(easy, CURLOPT_WRITEFUNCTION, receive_body);
  library.set(easy, CURLOPT_WRITEDATA, transfer);
  library.set(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  library.set(easy, CURLOPT_OPENSOCKETDATA, transfer);
  library.set(easy, CURLOPT_VERBOSE, 1L);
  library.set(easy, CURLOPT_DEBUGFUNCTION, listen_in);
  library.set(easy, CURLOPT_DEBUGDATA, transfer);
  if (!request->uses_proxy) library.set(easy, CURLOPT_PROXY, "");
  if (request->authorities) library.set(easy, CURLOPT_CAINFO, request->authorities);
}

static factdesk_curl_ending ending(CURLcode code) {
  switch (code) {
    case CURLE_OK: return FACTDESK_CURL_DONE;
    case CURLE_URL_MALFORMAT: return FACTDESK_CURL_BAD_URL;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return FACTDESK_CURL_NO_HOST;
    case CURLE_COULDNT_CONNECT: return FACTDESK_CURL_NO_CONNECTION;
    case CURLE_OPERATION_TIMEDOUT: return FACTDESK_CURL_TIMEOUT;
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR: return FACTDESK_CURL_CUT_SHORT;
    case CURLE_BAD_CONTENT_ENCODING: return FACTDESK_CURL_BAD_ENCODING;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR: return FACTDESK_CURL_CERTIFICATE;
    case CURLE_SSL_CACERT_BADFILE: return FACTDESK_CURL_NO_AUTHORITIES;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER: return FACTDESK_CURL_TLS;
    default: return FACTDESK_CURL_OTHER;
  }
}

/// Asks for the page that the handle is set to and waits for all of it.
static CURLcode run(struct transfer *transfer) {
  CURLcode code = CURLE_FAILED_INIT;
  int running = 1;
  if (library.add(transfer->multi, transfer->easy)) return code;
  while (running && !transfer->is_stopped) {
    if (library.perform(transfer->multi, &running)) break;
    if (running && library.poll(transfer->multi, NULL, 0, 50, NULL)) break;
    note(transfer, transfer->events->wait(transfer->fetch));
  }
  int left = 0;
  for (CURLMsg *message; (message = library.read(transfer->multi, &left));)
    if (message->msg == CURLMSG_DONE) code = message->data.result;
  if (code)
    library.get(transfer->easy, CURLINFO_SSL_VERIFYRESULT, &transfer->result.certificate);
  library.remove(transfer->multi, transfer->easy);
  return code;
}

static CURLUcode tell(struct transfer *transfer, const char *url) {
  CURLU *parts = library.open_url();
  char *scheme = NULL, *host = NULL;
  CURLUcode code = library.set_url(parts, CURLUPART_URL, url, 0);
  if (!code) code = library.get_url(parts, CURLUPART_SCHEME, &scheme, 0);
  if (!code && strcmp(scheme, "http") && strcmp(scheme, "https")) code = CURLUE_UNSUPPORTED_SCHEME;
  if (!code) code = library.get_url(parts, CURLUPART_HOST, &host, 0);
  if (!code) note(transfer, transfer->events->hop(transfer->fetch, url, host));
  library.release(scheme);
  library.release(host);
  library.close_url(parts);
  return code;
}

/// Follows redirects itself, so that every one of them can be refused and named.
static factdesk_curl_ending follow(struct transfer *transfer) {
  char *url = strdup(transfer->request->url);
  factdesk_curl_ending result = FACTDESK_CURL_TOO_MANY_REDIRECTS;
  for (int hop = 0; url && hop <= transfer->request->redirects; hop++) {
    CURLUcode wrong = tell(transfer, url);
    if (wrong) {
      result = wrong == CURLUE_UNSUPPORTED_SCHEME ? FACTDESK_CURL_BAD_SCHEME : FACTDESK_CURL_BAD_URL;
      break;
    }
    CURLcode code = CURLE_OK;
    if (!transfer->is_stopped) {
      library.set(transfer->easy, CURLOPT_URL, url);
      code = run(transfer);
    }
    if (transfer->is_stopped) {
      result = FACTDESK_CURL_STOPPED;
      break;
    }
    const char *next = NULL;
    if (!code) library.get(transfer->easy, CURLINFO_REDIRECT_URL, &next);
    if (!next) {
      result = ending(code);
      if (code && !transfer->result.message[0])
        strncpy(transfer->result.message, library.describe(code), sizeof transfer->result.message - 1);
      break;
    }
    char *copy = strdup(next);
    free(url);
    url = copy;
  }
  free(url);
  return result;
}

factdesk_curl_result factdesk_curl_fetch(
    const factdesk_curl_request *request, const factdesk_curl_events *events, void *fetch) {
  struct transfer transfer = { .request = request, .events = events, .fetch = fetch };
  transfer.result.ending = FACTDESK_CURL_OTHER;
  transfer.easy = library.open();
  transfer.multi = library.open_multi();
  struct curl_slist *headers = library.append(NULL, request->accept);
  if (transfer.easy && transfer.multi && headers) {
    configure(&transfer, headers);
    transfer.result.ending = follow(&transfer);
  }
  if (transfer.multi) library.close_multi(transfer.multi);
  if (transfer.easy) library.close(transfer.easy);
  library.free_list(headers);
  return transfer.result;
}
