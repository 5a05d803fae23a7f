#ifndef FACTDESK_CREADLINE_SHIM_H
#define FACTDESK_CREADLINE_SHIM_H

// readline's headers use FILE without including the header that declares it.
#include <stdio.h>

#include <readline/readline.h>
#include <readline/history.h>

// Signals as a descriptor to poll beside the keyboard; Swift's Glibc module leaves it out.
#include <sys/signalfd.h>

#endif
