"""What must hold when a file is replaced: it is the file that was read, and nobody else is at it.

Two runs that want one file meet at its lock: the second waits a moment, then sees that the file is not the one it read.
"""

from __future__ import annotations

import contextlib
import errno
import os
import time
from pathlib import Path

from normalise.errors import NormaliseError

try:
    import fcntl
except ImportError:  # no Unix: there a file that somebody has open cannot be replaced anyway
    fcntl = None  # type: ignore[assignment]

# How long another program may hold a file before that is reported, in seconds, and how often it is tried.
_PATIENCE = 3.0
_STEP = 0.05


class Held:
    """A file that is locked until `release`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def release(self) -> None:
        """Lets go of the file; may be called twice."""
        if self._descriptor < 0:
            return
        if fcntl is not None:
            with contextlib.suppress(OSError):  # explicitly: a worker process may hold the same open file
                fcntl.flock(self._descriptor, fcntl.LOCK_UN)
        os.close(self._descriptor)
        self._descriptor = -1


def check_untouched(path: Path, name: str, status: os.stat_result) -> None:
    """NormaliseError if a file is not the one that was read, may not be written, or has several names."""
    try:
        now = path.stat()
    except OSError as error:
        raise NormaliseError(f"{name}: vanished while it was read ({error.strerror or error}); run again") from error
    if (now.st_ino, now.st_size, now.st_mtime_ns) != (status.st_ino, status.st_size, status.st_mtime_ns):
        raise NormaliseError(f"{name}: changed while it was read; run again")
    check_alone(name, now)
    if not os.access(path, os.W_OK) or not now.st_mode & 0o222:  # nothing is read-only to root
        raise NormaliseError(f"{name}: is read-only; make it writable, or use --out")


def check_alone(name: str, status: os.stat_result) -> None:
    """NormaliseError if a file has other names (hard links).

    To replace it would part it from them, and to write into it could not be done at one stroke.
    """
    if status.st_nlink > 1:
        raise NormaliseError(
            f"{name}: has {status.st_nlink} names (hard links), and replacing it would part it from the others;"
            " use --out, or make it a file of its own (cp FILE NEW && mv NEW FILE)"
        )


def hold(path: Path, name: str, status: os.stat_result) -> Held:
    """Locks a file that is about to be replaced, and checks that it is still as it was read.

    NormaliseError if it is not, if it may not be written, or if another program holds it for long.
    """
    check_untouched(path, name, status)
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise NormaliseError(
            f"{name}: cannot be written ({error.strerror or error}); mend its permissions, or use --out"
        ) from error
    held = Held(descriptor)
    try:
        if not locked(descriptor, _PATIENCE):
            raise NormaliseError(f"{name}: is locked by another program; run again when that is done")
        check_untouched(path, name, status)
    except BaseException:
        held.release()
        raise
    return held


def locked(descriptor: int, patience: float = 0.0) -> bool:
    """Locks an open file for this process, waiting so many seconds; False if another one keeps it.

    Where a file system knows no locks there is nothing to wait for.
    """
    if fcntl is None:
        return True
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # Programs that lock parts of files use the other kind of lock; it is only looked at.
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fcntl.lockf(descriptor, fcntl.LOCK_UN)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK):
                return True
            if time.monotonic() >= end:
                return False
            time.sleep(_STEP)
        else:
            return True
