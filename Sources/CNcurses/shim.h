// SPDX-License-Identifier: Apache-2.0

// What Swift cannot import from ncurses (casts, function-like macros, shared variables), and the
// crash handler, which has to be plain C: a signal handler may call nothing that allocates.

#ifndef MINUTEBOOK_TERMINAL_SHIM_H
#define MINUTEBOOK_TERMINAL_SHIM_H

#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

// Declared here because <term.h> defines `columns`, `lines` and other everyday words as macros.
extern int setupterm(const char *, int, int *);
extern int wcwidth(wchar_t);

static const uint32_t terminal_bold = A_BOLD;
static const uint32_t terminal_dim = A_DIM;
static const uint32_t terminal_reverse = A_REVERSE;
static const uint32_t terminal_underline = A_UNDERLINE;

// Starts ncurses on the standard input and output; false for a terminal it does not know.
static inline bool terminal_start(void) {
  return newterm(NULL, stdout, stdin) != NULL;
}

// Lets every key reach the program as its own bytes, Ctrl+C, Ctrl+S and Ctrl+Q among them.
static inline void terminal_set_modes(void) {
  raw();
  noecho();
  nonl();
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
}

// 1: known; 0: unknown name; -1: no database at all.
static inline int terminal_look_up(void) {
  int result = 0;
  setupterm(NULL, STDOUT_FILENO, &result);
  return result;
}

static inline bool terminal_has_capability(const char *name) {
  char *value = tigetstr(name);
  return value != NULL && value != (char *)-1 && *value != 0;
}

// Turns the terminal's colours on over its own background; false if it has none.
static inline bool terminal_start_colours(void) {
  if (!has_colors() || start_color() == ERR) return false;
  if (use_default_colors() == ERR || COLORS < 8) return false;
  for (short colour = 1; colour < 8; colour++) {
    if (init_pair(colour, colour, -1) == ERR) return false;
  }
  return true;
}

static inline int terminal_columns(void) { return getmaxx(stdscr); }
static inline int terminal_rows(void) { return getmaxy(stdscr); }

// Asks the kernel for the size of the window; false if it does not know.
static inline bool terminal_window_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

// The key that the terminal's settings name for erasing, 127 if they name none.
static inline uint8_t terminal_erase_byte(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0 || modes.c_cc[VERASE] == 0) return 127;
  return modes.c_cc[VERASE];
}

static inline void terminal_erase(void) { werase(stdscr); }

static inline void terminal_erase_row(int row) {
  wmove(stdscr, row, 0);
  wclrtoeol(stdscr);
}

// Puts one cell. What this C library thinks has another width is replaced by question marks, so
// that two opinions about Unicode cannot shift a row.
static inline void terminal_put(
    int row, int column, const uint32_t *scalars, int count, int width, uint32_t attributes,
    short colour) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  int length = count < CCHARW_MAX ? count : CCHARW_MAX;
  for (int i = 0; i < length; i++) text[i] = (wchar_t)scalars[i];
  bool fits = length > 0 && wcwidth(text[0]) == width;
  for (int i = 1; i < length; i++) fits = fits && wcwidth(text[i]) == 0;
  cchar_t cell;
  if (fits && setcchar(&cell, text, attributes, colour, NULL) == OK) {
    mvwadd_wch(stdscr, row, column, &cell);
    return;
  }
  for (int i = 0; i < width; i++) {
    setcchar(&cell, L"?", attributes, colour, NULL);
    mvwadd_wch(stdscr, row, column + i, &cell);
  }
}

static inline void terminal_show(int cursorRow, int cursorColumn) {
  wmove(stdscr, cursorRow, cursorColumn);
  wnoutrefresh(stdscr);
  doupdate();
}

// Makes the next `terminal_show` draw everything again.
static inline void terminal_forget(void) { clearok(curscr, TRUE); }

static inline bool terminal_uses_utf8(void) {
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// ---- Signals -------------------------------------------------------------------------------

// Blocks the signals that the main loop reads as events, and opens their descriptor; -1 on error.
static inline int terminal_open_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  const int numbers[] = {SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGCONT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaddset(&set, numbers[i]);
  if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

// The number of the next signal, 0 if none is waiting.
static inline int terminal_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

// ---- Crashes -------------------------------------------------------------------------------

struct terminal_crash_state {
  volatile sig_atomic_t armed;
  int error_descriptor;
  struct termios modes;
  size_t reset_length;
  size_t sentence_length;
  char reset[512];
  char sentence[1024];
  char stack[64 * 1024];
};

// Laid out before anything can go wrong. Each object file that uses this header has a state of its
// own, so only `terminal_crash_prepare` and the handler it installs ask here; all else is handed
// the state that was prepared.
static inline struct terminal_crash_state *terminal_crash_state(void) {
  static struct terminal_crash_state state;
  return &state;
}

static inline void terminal_crash_write(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

// Calls only what POSIX allows in a signal handler.
static inline void terminal_crash_handler(int number) {
  struct terminal_crash_state *state = terminal_crash_state();
  if (state->armed) {
    state->armed = 0;
    terminal_crash_write(STDOUT_FILENO, state->reset, state->reset_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &state->modes);
    terminal_crash_write(state->error_descriptor, state->sentence, state->sentence_length);
  }
  signal(number, SIG_DFL);
  raise(number);
}

static inline void terminal_crash_append(struct terminal_crash_state *state, const char *text) {
  size_t length = strlen(text);
  if (state->reset_length + length > sizeof state->reset) return;
  memcpy(state->reset + state->reset_length, text, length);
  state->reset_length += length;
}

// Adds a capability of the terminal, without the delays only a hardware terminal needs.
static inline void terminal_crash_append_capability(
    struct terminal_crash_state *state, const char *name) {
  if (!terminal_has_capability(name)) return;
  char plain[64];
  size_t length = 0;
  for (const char *next = tigetstr(name); *next && length + 1 < sizeof plain; next++) {
    if (next[0] == '$' && next[1] == '<') {
      while (*next && *next != '>') next++;
      if (!*next) break;
      continue;
    }
    plain[length++] = *next;
  }
  plain[length] = 0;
  terminal_crash_append(state, plain);
}

// Prepares everything that a crash needs. To be called after `setupterm`, before `newterm`.
// Returns the state for the calls below, or NULL if the system refused.
static inline void *terminal_crash_prepare(const char *sentence) {
  struct terminal_crash_state *state = terminal_crash_state();
  if (tcgetattr(STDIN_FILENO, &state->modes) != 0) return NULL;
  state->reset_length = 0;
  terminal_crash_append(state, "\033[?2004l");
  terminal_crash_append_capability(state, "sgr0");
  terminal_crash_append_capability(state, "cnorm");
  terminal_crash_append_capability(state, "rmcup");
  terminal_crash_append(state, "\r\n");
  state->sentence_length = strnlen(sentence, sizeof state->sentence);
  memcpy(state->sentence, sentence, state->sentence_length);

  stack_t stack = {.ss_sp = state->stack, .ss_size = sizeof state->stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {0};
  action.sa_handler = terminal_crash_handler;
  action.sa_flags = SA_RESETHAND | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  const int numbers[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    if (sigaction(numbers[i], &action, NULL) != 0) return NULL;
  }
  return state;
}

// Turns the handler's terminal reset on while the program draws; fatal errors are then written
// to the log instead of over the picture. `log` is a descriptor or -1.
static inline void terminal_crash_arm(void *prepared, int log) {
  struct terminal_crash_state *state = prepared;
  if (state->armed) return;
  state->error_descriptor = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (log >= 0) dup2(log, STDERR_FILENO);
  state->armed = 1;
}

static inline void terminal_crash_disarm(void *prepared) {
  struct terminal_crash_state *state = prepared;
  if (!state->armed) return;
  state->armed = 0;
  if (state->error_descriptor < 0) return;
  dup2(state->error_descriptor, STDERR_FILENO);
  close(state->error_descriptor);
  state->error_descriptor = -1;
}

// Opens the file that fatal errors are written to; -1 if that is not possible. One that others
// could read becomes the owner's alone.
static inline int terminal_open_log(const char *path) {
  int log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (log >= 0 && fchmod(log, 0600) == 0) return log;
  if (log >= 0) close(log);
  return open("/dev/null", O_WRONLY | O_CLOEXEC);
}

// ---- Privacy -------------------------------------------------------------------------------

// No image of this process's memory is ever written, and no other process of the same person may
// read it. A refusal of the system leaves what it usually does, so there is nothing to report.
static inline void process_forbid_dumps(void) {
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

// Takes away the runtime's handlers, which may start a program that prints registers and the
// memory they point to, and whatever mask the program was started with.
static inline void process_forget_fault_handlers(void) {
  const int numbers[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    signal(numbers[i], SIG_DFL);
    sigaddset(&set, numbers[i]);
  }
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

#endif
