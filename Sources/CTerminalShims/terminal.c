#include "CTerminalShims.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};

static struct termios saved;
static int input_descriptor;
static int output_descriptor;
static const char *leave_text;
static volatile sig_atomic_t entered;

// Only what a signal's handler may call.
void cterm_leave(void) {
    if (!entered) return;
    entered = 0;
    const char *rest = leave_text;
    size_t left = strlen(rest);
    while (left > 0) {
        ssize_t written = write(output_descriptor, rest, left);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        rest += written;
        left -= (size_t)written;
    }
    while (tcsetattr(input_descriptor, TCSAFLUSH, &saved) < 0 && errno == EINTR) {}
}

static void crashed(int signal_number) {
    cterm_leave();
    // SA_RESETHAND brought the default action back.
    raise(signal_number);
}

int cterm_enter(int input, int output, const char *enter, const char *leave) {
    struct termios raw;
    if (tcgetattr(input, &saved) < 0) return errno;
    raw = saved;
    raw.c_iflag &= (tcflag_t) ~(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
    raw.c_oflag &= (tcflag_t) ~OPOST;
    raw.c_cflag |= CS8;
    raw.c_lflag &= (tcflag_t) ~(ECHO | ICANON | IEXTEN | ISIG);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    input_descriptor = input;
    output_descriptor = output;
    leave_text = leave;

    struct sigaction action = {0};
    action.sa_handler = crashed;
    action.sa_flags = (int)SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) sigaction(crashes[i], &action, NULL);

    if (tcsetattr(input, TCSAFLUSH, &raw) < 0) return errno;
    entered = 1;
    size_t left = strlen(enter);
    while (left > 0) {
        ssize_t written = write(output, enter, left);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        enter += written;
        left -= (size_t)written;
    }
    return 0;
}

bool cterm_size(int output, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(output, TIOCGWINSZ, &size) < 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}
