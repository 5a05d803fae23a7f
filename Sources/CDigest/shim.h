#ifndef FACTDESK_CDIGEST_SHIM_H
#define FACTDESK_CDIGEST_SHIM_H

#include <nettle/sha2.h>

#endif
