#define _GNU_SOURCE
#include "CMemoryShims.h"

#include <stdlib.h> // says whose library it is

#ifdef __GLIBC__
#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

/// The program itself is told of first. Only segments that nobody writes: what relocation wrote must stay.
static int give_back(struct dl_phdr_info *program, size_t size, void *given) {
    (void)size;
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    for (size_t index = 0; index < program->dlpi_phnum; index++) {
        const ElfW(Phdr) *segment = &program->dlpi_phdr[index];
        if (segment->p_type != PT_LOAD || (segment->p_flags & PF_W) != 0) continue;
        size_t start = (size_t)(program->dlpi_addr + segment->p_vaddr);
        size_t first = (start + page - 1) / page * page;
        size_t end = (start + segment->p_memsz) / page * page;
        if (end <= first) continue;
        if (madvise((void *)first, end - first, MADV_DONTNEED) == 0) *(size_t *)given += end - first;
    }
    return 1;
}

size_t cmemory_give_back_program(void) {
    size_t given = 0;
    dl_iterate_phdr(give_back, &given);
    return given;
}

void cmemory_give_back_freed(void) { malloc_trim(0); }

void cmemory_share_heaps(void) {
    // The filter's tables are some megabytes each: the allocator would let the bound rise above them once one was freed.
    if (getenv("MALLOC_MMAP_THRESHOLD_") == NULL) mallopt(M_MMAP_THRESHOLD, 512 * 1024);
    if (getenv("MALLOC_ARENA_MAX") != NULL) return; // whoever set it knows why
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    mallopt(M_ARENA_MAX, processors > 2 ? (int)processors : 2);
}
#else
size_t cmemory_give_back_program(void) { return 0; }

void cmemory_give_back_freed(void) {}

void cmemory_share_heaps(void) {}
#endif
