"""A ZIP file whose bytes depend on what is in it only: every part carries one given instant."""

from __future__ import annotations

import shutil
import zipfile
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from mediator_desk.conventions.china_time import in_china


class FixedArchive(zipfile.ZipFile):
    """A new archive at a path; the same parts and the same instant give the same bytes."""

    def __init__(self, target: Path, instant: datetime) -> None:
        super().__init__(target, "w", zipfile.ZIP_DEFLATED)
        self._instant = in_china(instant).timetuple()[:6]

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_rest: Any, **_options: Any) -> None:  # noqa: ANN401
        """Add a part from bytes or text."""
        super().writestr(self._part(str(zinfo_or_arcname)), data)

    def write(self, filename: Any, arcname: Any = None, *_rest: Any, **_options: Any) -> None:  # noqa: ANN401
        """Add a part from a file, without reading it into memory."""
        with Path(filename).open("rb") as source, self.open(self._part(str(arcname or filename)), "w") as part:
            shutil.copyfileobj(source, part)

    def part(self, name: str) -> IO[bytes]:
        """Return a new part to write into, its size not known yet; no other can be written before it is closed."""
        return self.open(self._part(name), "w")

    def _part(self, name: str) -> zipfile.ZipInfo:
        part = zipfile.ZipInfo(name.lstrip("/"), self._instant)
        part.compress_type = zipfile.ZIP_DEFLATED
        part.create_system = 0
        part.external_attr = 0o600 << 16
        return part
