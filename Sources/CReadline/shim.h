#ifndef FACTDESK_CREADLINE_SHIM_H
#define FACTDESK_CREADLINE_SHIM_H

// readline's headers use FILE without including the header that declares it.
#include <stdio.h>

#include <readline/readline.h>
#include <readline/history.h>

#endif
