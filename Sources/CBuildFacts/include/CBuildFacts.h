#ifndef FACTDESK_CBUILDFACTS_H
#define FACTDESK_CBUILDFACTS_H

/// The commit from which the program was built, with a + behind it where something was changed since; empty where
/// the build was not told.
const char *factdesk_commit(void);

/// The path of the C library that is loaded; NULL where it is not known.
const char *factdesk_c_library(void);

#endif
