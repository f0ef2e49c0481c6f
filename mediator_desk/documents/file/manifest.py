"""The list beside a bound file: each paper with its pages and the hash of its content, each PDF with its own."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from mediator_desk.documents.file.parts import BoundVolume, FileToBind, Part

NAME = "卷宗清单.json"
FORMAT = "mediator-desk case file 1"


def paper_lines(parts: Sequence[Part]) -> tuple[dict[str, object], ...]:
    """Return what the list says of each paper; `sha256` is that of the kept file, or of the paper as it was drawn."""
    return tuple(
        {
            "position": position,
            "paper": part.paper.value,
            "name": part.name,
            "first_page": part.first,
            "pages": part.pages,
            "sha256": part.sha256,
            **({"file": part.source} if part.source else {}),
            **({"left_out": part.left_out} if part.left_out else {}),
        }
        for position, part in enumerate(parts, start=1)
    )


def write_manifest(
    to_bind: FileToBind,
    papers: Sequence[dict[str, object]],
    volumes: Sequence[BoundVolume],
    folder: Path,
    now: datetime,
) -> Path:
    """Write the list as JSON and return its path."""
    told = {
        "format": FORMAT,
        "committee": to_bind.committee,
        "number": to_bind.number,
        "title": to_bind.title,
        "bound_at": now.isoformat(timespec="seconds"),
        "pages": volumes[-1].last,
        "score": to_bind.score,
        "lacking": [paper.value for paper in to_bind.lacking],
        "reason": to_bind.words,
        "papers": list(papers),
        "files": [
            {
                "name": one.path.name,
                "first_page": one.first,
                "last_page": one.last,
                "bytes": one.size,
                "sha256": one.sha256,
            }
            for one in volumes
        ],
    }
    target = folder / NAME
    with target.open("w", encoding="utf-8") as file:
        json.dump(told, file, ensure_ascii=False, indent=2)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    return target
