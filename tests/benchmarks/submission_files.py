"""A large export of the mini program: the rows of the small one again and again, each by another person."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "data" / "mini_program" / "submissions.csv"
ORDINARY = 50
"""The first rows of the examples are ordinary ones; the odd ones come after them."""
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def write_submissions(target: Path, *, count: int) -> None:
    """Write `count` submissions as CSV in GB18030; numbers, documents and policies are all different and valid."""
    with EXAMPLES.open(encoding="gb18030", newline="") as file:
        reader = csv.DictReader(file)
        examples = [row for row in reader if row["证件类型"] == "居民身份证"][:ORDINARY]
    with target.open("w", encoding="gb18030", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(examples[0]))
        writer.writeheader()
        for index in range(count):
            writer.writerow(_another(examples[index % len(examples)], index))


def _another(row: dict[str, str], index: int) -> dict[str, str]:
    return row | {
        "提交编号": f"GDX{row['提交时间'][:10].replace('-', '')}-{500_000 + index:06d}",
        "证件号码": identity_number(row["证件号码"][:6], index),
        "手机号码": f"138{index:08d}",
        "保单号": f"P{7_000_000_000_000 + index}",
        "报案号": f"{14_000_000_000_000 + index:015d}",
    }


def identity_number(region: str, index: int) -> str:
    """Return a valid number of a resident identity card, another one for each index."""
    born = date(1950, 1, 1) + timedelta(days=index % 18_000)
    body = f"{region}{born:%Y%m%d}{index // 18_000 + 1:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True))
    return body + "10X98765432"[total % 11]
