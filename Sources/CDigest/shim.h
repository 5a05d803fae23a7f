#ifndef FACTDESK_CDIGEST_SHIM_H
#define FACTDESK_CDIGEST_SHIM_H

#include <sys/types.h>
#include <sha2.h>

#endif
