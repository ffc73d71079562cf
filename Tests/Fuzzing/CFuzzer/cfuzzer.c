#include "cfuzzer.h"

// libFuzzer's own main, which linkers take along though ours is called, names this; nothing calls it.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    (void)data;
    (void)size;
    return -1;
}
