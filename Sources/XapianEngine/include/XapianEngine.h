#ifndef FACTDESK_XAPIAN_ENGINE_H
#define FACTDESK_XAPIAN_ENGINE_H

#include "../../CXapian/include/CXapian.h"

#ifdef __cplusplus
extern "C"
#endif
/// The functions of the library, which the program looks up by this name.
__attribute__((visibility("default")))
const struct factdesk_xapian_functions *factdesk_xapian_engine(void);

#endif
