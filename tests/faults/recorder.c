/* Stands between a program and the C library (LD_PRELOAD) and writes down what the program does to one folder.
 *
 * FAULT_ROOT  the folder that is watched
 * FAULT_LOG   where the record goes: what was done, in its order, with all bytes (read by tests/faults/recording.py)
 * FAULT_FULL  after so many bytes written below the folder the disk is full: ENOSPC from then on
 *
 * What the program says on stdout after a save stands in the same record, so that no clock decides what came first.
 * Memory that is mapped is not seen: of a database that is the index of its log, which every start makes anew.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char *opened[MOST_FILES];
static const char *root;
static size_t root_length;
static int record_fd = -2;
static int64_t room = -1;

static void begin(void) {
    const char *place = getenv("FAULT_LOG"), *full = getenv("FAULT_FULL");
    root = getenv("FAULT_ROOT");
    root_length = root ? strlen(root) : 0;
    room = full ? atoll(full) : -1;
    record_fd = place && root
        ? (int)syscall(SYS_openat, AT_FDCWD, place, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
}

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

#define REAL(result, name, ...) \
    static result (*next)(__VA_ARGS__); \
    if (!next) next = (result (*)(__VA_ARGS__))real(name)

static void enter(void) {
    pthread_mutex_lock(&turn);
    if (record_fd == -2) begin();
}

static void leave(void) {
    int kept = errno;
    pthread_mutex_unlock(&turn);
    errno = kept;
}

static int watched(const char *path) {
    return root && path && strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || !path[root_length]);
}

static void put(const void *bytes, size_t length) {
    const char *at = bytes;
    while (length) {
        long done = syscall(SYS_write, record_fd, at, length);
        if (done <= 0) _exit(97); /* a record with a gap is worse than none */
        at += done;
        length -= (size_t)done;
    }
}

/* One entry: what was done, lengths of path, second path and bytes, an offset, then these three. */
static void note(char what, const char *path, const char *other, int64_t offset, const void *bytes, size_t length) {
    int kept = errno;
    uint32_t lengths[3] = {(uint32_t)strlen(path), other ? (uint32_t)strlen(other) : 0, (uint32_t)length};
    if (record_fd < 0) return;
    put(&what, 1);
    put(lengths, sizeof lengths);
    put(&offset, sizeof offset);
    put(path, lengths[0]);
    if (other) put(other, lengths[1]);
    if (length) put(bytes, length);
    errno = kept;
}

/* The same about an open file: by its number too, for its name may be another file's by now. */
static void note_file(char what, int fd, int64_t offset, const void *bytes, size_t length) {
    char number[16];
    snprintf(number, sizeof number, "%d", fd);
    note(what, opened[fd], number, offset, bytes, length);
}

static const char *file_of(int fd) { return fd >= 0 && fd < MOST_FILES ? opened[fd] : NULL; }

static int is_full(const char *path, size_t length) {
    if (room < 0 || !path) return 0;
    if ((int64_t)length > room) { errno = ENOSPC; return 1; }
    room -= (int64_t)length;
    return 0;
}

static int opening(int folder, const char *path, int flags, mode_t mode) {
    struct stat seen;
    char place[PATH_MAX];
    int fd, is_new = 0;
    REAL(int, "openat", int, const char *, int, ...);
    enter();
    if (path[0] != '/' && folder == AT_FDCWD && getcwd(place, sizeof place - strlen(path) - 2)) {
        strcat(strcat(place, "/"), path);
    } else {
        strncpy(place, path, sizeof place - 1);
        place[sizeof place - 1] = 0;
    }
    if (watched(place) && (flags & O_CREAT)) {
        is_new = stat(place, &seen) != 0;
        if (is_new && room == 0) { errno = ENOSPC; leave(); return -1; }
    }
    fd = next(folder, path, flags, mode);
    if (fd >= 0 && fd < MOST_FILES) {
        free(opened[fd]);
        opened[fd] = watched(place) ? strdup(place) : NULL;
        if (opened[fd] && is_new) note('c', place, NULL, 0, NULL, 0);
        if (opened[fd]) note_file('o', fd, 0, NULL, 0);
        if (opened[fd] && !is_new && (flags & O_TRUNC)) note_file('t', fd, 0, NULL, 0);
    }
    leave();
    return fd;
}

#define MODE_OF(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) { MODE_OF(flags) return opening(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return opening(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags) return opening(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags) return opening(at, path, flags | O_LARGEFILE, mode); }
int __open_2(const char *path, int flags) { return opening(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opening(AT_FDCWD, path, flags, 0); }

int close(int fd) {
    REAL(int, "close", int);
    enter();
    if (fd >= 0 && fd < MOST_FILES) { free(opened[fd]); opened[fd] = NULL; }
    int done = next(fd);
    leave();
    return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    enter();
    const char *path = file_of(fd);
    off_t at = path ? lseek(fd, 0, SEEK_CUR) : 0;
    struct stat seen;
    if (path && (fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &seen) == 0) at = seen.st_size;
    if (is_full(path, length)) { leave(); return -1; }
    ssize_t done = next(fd, bytes, length);
    if (path && done > 0) note_file('w', fd, at, bytes, (size_t)done);
    if (fd == STDOUT_FILENO && done > 6 && memcmp(bytes, "saved ", 6) == 0) note('a', "", NULL, 0, bytes, (size_t)done);
    leave();
    return done;
}

static ssize_t writing_at(int fd, const void *bytes, size_t length, off_t at) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
    enter();
    const char *path = file_of(fd);
    if (is_full(path, length)) { leave(); return -1; }
    ssize_t done = next(fd, bytes, length, at);
    if (path && done > 0) note_file('w', fd, at, bytes, (size_t)done);
    leave();
    return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return writing_at(fd, bytes, length, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) { return writing_at(fd, bytes, length, at); }

static int cutting(int fd, off_t size) {
    REAL(int, "ftruncate64", int, off_t);
    enter();
    int done = next(fd, size);
    if (done == 0 && file_of(fd)) note_file('t', fd, size, NULL, 0);
    leave();
    return done;
}

int ftruncate(int fd, off_t size) { return cutting(fd, size); }
int ftruncate64(int fd, off_t size) { return cutting(fd, size); }

#define SYNCING(name) \
    int name(int fd) { \
        REAL(int, #name, int); \
        enter(); \
        int done = next(fd); \
        if (done == 0 && file_of(fd)) note_file('s', fd, 0, NULL, 0); \
        leave(); \
        return done; \
    }
SYNCING(fsync)
SYNCING(fdatasync)

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    enter();
    int done = next(from, to);
    if (done == 0 && (watched(from) || watched(to))) note('r', from, to, 0, NULL, 0);
    leave();
    return done;
}

#define NAMED(name, what, parameters, arguments, types) \
    int name parameters { \
        REAL(int, #name, types); \
        enter(); \
        int done = next arguments; \
        if (done == 0 && watched(path)) note(what, path, NULL, 0, NULL, 0); \
        leave(); \
        return done; \
    }
NAMED(unlink, 'u', (const char *path), (path), const char *)
NAMED(rmdir, 'd', (const char *path), (path), const char *)

int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    enter();
    int done = next(path, mode);
    if (done == 0 && watched(path)) note('m', path, NULL, 0, NULL, 0);
    leave();
    return done;
}
