#define _GNU_SOURCE

#include "cspawn_shims.h"

#include <signal.h>
#include <spawn.h>

static void set_files(posix_spawn_file_actions_t *actions, const char *folder, int input, int output, int error) {
    posix_spawn_file_actions_init(actions);
    posix_spawn_file_actions_addchdir_np(actions, folder);
    posix_spawn_file_actions_adddup2(actions, input, 0);
    posix_spawn_file_actions_adddup2(actions, output, 1);
    posix_spawn_file_actions_adddup2(actions, error, 2);
    posix_spawn_file_actions_addclosefrom_np(actions, 3);
}

static void set_signals(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_init(attributes);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &all);
    posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

pid_t cspawn(
    char *const arguments[], char *const environment[], const char *folder, int input, int output, int error
) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    pid_t process = 0;
    set_files(&actions, folder, input, output, error);
    set_signals(&attributes);
    const int failure = posix_spawn(&process, arguments[0], &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failure == 0 ? process : -failure;
}
