"""Run the benchmarks that are named, or all: python -m tests.benchmarks [start] [importing].

The load of an office has options of its own: python -m tests.benchmarks office_load --desks 20 --minutes 10.
"""

from __future__ import annotations

import importlib
import sys

ALL = (
    *("start", "importing", "tables", "looking_up", "holding", "searching", "calendar_paint", "calendar_month"),
    *(
        "papers",
        "bound_file",
        "figures",
        "figures_screen",
        "frozen_saves",
        "charts",
        "workbooks",
        "trust",
        "backups",
        "office",
    ),
)


def main(names: list[str]) -> int:
    """Print one line for each ratio; return 0 when every target is reached, 1 when not, 2 for an unknown name."""
    if names[:1] == ["office_load"]:
        from tests.benchmarks import office_load

        return office_load.main(names[1:])
    unknown = set(names) - set(ALL)
    if unknown:
        print(f"There is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(ALL)}.", file=sys.stderr)
        return 2
    missed = 0
    for name in names or ALL:
        for ratio in importlib.import_module(f"tests.benchmarks.{name}").ratios():
            print(ratio, flush=True)
            missed += not ratio.is_reached
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
