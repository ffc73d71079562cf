/* Starts a program. Foundation's Process copies whole directory entries out of /proc/self/fd, and reads behind its buffer
   where more than some 1,300 descriptors are open, as they are while tests of servers run side by side. */
#ifndef CSPAWN_SHIMS_H
#define CSPAWN_SHIMS_H

#include <sys/types.h>

/* `arguments[0]` is the program's path; both lists end with NULL. The program runs in `folder`, in a process group of its
   own, with no signal blocked or ignored and with no descriptors but these three as its standard ones.
   Returns its process number, or the negative error number. */
pid_t cspawn(
    char *const arguments[], char *const environment[], const char *folder, int input, int output, int error
);

#endif
