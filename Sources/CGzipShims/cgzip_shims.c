#include "cgzip_shims.h"

/* So that input may be const. */
#define ZLIB_CONST

#include <limits.h>
#include <zlib.h>

/* 15 bits of window, and 16 more to ask for gzip's frame instead of zlib's. */
enum { GZIP_WINDOW_BITS = 15 + 16, MEMORY_LEVEL = 8 };

size_t cgzip_compress(const uint8_t *input, size_t count, int level, uint8_t *output, size_t capacity) {
    if (count > UINT_MAX || capacity > UINT_MAX) return 0;
    z_stream stream = {
        .next_in = input, .avail_in = (uInt)count, .next_out = output, .avail_out = (uInt)capacity,
    };
    if (deflateInit2(&stream, level, Z_DEFLATED, GZIP_WINDOW_BITS, MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    const int status = deflate(&stream, Z_FINISH);
    const size_t length = stream.total_out;
    deflateEnd(&stream);
    return status == Z_STREAM_END ? length : 0;
}
