// The terminal's modes, and what has to be done about them in a signal's handler, where Swift may not run.

#ifndef CTERMINALSHIMS_H
#define CTERMINALSHIMS_H

#include <stdbool.h>

// Keeps the modes of the terminal behind `input`, switches it to raw input, writes `enter` to `output`, and sees to it that a
// crash (SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGQUIT) first does what `cterm_leave` does.
// Returns 0, or an errno. `enter` and `leave` must live as long as the process.
int cterm_enter(int input, int output, const char *enter, const char *leave);

// Writes `leave` and brings the modes back. Does nothing when they are back already.
void cterm_leave(void);

// Keeps the modes of the terminal behind `input`, switches it to keys that are read one by one and not shown, and sees to it that
// SIGTERM, SIGHUP, SIGINT and SIGQUIT first bring the modes back, and then end the process, where they are not ignored.
// Returns 0, or an errno. Not while `cterm_enter` holds.
int cterm_hush(int input);

// Ends what `cterm_hush` began.
void cterm_unhush(void);

// Columns and rows of the terminal behind `output`; false where it does not tell.
bool cterm_size(int output, int *columns, int *rows);

#endif
