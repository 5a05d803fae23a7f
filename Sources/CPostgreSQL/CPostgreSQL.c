#define _GNU_SOURCE
#include "CPostgreSQL.h"

#include <dlfcn.h>
#include <errno.h>
#include <libpq-fe.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

static struct {
  __typeof__(&PQconninfoParse) parse;
  __typeof__(&PQconninfoFree) free_options;
  __typeof__(&PQconnectStartParams) connect;
  __typeof__(&PQconnectPoll) poll;
  __typeof__(&PQfinish) close;
  __typeof__(&PQstatus) status;
  __typeof__(&PQsocket) socket;
  __typeof__(&PQerrorMessage) message;
  __typeof__(&PQconnectionNeedsPassword) needs_password;
  __typeof__(&PQsetnonblocking) set_nonblocking;
  __typeof__(&PQsendQuery) send;
  __typeof__(&PQsendQueryParams) send_with;
  __typeof__(&PQflush) flush;
  __typeof__(&PQconsumeInput) consume;
  __typeof__(&PQisBusy) is_busy;
  __typeof__(&PQgetResult) next;
  __typeof__(&PQclear) clear;
  __typeof__(&PQresultStatus) result_status;
  __typeof__(&PQresultErrorField) error_field;
  __typeof__(&PQntuples) rows;
  __typeof__(&PQgetvalue) value;
  __typeof__(&PQgetisnull) is_null;
  __typeof__(&PQgetlength) length;
  __typeof__(&PQnotifies) notifies;
  __typeof__(&PQbackendPID) own;
  __typeof__(&PQfreemem) release;
  __typeof__(&PQsetNoticeProcessor) set_notices;
  __typeof__(&PQsslInUse) is_encrypted;
  __typeof__(&PQhost) host;
} library;

struct factdesk_postgresql {
  PGconn *connection;
  PGresult *result;
};

static const char *find(void *handle, const char *name, void *place) {
  void *symbol = dlsym(handle, name);
  if (!symbol) return dlerror();
  *(void **)place = symbol;
  return NULL;
}

static const char *load(void) {
  void *handle = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return dlerror();
  const struct {
    const char *name;
    void *place;
  } symbols[] = {
    { "PQconninfoParse", &library.parse },
    { "PQconninfoFree", &library.free_options },
    { "PQconnectStartParams", &library.connect },
    { "PQconnectPoll", &library.poll },
    { "PQfinish", &library.close },
    { "PQstatus", &library.status },
    { "PQsocket", &library.socket },
    { "PQerrorMessage", &library.message },
    { "PQconnectionNeedsPassword", &library.needs_password },
    { "PQsetnonblocking", &library.set_nonblocking },
    { "PQsendQuery", &library.send },
    { "PQsendQueryParams", &library.send_with },
    { "PQflush", &library.flush },
    { "PQconsumeInput", &library.consume },
    { "PQisBusy", &library.is_busy },
    { "PQgetResult", &library.next },
    { "PQclear", &library.clear },
    { "PQresultStatus", &library.result_status },
    { "PQresultErrorField", &library.error_field },
    { "PQntuples", &library.rows },
    { "PQgetvalue", &library.value },
    { "PQgetisnull", &library.is_null },
    { "PQgetlength", &library.length },
    { "PQnotifies", &library.notifies },
    { "PQbackendPID", &library.own },
    { "PQfreemem", &library.release },
    { "PQsetNoticeProcessor", &library.set_notices },
    { "PQsslInUse", &library.is_encrypted },
    { "PQhost", &library.host },
  };
  for (size_t index = 0; index < sizeof symbols / sizeof *symbols; index++) {
    const char *error = find(handle, symbols[index].name, symbols[index].place);
    if (error) return error;
  }
  return NULL;
}

const char *factdesk_postgresql_load(void) {
  // dlerror's text lives until the next call of its kind: it is copied for good.
  static char *failure;
  static int is_tried;
  if (!is_tried) {
    const char *error = load();
    if (error) failure = strdup(error);
    is_tried = 1;
  }
  return failure;
}

// MARK: Time

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

/// Waits for a socket; 1 when it is ready, 0 when the time is over, -1 when the waiting is to end.
static int await(int socket, short events, long long deadline, int stop) {
  while (1) {
    long long left = deadline - now();
    if (left < 0) left = 0;
    struct pollfd descriptors[] = { { .fd = socket, .events = events }, { .fd = stop, .events = POLLIN } };
    int count = poll(descriptors, stop < 0 ? 1 : 2, (int)left);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return -1;
    if (stop >= 0 && descriptors[1].revents) return -1;
    if (descriptors[0].revents) return 1;
    if (!left || !count) return 0;
  }
}

// MARK: What came of it

static void copy(char *place, size_t size, const char *text) {
  strncpy(place, text ? text : "", size - 1);
  place[size - 1] = 0;
}

static void fail(factdesk_postgresql_outcome *outcome, factdesk_postgresql_ending ending, const char *text) {
  outcome->ending = ending;
  copy(outcome->message, sizeof outcome->message, text);
}

static void say(factdesk_postgresql_outcome *outcome, const PGresult *result, PGconn *connection) {
  const char *state = library.error_field(result, PG_DIAG_SQLSTATE);
  // Without a state it was libpq that failed, not the server.
  fail(
      outcome, state ? FACTDESK_POSTGRESQL_REFUSED : FACTDESK_POSTGRESQL_GONE,
      state ? library.error_field(result, PG_DIAG_MESSAGE_PRIMARY) : library.message(connection));
  copy(outcome->state, sizeof outcome->state, state);
  copy(outcome->hint, sizeof outcome->hint, library.error_field(result, PG_DIAG_MESSAGE_HINT));
}

// MARK: Connecting

static void ignore_notice(void *user, const char *text) {
  (void)user;
  (void)text;
}

/// Whether an address can be read; what libpq says of one that cannot be may repeat a password.
static int is_readable(const char *address) {
  char *message = NULL;
  PQconninfoOption *options = library.parse(address, &message);
  if (message) library.release(message);
  if (options) library.free_options(options);
  return options != NULL;
}

static int finish_connecting(
    PGconn *connection, long long deadline, int stop, factdesk_postgresql_outcome *outcome) {
  PostgresPollingStatusType state = PGRES_POLLING_WRITING;
  while (state != PGRES_POLLING_OK) {
    if (library.status(connection) == CONNECTION_BAD || state == PGRES_POLLING_FAILED) {
      int asks = library.needs_password(connection);
      fail(
          outcome, asks ? FACTDESK_POSTGRESQL_PASSWORD : FACTDESK_POSTGRESQL_GONE,
          library.message(connection));
      return 0;
    }
    short events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT;
    int ready = await(library.socket(connection), events, deadline, stop);
    if (ready <= 0) {
      fail(outcome, ready ? FACTDESK_POSTGRESQL_STOPPED : FACTDESK_POSTGRESQL_SLOW, NULL);
      return 0;
    }
    state = library.poll(connection);
  }
  return 1;
}

factdesk_postgresql *factdesk_postgresql_connect(
    const char *address, int milliseconds, int stop, factdesk_postgresql_outcome *outcome) {
  memset(outcome, 0, sizeof *outcome);
  if (!is_readable(address)) {
    fail(outcome, FACTDESK_POSTGRESQL_BAD_ADDRESS, NULL);
    return NULL;
  }
  const char *keywords[] = { "dbname", "fallback_application_name", "client_encoding", NULL };
  const char *values[] = { address, "factdesk", "UTF8", NULL };
  PGconn *connection = library.connect(keywords, values, 1);
  factdesk_postgresql *made = calloc(1, sizeof *made);
  if (!connection || !made || !finish_connecting(connection, now() + milliseconds, stop, outcome)) {
    if (connection) library.close(connection);
    free(made);
    if (!outcome->ending) fail(outcome, FACTDESK_POSTGRESQL_GONE, "out of memory");
    return NULL;
  }
  library.set_nonblocking(connection, 1);
  library.set_notices(connection, ignore_notice, NULL);
  made->connection = connection;
  return made;
}

void factdesk_postgresql_close(factdesk_postgresql *connection) {
  if (!connection) return;
  if (connection->result) library.clear(connection->result);
  library.close(connection->connection);
  free(connection);
}

// MARK: Statements

static int flush(PGconn *connection, long long deadline, int stop, factdesk_postgresql_outcome *outcome) {
  int left;
  while ((left = library.flush(connection)) == 1) {
    // A server that answers before it has read all must be listened to, or neither goes on.
    int ready = await(library.socket(connection), POLLOUT | POLLIN, deadline, stop);
    if (ready <= 0) {
      fail(outcome, ready ? FACTDESK_POSTGRESQL_STOPPED : FACTDESK_POSTGRESQL_SLOW, NULL);
      return 0;
    }
    if (!library.consume(connection)) break;
  }
  if (left) fail(outcome, FACTDESK_POSTGRESQL_GONE, library.message(connection));
  return !left;
}

static int receive(
    factdesk_postgresql *connection, long long deadline, int stop, factdesk_postgresql_outcome *outcome) {
  PGconn *line = connection->connection;
  while (1) {
    while (library.is_busy(line)) {
      int ready = await(library.socket(line), POLLIN, deadline, stop);
      if (ready <= 0) {
        fail(outcome, ready ? FACTDESK_POSTGRESQL_STOPPED : FACTDESK_POSTGRESQL_SLOW, NULL);
        return 0;
      }
      if (!library.consume(line)) {
        fail(outcome, FACTDESK_POSTGRESQL_GONE, library.message(line));
        return 0;
      }
    }
    PGresult *result = library.next(line);
    if (!result) break;
    ExecStatusType status = library.result_status(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && outcome->ending == FACTDESK_POSTGRESQL_DONE)
      say(outcome, result, line);
    if (connection->result) library.clear(connection->result);
    connection->result = result;
  }
  if (library.status(line) == CONNECTION_BAD) outcome->ending = FACTDESK_POSTGRESQL_GONE;
  return outcome->ending == FACTDESK_POSTGRESQL_DONE;
}

static void forget_result(factdesk_postgresql *connection) {
  if (connection->result) library.clear(connection->result);
  connection->result = NULL;
}

int factdesk_postgresql_ask(
    factdesk_postgresql *connection, const char *statement, const factdesk_postgresql_value *values,
    int count, int binary, int milliseconds, int stop, factdesk_postgresql_outcome *outcome) {
  enum { MOST = 16 };
  const char *bytes[MOST];
  int lengths[MOST], formats[MOST];
  memset(outcome, 0, sizeof *outcome);
  forget_result(connection);
  for (int index = 0; index < count && index < MOST; index++) {
    bytes[index] = values[index].bytes;
    lengths[index] = values[index].count;
    formats[index] = values[index].is_binary;
  }
  long long deadline = now() + milliseconds;
  if (!library.send_with(
          connection->connection, statement, count, NULL, bytes, lengths, formats, binary)) {
    fail(outcome, FACTDESK_POSTGRESQL_GONE, library.message(connection->connection));
    return -1;
  }
  if (!flush(connection->connection, deadline, stop, outcome)) return -1;
  if (!receive(connection, deadline, stop, outcome)) return -1;
  return connection->result ? library.rows(connection->result) : 0;
}

int factdesk_postgresql_do(
    factdesk_postgresql *connection, const char *statements, int milliseconds,
    factdesk_postgresql_outcome *outcome) {
  memset(outcome, 0, sizeof *outcome);
  forget_result(connection);
  long long deadline = now() + milliseconds;
  if (!library.send(connection->connection, statements)) {
    fail(outcome, FACTDESK_POSTGRESQL_GONE, library.message(connection->connection));
    return 0;
  }
  return flush(connection->connection, deadline, -1, outcome)
      && receive(connection, deadline, -1, outcome);
}

const char *factdesk_postgresql_value_at(
    factdesk_postgresql *connection, int row, int column, int *count) {
  *count = 0;
  if (!connection->result || library.is_null(connection->result, row, column)) return NULL;
  *count = library.length(connection->result, row, column);
  return library.value(connection->result, row, column);
}

// MARK: The bell

/// Takes what rang; whether anybody else did.
static int take_rings(PGconn *connection) {
  int count = 0, own = library.own(connection);
  for (PGnotify *ring; (ring = library.notifies(connection)); library.release(ring)) count += ring->be_pid != own;
  return count > 0;
}

int factdesk_postgresql_wait(factdesk_postgresql *connection, int milliseconds, int stop) {
  PGconn *line = connection->connection;
  long long deadline = now() + milliseconds;
  while (!take_rings(line)) {
    int ready = await(library.socket(line), POLLIN, deadline, stop);
    if (ready <= 0) return 0;
    if (!library.consume(line)) return -1;
    if (take_rings(line)) return 1;
    // The first look at a connection whose server has ended finds nothing wrong.
    char byte;
    ssize_t left = recv(library.socket(line), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    if (left == 0 || (left < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)) return -1;
    if (library.status(line) == CONNECTION_BAD) return -1;
  }
  return 1;
}

int factdesk_postgresql_is_private(factdesk_postgresql *connection) {
  const char *host = library.host(connection->connection);
  return library.is_encrypted(connection->connection) || !host || !*host || *host == '/'
      || !strcmp(host, "localhost") || !strncmp(host, "127.", 4) || !strcmp(host, "::1");
}
