"""Where things lie: the read-only resources and the folders of the person who works at this computer."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediator_desk.errors import Unavailable

APP_NAME = "mediator-desk"


def resources() -> Path:
    """Return the folder with documents, translations, icons, fonts and themes.

    It lies beside the package in a checkout, inside the package in a wheel, and in the bundle when frozen.
    """
    package = Path(__file__).resolve().parent
    bundle = Path(getattr(sys, "_MEIPASS", package))
    places = (bundle / "resources", package / "resources", package.parent / "resources")
    for place in places:
        if (place / "documents").is_dir():
            return place
    raise FileNotFoundError(f"resources are missing; looked in {', '.join(map(str, places))}")


def data_folder() -> Path:
    """Return the folder for the committee's own file, made on first use (override: MEDIATOR_DESK_DATA)."""
    given = os.environ.get("MEDIATOR_DESK_DATA")
    folder = Path(given) if given else _users_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _users_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False)


def default_database_url() -> str:
    """Return the URL of the committee's own file in the person's data folder."""
    return "sqlite:///" + (data_folder() / "committee.db").as_posix()


def practice_database_url() -> str:
    """Return the URL of the practice committee, which is no one's work and may be thrown away."""
    return "sqlite:///" + (data_folder() / "practice.db").as_posix()


def log_folder() -> Path:
    """Return the folder for log files."""
    folder = data_folder() / "logs"
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder


@contextlib.contextmanager
def written_whole(target: Path, *, mode: int = 0o644) -> Iterator[Path]:
    """Give a temporary path beside `target`; when the block ends well it is synced and replaces `target`.

    `mode` says who may read it, where the system knows that.

    A failure or a cancel leaves `target` as it was and removes the temporary file.
    Raises Unavailable("disk_full"), ("file_in_use", path) or ("folder_read_only", path).
    """
    import tempfile  # not before the first paint

    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=target.suffix, dir=target.parent)
        os.close(handle)
        draft = Path(name)
        try:
            yield draft
            with draft.open("rb+") as file:
                os.fsync(file.fileno())
            draft.chmod(mode)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise unavailable(error, target) from error


def unavailable(error: OSError, target: Path) -> Unavailable:
    """Return what a person is told when the computer does not take or give the file `target`."""
    from mediator_desk.errors import Unavailable  # not before the first paint

    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return Unavailable("disk_full")
    # Windows refuses to replace a file that a reader has open, in a folder that may be written to.
    if isinstance(error, PermissionError) and target.exists() and os.access(target.parent, os.W_OK):
        return Unavailable("file_in_use", path=str(target))
    return Unavailable("folder_read_only", path=str(target.parent))
