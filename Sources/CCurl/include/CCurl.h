#ifndef FACTDESK_CCURL_H
#define FACTDESK_CCURL_H

// libcurl, loaded when a page is first fetched: linking it would slow every start.

#include <stddef.h>

struct sockaddr;

/// What is asked for. Texts live until the fetch returns.
typedef struct {
  const char *url;
  const char *agent;
  const char *accept;
  /// A file of certificates to trust in place of the system's; NULL for the system's.
  const char *authorities;
  /// Whether the proxy that the environment names is used.
  int uses_proxy;
  /// How long a connection may take, with its name and its TLS, in milliseconds.
  long connect_limit;
  /// How many redirects are followed.
  int redirects;
} factdesk_curl_request;

/// Who is told of a fetch; `fetch` is what was given to `factdesk_curl_fetch`. Each returns 0 to go
/// on; anything else ends the fetch.
typedef struct {
  /// The next page is asked for, at first and after a redirect.
  int (*hop)(void *fetch, const char *url, const char *host);
  /// A connection to an address is about to be made.
  int (*address)(void *fetch, const struct sockaddr *address);
  /// A line of the answer's head, with its line end.
  int (*head)(void *fetch, const char *bytes, size_t count);
  /// A part of the answer's body, its compression undone.
  int (*body)(void *fetch, const char *bytes, size_t count);
  /// Called some 20 times a second.
  int (*wait)(void *fetch);
} factdesk_curl_events;

/// How a fetch ended.
typedef enum {
  FACTDESK_CURL_DONE,
  /// An event ended it.
  FACTDESK_CURL_STOPPED,
  FACTDESK_CURL_BAD_URL,
  FACTDESK_CURL_BAD_SCHEME,
  FACTDESK_CURL_NO_HOST,
  FACTDESK_CURL_NO_CONNECTION,
  FACTDESK_CURL_TIMEOUT,
  FACTDESK_CURL_TOO_MANY_REDIRECTS,
  FACTDESK_CURL_CUT_SHORT,
  FACTDESK_CURL_BAD_ENCODING,
  FACTDESK_CURL_CERTIFICATE,
  FACTDESK_CURL_NO_AUTHORITIES,
  FACTDESK_CURL_TLS,
  FACTDESK_CURL_OTHER,
} factdesk_curl_ending;

typedef struct {
  factdesk_curl_ending ending;
  /// What the library says of a failure; empty where it says nothing.
  char message[256];
  /// OpenSSL's code for what is wrong with the certificate (X509_V_ERR_…); 0 for nothing.
  long certificate;
  /// The last bytes of the body as they arrived, compressed and with the marks of chunks.
  unsigned char tail[4];
} factdesk_curl_result;

/// Loads the library at the first call. NULL when it is there, otherwise why it is not.
const char *factdesk_curl_load(void);

/// Fetches a page; the events are called from here.
factdesk_curl_result factdesk_curl_fetch(
    const factdesk_curl_request *request, const factdesk_curl_events *events, void *fetch);

#endif
