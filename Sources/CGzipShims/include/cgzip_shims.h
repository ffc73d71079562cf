/* The only door to zlib. The one function is a whole session: set up, run and torn down inside the call. */
#ifndef CGZIP_SHIMS_H
#define CGZIP_SHIMS_H

#include <stddef.h>
#include <stdint.h>

/* Compresses `count` bytes to a gzip file (RFC 1952) without name and time, so that equal input gives equal output.
   `level` is zlib's, from 1 (fast) to 9 (small). Returns the file's length, or 0 when it does not fit `capacity` or there
   is no memory for it. */
size_t cgzip_compress(const uint8_t *input, size_t count, int level, uint8_t *output, size_t capacity);

#endif
