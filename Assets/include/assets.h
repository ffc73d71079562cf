#ifndef DUYET_ASSETS_H
#define DUYET_ASSETS_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
    const char *name;
    const uint8_t *bytes;
    size_t length;
} duyet_asset;

/// The embedded file of that name (a path relative to Assets/), or NULL.
const duyet_asset *duyet_asset_named(const char *name);

#endif
