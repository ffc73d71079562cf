#include "CTerminalShims.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#define COUNT(array) (sizeof array / sizeof *array)

// What ends the process with a core file, and is not waited for in Swift.
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGQUIT};
// What ends it on somebody's word.
static const int endings[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};

static struct sigaction former[COUNT(endings)];
static struct termios saved;
// When the modes come back: TCSAFLUSH also drops what was typed and not read.
static int leave_moment;
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
    while (tcsetattr(input_descriptor, leave_moment, &saved) < 0 && errno == EINTR) {}
}

static void ended(int signal_number) {
    cterm_leave();
    // SA_RESETHAND brought the default action back.
    raise(signal_number);
}

static void leave_at(int signal_number) {
    struct sigaction action = {0};
    action.sa_handler = ended;
    action.sa_flags = (int)SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    sigaction(signal_number, &action, NULL);
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
    leave_moment = TCSAFLUSH;
    for (size_t i = 0; i < COUNT(crashes); i++) leave_at(crashes[i]);

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

int cterm_hush(int input) {
    struct termios quiet;
    if (tcgetattr(input, &saved) < 0) return errno;
    quiet = saved;
    quiet.c_lflag &= (tcflag_t) ~(ICANON | ECHO | ISIG);
    input_descriptor = input;
    output_descriptor = input;
    leave_text = "";
    leave_moment = TCSANOW;
    for (size_t i = 0; i < COUNT(endings); i++) {
        sigaction(endings[i], NULL, &former[i]);
        // Whoever started the process may wish that it be ignored.
        if (former[i].sa_handler != SIG_IGN) leave_at(endings[i]);
    }
    entered = 1;
    if (tcsetattr(input, TCSANOW, &quiet) == 0) return 0;
    int problem = errno;
    cterm_unhush();
    return problem;
}

void cterm_unhush(void) {
    cterm_leave();
    for (size_t i = 0; i < COUNT(endings); i++) sigaction(endings[i], &former[i], NULL);
}

bool cterm_size(int output, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(output, TIOCGWINSZ, &size) < 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}
