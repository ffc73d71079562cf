#include "cpng_shims.h"

#include <png.h>
#include <string.h>
#include <zlib.h>

/* Everything that changes after setjmp and is read later lives here, in the frame of the caller of run(). */
typedef struct session {
    uint8_t *output;
    size_t capacity;
    cpng_outcome outcome;
} session;

static void fail(png_structp png, png_const_charp message) {
    session *current = png_get_error_ptr(png);
    if (current->outcome.status == CPNG_OK) current->outcome.status = CPNG_FAILED;
    strncpy(current->outcome.message, message, CPNG_MESSAGE_CAPACITY - 1);
    png_longjmp(png, 1);
}

static void ignore_warning(png_structp png, png_const_charp message) {
    (void)png;
    (void)message;
}

static void append(png_structp png, png_bytep bytes, size_t count) {
    session *current = png_get_io_ptr(png);
    if (count > current->capacity - current->outcome.length) {
        current->outcome.status = CPNG_OUTPUT_FULL;
        png_error(png, "output buffer is full");
    }
    memcpy(current->output + current->outcome.length, bytes, count);
    current->outcome.length += count;
}

static void ignore_flush(png_structp png) {
    (void)png;
}

/* Rows that follow outlines are much like the ones above, so the differences are mostly zero, and Huffman's code alone makes
   fewer bytes of them than matches do at the lowest level, in half the time. The window is not used then and stays small;
   the table of symbols holds a whole picture of 240x80. */
static void choose_fast_compression(png_structp png) {
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
    png_set_compression_level(png, 1);
    png_set_compression_strategy(png, Z_HUFFMAN_ONLY);
    png_set_compression_mem_level(png, 6);
    png_set_compression_window_bits(png, 10);
}

/* The rows of one picture; changed by nobody. */
typedef struct source {
    const uint8_t *rows;
    uint32_t width;
    uint32_t height;
} source;

static void write_picture(png_structp png, png_infop info, const source *picture) {
    choose_fast_compression(png);
    png_set_IHDR(
        png, info, picture->width, picture->height, 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
        PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    const size_t stride = (picture->width + 7) / 8;
    for (size_t row = 0; row < picture->height; row += 1) png_write_row(png, picture->rows + row * stride);
    png_write_end(png, NULL);
}

/* Runs the session; the frame that calls setjmp has no variable that changes afterwards. */
static void run(session *current, const source *picture) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, current, fail, ignore_warning);
    if (png == NULL) {
        current->outcome.status = CPNG_OUT_OF_MEMORY;
        return;
    }
    png_infop info = png_create_info_struct(png);
    if (info == NULL) {
        png_destroy_write_struct(&png, NULL);
        current->outcome.status = CPNG_OUT_OF_MEMORY;
        return;
    }
    if (setjmp(png_jmpbuf(png)) == 0) {
        png_set_write_fn(png, current, append, ignore_flush);
        write_picture(png, info, picture);
    }
    png_destroy_write_struct(&png, &info);
}

cpng_outcome cpng_write_monochrome(
    const uint8_t *rows, uint32_t width, uint32_t height, uint8_t *output, size_t capacity) {
    session current = {.output = output, .capacity = capacity};
    const source picture = {.rows = rows, .width = width, .height = height};
    run(&current, &picture);
    return current.outcome;
}
