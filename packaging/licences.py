"""The licences of everything that is shipped, read from the lock, the installed packages and the resources' own files.

.venv/bin/python packaging/licences.py            writes docs/LICENCES.md
.venv/bin/python packaging/licences.py --check    says what is missing or must not be shipped
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
LISTED = ROOT / "docs" / "LICENCES.md"

MAY_BE_SHIPPED = frozenset(
    {
        *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0", "Zlib"),
        *("LGPL-2.1-or-later", "LGPL-3.0-only", "MPL-2.0", "OFL-1.1", "PostgreSQL", "blessing", "Hanazono", "FTL"),
    }
)
"""Nothing of these binds the desk's own source or forbids a committee to use it, as long as the texts lie beside it.

LGPL and MPL parts are shipped unchanged, as files of their own that may be exchanged. GPL and AGPL would bind the whole
desk; a licence against business use, or none at all, would forbid it to be given on.
"""

PLAINLY = MappingProxyType(
    {
        "aiohappyeyeballs": "PSF-2.0",
        "aiosignal": "Apache-2.0",
        "asn1crypto": "MIT",
        "certifi": "MPL-2.0",
        "charset-normalizer": "MIT",
        "et-xmlfile": "MIT",
        "fonttools": "MIT",
        "frozenlist": "Apache-2.0",
        "lxml": "BSD-3-Clause",
        "openpyxl": "MIT",
        "oscrypto": "MIT",
        "propcache": "Apache-2.0",
        "pypdfium2": "BSD-3-Clause AND Apache-2.0",
        "pypinyin": "MIT",
        "pyside6-addons": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
        "python-stdnum": "LGPL-2.1-or-later",
        "reportlab": "BSD-3-Clause",
        "segno": "BSD-3-Clause",
        "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "six": "MIT",
        "sqlcipher3": "Zlib",
        "tzdata": "Apache-2.0",
        "yarl": "Apache-2.0",
        # Installed on other systems or older Pythons only.
        "backports-tarfile": "MIT",
        "importlib-metadata": "Apache-2.0",
        "jeepney": "MIT",
        "lazy-importer": "Apache-2.0",
        "pywin32-ctypes": "BSD-3-Clause",
        "secretstorage": "BSD-3-Clause",
        "zipp": "MIT",
    }
)
"""What packages say in other words than SPDX has for it, or say where they are not installed; read in their texts."""

WITHIN = MappingProxyType(
    {
        "pikepdf": (("QPDF", "Apache-2.0"), ("libjpeg-turbo", "BSD-3-Clause"), ("zlib", "Zlib")),
        "pillow": (("libjpeg-turbo", "BSD-3-Clause"), ("FreeType", "FTL"), ("zlib", "Zlib"), ("libtiff", "MIT")),
        "psycopg-binary": (("libpq", "PostgreSQL"), ("OpenSSL", "Apache-2.0")),
        "pypdfium2": (("PDFium", "BSD-3-Clause AND Apache-2.0"), ("FreeType", "FTL")),
        "pyside6-addons": (("PDFium in Qt PDF", "BSD-3-Clause AND Apache-2.0"),),
        "pyside6-essentials": (("Qt", "LGPL-3.0-only"),),
        "cryptography": (("OpenSSL", "Apache-2.0"),),
        "sqlcipher3": (("SQLCipher", "BSD-3-Clause"), ("SQLite", "blessing"), ("OpenSSL", "Apache-2.0")),
        "zxing-cpp": (("ZXing-C++", "Apache-2.0"),),
    }
)
"""Libraries that lie inside the wheel of a package."""

RESOURCES = (
    ("Noto Serif SC Regular and Bold", "resources/fonts/NotoSerifSC-*.ttf", "OFL-1.1", "resources/fonts/OFL.txt"),
    ("RareHan, from HanaMinA/B", "resources/fonts/RareHan-*", "Hanazono", "resources/fonts/Hanazono-LICENSE.txt"),
    ("Phosphor icons", "resources/icons/*.svg", "MIT", "resources/icons/LICENSE.txt"),
)
"""What lies in the resources and was not made here: its name, its files, its licence, the file with the licence."""

NOT_OURS = ("*.ttf", "*.otf", "*.gz", "*.svg", "*.png", "*.woff*")
"""Kinds of files in the resources that come from elsewhere: each must belong to one of RESOURCES."""


@dataclass(frozen=True)
class Part:
    """One thing that is shipped."""

    name: str
    version: str
    licence: str
    inside: str = ""
    """The package whose wheel holds it."""


def main(arguments: list[str]) -> int:
    """Write the list, or check it; return 1 where something is wrong."""
    parts = list(shipped())
    wrong = [*refused(parts), *unnamed_resources()]
    if "--check" in arguments and LISTED.read_text("utf-8") != written(parts):
        wrong.append(f"{LISTED.relative_to(ROOT).as_posix()} is not what is locked; run packaging/licences.py")
    if "--check" not in arguments:
        LISTED.write_text(written(parts), "utf-8")
    print("\n".join(wrong) or f"{len(parts)} parts, every one of them may be shipped.")
    return 1 if wrong else 0


def locked() -> dict[str, tuple[str, frozenset[str]]]:
    """Return each locked package with its version and with what wants it."""
    entries = re.split(r"^(?=[a-z0-9])", LOCK.read_text("utf-8"), flags=re.MULTILINE)
    found = {}
    for entry in entries:
        if named := re.match(r"([a-z0-9-]+)==(\S+)", entry):
            wants = re.findall(r"^    #(?: via)? +(?!via$)(\S+(?: \(\S+\))?)", entry, re.MULTILINE)
            found[named[1]] = (named[2], frozenset(wants))
    return found


def shipped() -> Iterator[Part]:
    """Give every package that is installed with the desk, its extra for signing too, and what lies within; no tools."""
    every = locked()
    wanted = {name for name, (_version, by) in every.items() if "mediator-desk (pyproject.toml)" in by} | {"pyhanko"}
    while more := {name for name, (_version, by) in every.items() if name not in wanted and by & wanted}:
        wanted |= more
    for name in sorted(wanted):
        version = every[name][0]
        yield Part(name, version, licence_of(name))
        yield from (Part(held, "", licence, name) for held, licence in WITHIN.get(name, ()))


def licence_of(name: str) -> str:
    """Return the licence of a package as SPDX writes it, "unknown" where nobody says it."""
    if name in PLAINLY:
        return PLAINLY[name]
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return "unknown"
    kinds = [one.rpartition(" :: ")[2] for one in said.get_all("Classifier") or () if one.startswith("License")]
    if expression := said.get("License-Expression"):
        return str(expression)
    return "MIT" if kinds == ["MIT License"] else "unknown"


def may_be_shipped(licence: str) -> bool:
    """Return whether one of the alternatives of an expression has only parts that may be shipped."""
    alternatives = re.sub(r"[()]", "", licence).split(" OR ")
    return any(all(part in MAY_BE_SHIPPED for part in one.split(" AND ")) for one in alternatives)


def refused(parts: Iterable[Part]) -> list[str]:
    """Return a line for each part whose licence is unknown or must not be shipped."""
    return [f"{one.name}: {one.licence}" for one in parts if not may_be_shipped(one.licence)]


def unnamed_resources() -> list[str]:
    """Return a line for each resource from elsewhere without a licence, and for each licence whose text is missing."""
    named = {file for _name, files, _licence, _text in RESOURCES for file in ROOT.glob(files)}
    there = {file for kind in NOT_OURS for file in (ROOT / "resources").rglob(kind)}
    lines = [f"{file.relative_to(ROOT).as_posix()}: no licence" for file in sorted(there - named)]
    lines += [f"{text}: is missing" for _name, _files, _licence, text in RESOURCES if not (ROOT / text).is_file()]
    return lines + [f"{name}: {one}" for name, _f, one, _t in RESOURCES if not may_be_shipped(one)]


def written(parts: Iterable[Part]) -> str:
    """Return the list as it stands in docs."""
    rows = [f"| {one.name} | {one.version} | {one.licence} | {one.inside} |" for one in parts]
    own = [f"| {name} | `{files}` | {licence} | `{text}` |" for name, files, licence, text in RESOURCES]
    return "\n".join([*HEAD, *rows, *BETWEEN, *own, *FOOT]) + "\n"


HEAD = (
    "# Licences of what is shipped",
    "",
    "Written by `packaging/licences.py` from the lock; tests compare. The desk itself is under the Apache License 2.0.",
    "Where a package may be had under several licences, the freest of them is meant.",
    "",
    "| Package | Version | Licence | Inside the wheel of |",
    "|---|---|---|---|",
)
BETWEEN = ("", "| Font or icons | Files | Licence | Its text |", "|---|---|---|---|")
FOOT = (
    "",
    "Parts under the LGPL and the MPL (Qt for Python, psycopg, python-stdnum, pikepdf, certifi) are shipped unchanged,",
    "as files of their own: whoever has the desk may put another version in their place. Each package brings the text",
    "of its licence in its own folder `*.dist-info`.",
)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
