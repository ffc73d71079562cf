#ifndef CMEMORY_SHIMS_H
#define CMEMORY_SHIMS_H

#include <stddef.h>

/// Lets the system take back the pages of the program's own code and constants that lie in this process's memory. Whichever
/// is needed again is mapped again from the file. Returns how many bytes were given back at most; 0 where it cannot be done.
size_t cmemory_give_back_program(void);

/// Gives memory that was freed back to the system, as far as the allocator can.
void cmemory_give_back_freed(void);

#endif
