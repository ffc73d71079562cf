#ifndef CMEMORY_SHIMS_H
#define CMEMORY_SHIMS_H

#include <stddef.h>

/// Lets the system take back the pages of the program's own code and constants that lie in this process's memory. Whichever
/// is needed again is mapped again from the file. Returns how many bytes were given back at most; 0 where it cannot be done.
size_t cmemory_give_back_program(void);

/// Gives memory that was freed back to the system, as far as the allocator can.
void cmemory_give_back_freed(void);

/// Lets all threads share as many heaps as there are processors, at least two, so that what one has freed another can use;
/// the allocator would make eight for each processor. Heaps that are there already stay. What is larger than half a megabyte lies
/// outside of them, and goes back to the system as soon as it is freed.
void cmemory_share_heaps(void);

#endif
