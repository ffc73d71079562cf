/* The only door to libpng. Each function is one whole libpng session: set up, run and torn down inside the call,
   with setjmp, longjmp and all callbacks on the C side. */
#ifndef CPNG_SHIMS_H
#define CPNG_SHIMS_H

#include <stddef.h>
#include <stdint.h>

typedef enum cpng_status {
    CPNG_OK = 0,
    /* libpng could not allocate its state. */
    CPNG_OUT_OF_MEMORY = 1,
    /* The encoded picture does not fit the output buffer. */
    CPNG_OUTPUT_FULL = 2,
    /* libpng refused; its message is in the outcome. */
    CPNG_FAILED = 3,
} cpng_status;

enum { CPNG_MESSAGE_CAPACITY = 128 };

typedef struct cpng_outcome {
    cpng_status status;
    /* Bytes written to the output; meaningful only with CPNG_OK. */
    size_t length;
    /* libpng's first error, NUL-terminated, empty when there is none. */
    char message[CPNG_MESSAGE_CAPACITY];
} cpng_outcome;

/* Encodes a 1-bit greyscale picture (1 is white). `rows` holds `height` rows of (width + 7) / 8 bytes, leftmost pixel
   in the highest bit. Writes at most `capacity` bytes to `output`. */
cpng_outcome cpng_write_monochrome(
    const uint8_t *rows, uint32_t width, uint32_t height, uint8_t *output, size_t capacity);

#endif
