/* Every file that Duyet needs at run time, embedded by C23 #embed. README.md says where each came from. */
#include "assets.h"

#include <stdint.h>
#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t templates_page_mustache[] = {
#embed "templates/page.mustache"
};
static const uint8_t templates_thread_mustache[] = {
#embed "templates/thread.mustache"
};
static const uint8_t templates_comments_mustache[] = {
#embed "templates/comments.mustache"
};
static const uint8_t templates_comment_mustache[] = {
#embed "templates/comment.mustache"
};
static const uint8_t templates_form_mustache[] = {
#embed "templates/form.mustache"
};
static const uint8_t templates_receipt_mustache[] = {
#embed "templates/receipt.mustache"
};
static const uint8_t templates_appeal_mustache[] = {
#embed "templates/appeal.mustache"
};
static const uint8_t templates_transparency_mustache[] = {
#embed "templates/transparency.mustache"
};
static const uint8_t templates_error_mustache[] = {
#embed "templates/error.mustache"
};
static const uint8_t style_css[] = {
#embed "style.css"
};
static const uint8_t embed_js[] = {
#embed "embed.js"
};
static const uint8_t translations_vi_json[] = {
#embed "translations/vi.json"
};
static const uint8_t translations_en_json[] = {
#embed "translations/en.json"
};
static const uint8_t demo_index_mustache[] = {
#embed "demo/index.mustache"
};
static const uint8_t demo_plain_mustache[] = {
#embed "demo/plain.mustache"
};
static const uint8_t demo_embed_mustache[] = {
#embed "demo/embed.mustache"
};
static const uint8_t demo_demo_css[] = {
#embed "demo/demo.css"
};
static const uint8_t duyet_yaml[] = {
#embed "../config/duyet.yaml"
};
static const uint8_t glyphs_glyphs_bin[] = {
#embed "glyphs/glyphs.bin"
};
static const uint8_t voices_voices_bin[] = {
#embed "voices/voices.bin"
};

static const duyet_asset assets[] = {
    {"templates/page.mustache", templates_page_mustache, sizeof templates_page_mustache},
    {"templates/thread.mustache", templates_thread_mustache, sizeof templates_thread_mustache},
    {"templates/comments.mustache", templates_comments_mustache, sizeof templates_comments_mustache},
    {"templates/comment.mustache", templates_comment_mustache, sizeof templates_comment_mustache},
    {"templates/form.mustache", templates_form_mustache, sizeof templates_form_mustache},
    {"templates/receipt.mustache", templates_receipt_mustache, sizeof templates_receipt_mustache},
    {"templates/appeal.mustache", templates_appeal_mustache, sizeof templates_appeal_mustache},
    {"templates/transparency.mustache", templates_transparency_mustache, sizeof templates_transparency_mustache},
    {"templates/error.mustache", templates_error_mustache, sizeof templates_error_mustache},
    {"style.css", style_css, sizeof style_css},
    {"embed.js", embed_js, sizeof embed_js},
    {"translations/vi.json", translations_vi_json, sizeof translations_vi_json},
    {"translations/en.json", translations_en_json, sizeof translations_en_json},
    {"demo/index.mustache", demo_index_mustache, sizeof demo_index_mustache},
    {"demo/plain.mustache", demo_plain_mustache, sizeof demo_plain_mustache},
    {"demo/embed.mustache", demo_embed_mustache, sizeof demo_embed_mustache},
    {"demo/demo.css", demo_demo_css, sizeof demo_demo_css},
    {"duyet.yaml", duyet_yaml, sizeof duyet_yaml},
    {"glyphs/glyphs.bin", glyphs_glyphs_bin, sizeof glyphs_glyphs_bin},
    {"voices/voices.bin", voices_voices_bin, sizeof voices_voices_bin},
};

const duyet_asset *duyet_asset_named(const char *name) {
    for (size_t index = 0; index < sizeof assets / sizeof assets[0]; index += 1) {
        if (strcmp(assets[index].name, name) == 0) return &assets[index];
    }
    return NULL;
}
