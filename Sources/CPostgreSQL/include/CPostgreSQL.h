#ifndef FACTDESK_CPOSTGRESQL_H
#define FACTDESK_CPOSTGRESQL_H

// libpq, loaded when a store is first asked for: it brings OpenSSL, Kerberos and LDAP with it.
//
// Nothing here waits longer than it is told to. A connection is used from one thread.

/// A connection to a server.
typedef struct factdesk_postgresql factdesk_postgresql;

/// A value that goes into a statement; NULL bytes stand for null.
typedef struct {
  const char *bytes;
  int count;
  /// Whether it is bytea as bytes; else it is text, with a NUL behind it.
  int is_binary;
} factdesk_postgresql_value;

/// How something ended.
typedef enum {
  FACTDESK_POSTGRESQL_DONE,
  /// The server said no: there is a state, and a sentence.
  FACTDESK_POSTGRESQL_REFUSED,
  /// There is no connection, or none any more.
  FACTDESK_POSTGRESQL_GONE,
  /// It took longer than it may.
  FACTDESK_POSTGRESQL_SLOW,
  /// Somebody wanted it ended.
  FACTDESK_POSTGRESQL_STOPPED,
  /// The address cannot be read.
  FACTDESK_POSTGRESQL_BAD_ADDRESS,
  /// The server asks for a password, and there is none.
  FACTDESK_POSTGRESQL_PASSWORD,
} factdesk_postgresql_ending;

/// What came of something; texts are empty where there is nothing to say.
typedef struct {
  factdesk_postgresql_ending ending;
  /// SQLSTATE: five characters.
  char state[6];
  char message[512];
  char hint[256];
} factdesk_postgresql_outcome;

/// Loads the library at the first call. NULL when it is there, otherwise why it is not.
const char *factdesk_postgresql_load(void);

/// Connects; NULL where that fails.
///
/// `stop`: a descriptor that can be read when the waiting is to end; -1 for none.
factdesk_postgresql *factdesk_postgresql_connect(
    const char *address, int milliseconds, int stop, factdesk_postgresql_outcome *outcome);

void factdesk_postgresql_close(factdesk_postgresql *connection);

/// Does one statement with values, and keeps its rows until the next. -1 where it failed, else how many rows.
///
/// `binary`: whether values of rows come as bytes and not as text.
int factdesk_postgresql_ask(
    factdesk_postgresql *connection, const char *statement, const factdesk_postgresql_value *values,
    int count, int binary, int milliseconds, int stop, factdesk_postgresql_outcome *outcome);

/// Does several statements without values: all or none of them. 0 where that failed.
int factdesk_postgresql_do(
    factdesk_postgresql *connection, const char *statements, int milliseconds,
    factdesk_postgresql_outcome *outcome);

/// A value of a row; NULL for null. It lives until the next statement.
const char *factdesk_postgresql_value_at(
    factdesk_postgresql *connection, int row, int column, int *count);

/// Waits until somebody else rings, or the time is over. 1 for a ring, 0 for none, -1 when the connection is gone.
int factdesk_postgresql_wait(factdesk_postgresql *connection, int milliseconds, int stop);

/// Whether the connection goes to a process of this machine or is encrypted.
int factdesk_postgresql_is_private(factdesk_postgresql *connection);

#endif
